using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SQLitePCL;

namespace Bot.Storage.Sqlite;

/// <summary>
/// Makes every connection durable and patient: what is committed survives a power cut (synchronous FULL), readers and
/// the writer do not block each other (WAL), and a lock is waited for. Erased text is overwritten in its page.
/// </summary>
internal sealed class SqliteOpening : DbConnectionInterceptor
{
    private const string Settings =
        """
        PRAGMA journal_mode = WAL;
        PRAGMA synchronous = FULL;
        PRAGMA foreign_keys = ON;
        PRAGMA secure_delete = FAST;
        """;

    // The settings live as long as the pooled connection below, which outlives many openings.
    private readonly ConditionalWeakTable<sqlite3, object> set = [];

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Set(connection);

    public override Task ConnectionOpenedAsync(
        DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Set(connection);
        return Task.CompletedTask;
    }

    private void Set(DbConnection connection)
    {
        if (connection is not SqliteConnection { Handle: { } handle } || set.TryGetValue(handle, out _) || IsReadOnly(connection))
        {
            return;
        }

        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // a constant and a number
        command.CommandText = $"PRAGMA busy_timeout = {((SqliteConnection)connection).DefaultTimeout * 1000};\n{Settings}";
#pragma warning restore CA2100
        command.ExecuteNonQuery();
        set.TryAdd(handle, this);
    }

    // EF looks that way whether the file exists; a read-only connection cannot take the settings and needs none.
    private static bool IsReadOnly(DbConnection connection) =>
        new SqliteConnectionStringBuilder(connection.ConnectionString).Mode == SqliteOpenMode.ReadOnly;
}
