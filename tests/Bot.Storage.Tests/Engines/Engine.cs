using Microsoft.Data.Sqlite;
using Npgsql;

namespace Bot.Storage.Tests.Engines;

/// <summary>A database of one test on one engine, empty at the start and gone at the end.</summary>
public abstract class Engine : IAsyncDisposable
{
    public abstract IReadOnlyDictionary<string, string?> Settings { get; }

    public abstract ValueTask DisposeAsync();
}

public sealed class SqliteEngine : Engine
{
    private readonly string folder = Directory.CreateTempSubdirectory("bot-storage-").FullName;

    public string File => Path.Combine(folder, "bot.db");

    public override IReadOnlyDictionary<string, string?> Settings => new Dictionary<string, string?>
    {
        ["Storage:Provider"] = "Sqlite",
        ["Storage:ConnectionString"] = $"Data Source={File}",
    };

    public override ValueTask DisposeAsync()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
        return ValueTask.CompletedTask;
    }
}

public sealed class PostgresEngine : Engine
{
    private readonly string server;
    private readonly string name = $"bot_{Guid.NewGuid():N}";

    private PostgresEngine(string server) => this.server = server;

    public string ConnectionString => new NpgsqlConnectionStringBuilder(server) { Database = name }.ConnectionString;

    public override IReadOnlyDictionary<string, string?> Settings => new Dictionary<string, string?>
    {
        ["Storage:Provider"] = "Postgres",
        ["Storage:ConnectionString"] = ConnectionString,
        ["Storage:MigrateAtStart"] = "true",
    };

    public static async Task<PostgresEngine> CreateAsync(string server)
    {
        var engine = new PostgresEngine(server);
        await engine.OnServerAsync($"CREATE DATABASE {engine.name}");
        return engine;
    }

    public override async ValueTask DisposeAsync() => await OnServerAsync($"DROP DATABASE {name} WITH (FORCE)");

    /// <summary>As a restart of the server does.</summary>
    public Task CloseConnectionsAsync() =>
        OnServerAsync($"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}'");

    public async Task LetNobodyInAsync()
    {
        await OnServerAsync($"ALTER DATABASE {name} ALLOW_CONNECTIONS false");
        await CloseConnectionsAsync();
    }

    public async Task OnServerAsync(string sql)
    {
        await using var source = NpgsqlDataSource.Create(server);
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
