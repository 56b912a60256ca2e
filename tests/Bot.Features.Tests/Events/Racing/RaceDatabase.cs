using Bot.Features.Tests.Playing;
using Bot.Testing.Databases;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Hosting;
using Npgsql;

namespace Bot.Features.Tests.Events.Racing;

/// <summary>A database that several instances of the bot share for one test.</summary>
internal abstract class RaceDatabase : IAsyncDisposable
{
    protected abstract IReadOnlyDictionary<string, string?> Settings { get; }

    public Task<BotInTeams> StartBotAsync(Action<IHostApplicationBuilder>? configure = null) => BotInTeams.StartAsync(builder =>
    {
        foreach (var (key, value) in Settings)
        {
            builder.Configuration[key] = value;
        }

        configure?.Invoke(builder);
    });

    public abstract ValueTask DisposeAsync();
}

internal sealed class RaceOnSqlite : RaceDatabase
{
    private readonly string folder = Directory.CreateTempSubdirectory("bot-race-").FullName;

    protected override IReadOnlyDictionary<string, string?> Settings => new Dictionary<string, string?>
    {
        ["Storage:ConnectionString"] = $"Data Source={Path.Combine(folder, "bot.db")}",
    };

    public override ValueTask DisposeAsync()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
        return ValueTask.CompletedTask;
    }
}

internal sealed class RaceOnPostgres : RaceDatabase
{
    private readonly string server;
    private readonly string name = $"bot_{Guid.NewGuid():N}";

    private RaceOnPostgres(string server) => this.server = server;

    protected override IReadOnlyDictionary<string, string?> Settings => new Dictionary<string, string?>
    {
        ["Storage:Provider"] = "Postgres",
        ["Storage:ConnectionString"] = new NpgsqlConnectionStringBuilder(server) { Database = name }.ConnectionString,
        ["Storage:MigrateAtStart"] = "true",
    };

    public static async Task<RaceOnPostgres> CreateAsync(PostgresServer server)
    {
        Skip.If(server.WhyNot is not null, server.WhyNot);
        var database = new RaceOnPostgres(server.ConnectionString!); // not null where WhyNot is
        await database.OnServerAsync($"CREATE DATABASE {database.name}");
        return database;
    }

    public override async ValueTask DisposeAsync() => await OnServerAsync($"DROP DATABASE {name} WITH (FORCE)");

    private async Task OnServerAsync(string sql)
    {
        await using var source = NpgsqlDataSource.Create(server);
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
