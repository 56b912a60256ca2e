using Azure.Core;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Bot.Storage.Postgres;

/// <summary>How the server is reached.</summary>
internal static class PostgresDatabase
{
    // Any number, as long as nothing else on this database uses it.
    private const long MigrationLock = 7_061_121;

    private const int SecondsBetweenSignsOfLife = 30;

    private static readonly TokenRequestContext Scope = new(["https://ossrdbms-aad.database.windows.net/.default"]);

    // A token lives for at least an hour; a refused one is asked for again soon.
    private static readonly TimeSpan TokenUsedFor = TimeSpan.FromMinutes(45);
    private static readonly TimeSpan AskAgainAfter = TimeSpan.FromSeconds(10);

    public static NpgsqlDataSource Source(StorageOptions options, Func<TokenCredential> credential)
    {
        var source = new NpgsqlDataSourceBuilder(options.ConnectionString);
        var connection = source.ConnectionStringBuilder;
        connection.ApplicationName ??= "teams-bot";

        // An instance that freezes in the middle of a transaction must not keep its locks, nor those who wait for them.
        connection.Options ??= "-c lock_timeout=5s -c idle_in_transaction_session_timeout=15s";
        connection.KeepAlive = connection.KeepAlive > 0 ? connection.KeepAlive : SecondsBetweenSignsOfLife;

        // The dozen statements of every message are then parsed and planned once per connection.
        connection.MaxAutoPrepare = Math.Max(connection.MaxAutoPrepare, 40);
        if (options.UsesEntra)
        {
            UseEntra(source, credential());
        }

        return source.Build();
    }

    public static DbContextOptions<PostgresBotDbContext> Options(NpgsqlDataSource source) =>
        new DbContextOptionsBuilder<PostgresBotDbContext>()
            .UseNpgsql(source)
            .ConfigureWarnings(HandWritten.Migrations)
            .Options;

    /// <summary>
    /// Runs work while no other instance runs such work on this database. EF's own lock is given back after each
    /// migration, so instances that start together would apply the second one twice.
    /// </summary>
    public static async Task<T> AloneAsync<T>(DbContext context, Func<Task<T>> work, CancellationToken cancellationToken)
    {
        await context.Database.OpenConnectionAsync(cancellationToken);
        try
        {
            // However long the other instance takes. It ends with the connection, also when the process dies.
            await context.Database.ExecuteSqlAsync($"SET lock_timeout = 0", cancellationToken);
            await context.Database.ExecuteSqlAsync($"SELECT pg_advisory_lock({MigrationLock})", cancellationToken);
            var result = await work();
            await context.Database.ExecuteSqlAsync($"SELECT pg_advisory_unlock({MigrationLock})", cancellationToken);
            return result;
        }
        finally
        {
            await context.Database.CloseConnectionAsync();
        }
    }

    private static void UseEntra(NpgsqlDataSourceBuilder source, TokenCredential credential)
    {
        var connection = source.ConnectionStringBuilder;
        if (!IsLoopback(connection.Host))
        {
            // The token is a password for an hour: it goes to a server that has proved who it is, and to no other.
            connection.SslMode = SslMode.VerifyFull;
        }

        source.UsePeriodicPasswordProvider(
            async (_, cancellationToken) => (await credential.GetTokenAsync(Scope, cancellationToken)).Token,
            TokenUsedFor,
            AskAgainAfter);
    }

    private static bool IsLoopback(string? host) =>
        host is "localhost" || (System.Net.IPAddress.TryParse(host, out var address) && System.Net.IPAddress.IsLoopback(address));
}
