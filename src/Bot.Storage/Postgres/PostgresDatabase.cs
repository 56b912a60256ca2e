using Azure.Core;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Bot.Storage.Postgres;

/// <summary>How the server is reached.</summary>
internal static class PostgresDatabase
{
    private static readonly TokenRequestContext Scope = new(["https://ossrdbms-aad.database.windows.net/.default"]);

    // A token lives for at least an hour; a refused one is asked for again soon.
    private static readonly TimeSpan TokenUsedFor = TimeSpan.FromMinutes(45);
    private static readonly TimeSpan AskAgainAfter = TimeSpan.FromSeconds(10);

    public static NpgsqlDataSource Source(StorageOptions options, Func<TokenCredential> credential)
    {
        var source = new NpgsqlDataSourceBuilder(options.ConnectionString);
        var connection = source.ConnectionStringBuilder;
        connection.ApplicationName ??= "teams-bot";

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
