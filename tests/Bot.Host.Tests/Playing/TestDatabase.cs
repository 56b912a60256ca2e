using Bot.Testing.Databases;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Bot.Host.Tests.Playing;

/// <summary>A database of one test, empty at the start and gone at the end.</summary>
public abstract class TestDatabase : IAsyncDisposable
{
    public abstract Dictionary<string, string?> Settings { get; }

    /// <summary>The keys of activities whose turns are still owed, read beside the bot.</summary>
    public abstract Task<IReadOnlySet<string>> OwedAsync();

    public abstract ValueTask DisposeAsync();
}

public sealed class SqliteFile : TestDatabase, IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("bot-host-").FullName;

    public string Path => System.IO.Path.Combine(folder, "bot.db");

    public override Dictionary<string, string?> Settings => new() { ["Storage:ConnectionString"] = $"Data Source={Path}" };

    public override async Task<IReadOnlySet<string>> OwedAsync()
    {
        await using var connection = new SqliteConnection($"Data Source={Path};Pooling=False");
        await connection.OpenAsync();
        return await Keys.ReadAsync(connection);
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    public override ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }
}

public sealed class PostgresDatabase : TestDatabase
{
    private readonly string server;
    private readonly string name = $"bot_{Guid.NewGuid():N}";

    private PostgresDatabase(string server) => this.server = server;

    public override Dictionary<string, string?> Settings => new()
    {
        ["Storage:Provider"] = "Postgres",
        ["Storage:ConnectionString"] = ConnectionString,
        ["Storage:MigrateAtStart"] = "true",
    };

    private string ConnectionString => new NpgsqlConnectionStringBuilder(server) { Database = name }.ConnectionString;

    public static async Task<PostgresDatabase> CreateAsync(string server)
    {
        var database = new PostgresDatabase(server);
        await database.OnServerAsync($"CREATE DATABASE {database.name}");
        return database;
    }

    public override async Task<IReadOnlySet<string>> OwedAsync()
    {
        await using var connection = new NpgsqlConnection(ConnectionString);
        await connection.OpenAsync();
        return await Keys.ReadAsync(connection);
    }

    public override async ValueTask DisposeAsync() => await OnServerAsync($"DROP DATABASE {name} WITH (FORCE)");

    private async Task OnServerAsync(string sql)
    {
        await using var source = NpgsqlDataSource.Create(server);
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}

internal static class Keys
{
    public static async Task<IReadOnlySet<string>> ReadAsync(System.Data.Common.DbConnection connection)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT key FROM inbox WHERE completed_at IS NULL";
        await using var reader = await command.ExecuteReaderAsync();
        var keys = new HashSet<string>();
        while (await reader.ReadAsync())
        {
            keys.Add(reader.GetString(0));
        }

        return keys;
    }
}

/// <summary>One server for all tests of this project.</summary>
public sealed class SharedPostgres : IAsyncLifetime
{
    private PostgresServer? server;

    public async Task InitializeAsync() => server = await PostgresServer.StartAsync();

    public async Task DisposeAsync() => await server!.DisposeAsync(); // xunit has initialised it

    /// <summary>The server, where there is one; the test is skipped with the reason where there is none.</summary>
    public PostgresServer Server
    {
        get
        {
            Skip.If(server!.WhyNot is not null, server.WhyNot); // xunit has initialised it
            return server;
        }
    }

    public async Task<TestDatabase> NewDatabaseAsync()
    {
        Skip.If(server!.WhyNot is not null, server.WhyNot); // xunit has initialised it
        return await PostgresDatabase.CreateAsync(server.ConnectionString!); // not null where WhyNot is
    }
}

[CollectionDefinition("PostgreSQL")]
public sealed class PostgresCollection : ICollectionFixture<SharedPostgres>;
