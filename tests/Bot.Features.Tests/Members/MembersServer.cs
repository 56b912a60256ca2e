using Bot.Testing.Databases;
using Npgsql;

namespace Bot.Features.Tests.Members;

/// <summary>A PostgreSQL for the tests of one class.</summary>
public sealed class MembersServer : IAsyncLifetime
{
    private PostgresServer? server;

    public string? WhyNot => server?.WhyNot;

    /// <summary>A database of its own for every bot.</summary>
    public IReadOnlyDictionary<string, string?> NewDatabase()
    {
        var name = $"bot_{Guid.NewGuid():N}";
        using var connection = new NpgsqlConnection(server?.ConnectionString);
        connection.Open();
        using var create = connection.CreateCommand();
        create.CommandText = "CREATE DATABASE " + name;
        create.ExecuteNonQuery();
        return new Dictionary<string, string?>
        {
            ["Storage:Provider"] = "Postgres",
            ["Storage:ConnectionString"] = new NpgsqlConnectionStringBuilder(server?.ConnectionString) { Database = name }.ConnectionString,
            ["Storage:MigrateAtStart"] = "true",
        };
    }

    public async Task InitializeAsync() => server = await PostgresServer.StartAsync();

    public async Task DisposeAsync()
    {
        if (server is not null)
        {
            await server.DisposeAsync();
        }
    }
}
