using Bot.Features.Storage;
using Bot.Storage;
using Bot.Testing.Databases;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Bot.Endurance.Playing;

/// <summary>A database of one run, with its newest schema, gone at the end. It is read and filled here, beside the bot.</summary>
internal sealed class Database : IAsyncDisposable
{
    private readonly IHost host;
    private readonly Func<ValueTask> drop;
    private readonly Func<Func<Task>, Task> cut;

    private Database(Dictionary<string, string?> settings, Func<ValueTask> drop, Func<Func<Task>, Task> cut)
    {
        Settings = settings;
        (this.drop, this.cut) = (drop, cut);
        var builder = Microsoft.Extensions.Hosting.Host.CreateEmptyApplicationBuilder(null);
        builder.Logging.ClearProviders();
        builder.Configuration.AddInMemoryCollection(settings);
        builder.AddStorage();
        host = builder.Build();
    }

    public IReadOnlyDictionary<string, string?> Settings { get; }

    public static async Task<Database> SqliteAsync()
    {
        var folder = Directory.CreateTempSubdirectory("bot-endurance-").FullName;
        var database = new Database(
            new() { ["Storage:ConnectionString"] = $"Data Source={Path.Combine(folder, "bot.db")}" },
            () =>
            {
                SqliteConnection.ClearAllPools();
                Directory.Delete(folder, recursive: true);
                return ValueTask.CompletedTask;
            },
            meanwhile => HoldAsync($"Data Source={Path.Combine(folder, "bot.db")};Pooling=false", meanwhile));
        await database.host.StartAsync();
        return database;
    }

    /// <param name="server">One that may create databases.</param>
    public static async Task<Database> PostgresAsync(PostgresServer server)
    {
        var name = $"bot_{Guid.NewGuid():N}";
        await OnServerAsync(server, $"CREATE DATABASE {name}");
        var database = new Database(
            new()
            {
                ["Storage:Provider"] = "Postgres",
                ["Storage:ConnectionString"] = new NpgsqlConnectionStringBuilder(server.ConnectionString) { Database = name }.ConnectionString,
                ["Storage:MigrateAtStart"] = "true",
            },
            async () => await OnServerAsync(server, $"DROP DATABASE {name} WITH (FORCE)"),
            async meanwhile =>
            {
                await OnServerAsync(server, $"ALTER DATABASE {name} ALLOW_CONNECTIONS false");
                await OnServerAsync(server, $"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}'");
                await meanwhile();
                await OnServerAsync(server, $"ALTER DATABASE {name} ALLOW_CONNECTIONS true");
            });
        await database.host.StartAsync();
        return database;
    }

    /// <summary>
    /// Cuts it for so long. PostgreSQL ends every connection and lets nobody in; the file of SQLite is held by somebody else, so
    /// that nothing can be written.
    /// </summary>
    public Task CutAsync(TimeSpan time) => cut(() => Task.Delay(time, TimeProvider.System));

    public IDbContextFactory<BotDbContext> Contexts => host.Services.GetRequiredService<IDbContextFactory<BotDbContext>>();

    public BotDbContext Context() => Contexts.CreateDbContext();

    public async ValueTask DisposeAsync()
    {
        await host.StopAsync();
        host.Dispose();
        await drop();
    }

    private static async Task HoldAsync(string connectionString, Func<Task> meanwhile)
    {
        await using var connection = new SqliteConnection(connectionString);
        await connection.OpenAsync();
        await using var transaction = connection.BeginTransaction(deferred: false);
        await meanwhile();
        await transaction.RollbackAsync();
    }

    private static async Task OnServerAsync(PostgresServer server, string sql)
    {
        await using var source = NpgsqlDataSource.Create(server.ConnectionString ?? throw new InvalidOperationException(server.WhyNot));
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
