using System.Data.Common;
using System.Net.Sockets;
using System.Security.Authentication;
using Azure.Identity;
using Microsoft.Data.Sqlite;
using Npgsql;
using SQLitePCL;

namespace Bot.Storage;

/// <summary>Cause and mend of a database that cannot be used, in one sentence. Never a connection string, nor any part of a password.</summary>
internal static class StorageFault
{
    private const string Opening = "The database of Storage:ConnectionString cannot be opened or written: ";

    /// <summary>Null for what is no fault of the database or the way to it.</summary>
    public static string? Of(Exception exception) => Causes(exception).Select(Reason).FirstOrDefault(static reason => reason is not null) is { } found
        ? Opening + found
        : null;

    // The innermost cause says most; EF and Npgsql wrap it once or twice.
    private static IEnumerable<Exception> Causes(Exception exception)
    {
        var chain = new List<Exception>();
        for (var at = exception; at is not null; at = at.InnerException)
        {
            chain.Add(at);
        }

        // Anything else is no fault of the database or of the way to it.
        return chain.Exists(static one => one is DbException or IOException or UnauthorizedAccessException or SocketException or AuthenticationFailedException) ? Enumerable.Reverse(chain) : [];
    }

    private static string? Reason(Exception exception) => exception switch
    {
        PostgresException server => OfServer(server),
        SqliteException file => OfFile(file.SqliteErrorCode),
        SocketException way => OfWay(way.SocketErrorCode),
        CredentialUnavailableException => "this machine has no managed identity to sign in with. Give it one, or set Storage:Authentication to Password.",
        AuthenticationFailedException => "the managed identity got no token for PostgreSQL. Check that it is assigned to this machine.",
        AuthenticationException => "the server did not prove who it is. Use the name on its certificate as Host, and check 'SSL Mode'.",
        TimeoutException => "the server did not answer in time. Check Host, Port and the firewall.",
        NpgsqlException => "PostgreSQL cannot be used. Check Host, Port, Username and 'SSL Mode' in Storage:ConnectionString.",
        UnauthorizedAccessException => "the bot's user may not write in the folder of the file. Give that user the right, or name another folder.",
        IOException => "the folder of the file cannot be used: it is missing, read-only or on a full disk. Mend that, or name another folder.",
        _ => null,
    };

    private static string OfServer(PostgresException server) => server.SqlState switch
    {
        PostgresErrorCodes.InvalidPassword => "PostgreSQL refused the password of this user. Set the right Username and Password in Storage:ConnectionString.",
        PostgresErrorCodes.InvalidAuthorizationSpecification => "PostgreSQL does not let this user in from here. Check Username, the server's list of allowed clients and 'SSL Mode'.",
        PostgresErrorCodes.InvalidCatalogName => "the server has no database of that name. Create it, or mend Database in Storage:ConnectionString.",
        PostgresErrorCodes.InsufficientPrivilege => "this user may not do that in PostgreSQL. Give it rights on the database's schema and tables.",
        PostgresErrorCodes.ReadOnlySqlTransaction => "the database is read-only. Point Host at the primary server, or take off default_transaction_read_only.",
        PostgresErrorCodes.DiskFull => "the server's disk is full. Give the server more room.",
        PostgresErrorCodes.TooManyConnections => "the server has no connection left. Allow more of them, or set a smaller 'Maximum Pool Size'.",
        PostgresErrorCodes.CannotConnectNow or PostgresErrorCodes.AdminShutdown => "the server is starting or stopping. Wait a minute and try again.",
        _ => $"PostgreSQL refused with code {server.SqlState}. Look that code up in the log of the server.",
    };

    private static string OfFile(int code) => code switch
    {
        raw.SQLITE_READONLY => "the file, or the folder that it is in, is read-only. Give the bot's user the right to write there, or name another file.",
        raw.SQLITE_CANTOPEN => "the file cannot be opened. Check that its folder exists and that the bot's user may write there.",
        raw.SQLITE_PERM or raw.SQLITE_AUTH => "the bot's user may not use the file. Give that user the right to read and write it.",
        raw.SQLITE_BUSY or raw.SQLITE_LOCKED => "another program keeps the file locked. End that program, or name another file.",
        raw.SQLITE_FULL => "the disk is full. Make room, or name a file on another disk.",
        raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB => "the file is no SQLite database, or damaged. Restore a backup, or name another file.",
        raw.SQLITE_IOERR => "the disk gives errors. Check it, or name a file on another disk; a network share will not do.",
        _ => $"SQLite refused with code {code}. Check the file and its folder.",
    };

    private static string OfWay(SocketError error) => error switch
    {
        SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain =>
            "the host has no address. Mend Host in Storage:ConnectionString, or the name service of this machine.",
        SocketError.ConnectionRefused => "nothing listens at that host and port. Start PostgreSQL, or mend Host and Port in Storage:ConnectionString.",
        SocketError.TimedOut or SocketError.HostUnreachable or SocketError.NetworkUnreachable =>
            "the host was not reached. Mend Host and Port in Storage:ConnectionString, or open the firewall.",
        _ => $"the way to the server broke ({error}). Check Host, Port and the network.",
    };
}
