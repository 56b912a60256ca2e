using Bot.Features.Storage;
using Bot.Storage.Tests.Engines;
using Microsoft.EntityFrameworkCore;

namespace Bot.Storage.Tests.Schema;

/// <summary>The migrations are written by hand, so the schema that they really make is held against the model.</summary>
public abstract class SchemaTests : StorageTests
{
    [SkippableFact]
    public async Task Migrated_database_is_the_model_column_for_column_and_index_for_index()
    {
        var bot = await StartBotAsync();
        await using var context = bot.Context();

        Assert.Equal(SchemaLine.OfModel(context), await RealSchemaAsync(context));
    }

    [SkippableFact]
    public async Task Second_migration_finds_nothing_to_do()
    {
        await using var bot = BotInstance.Create(Engine.Settings, Clock);

        Assert.Equal(["20261121000001_FirstTables", "20261121000002_EventsAndDeliveries", "20261122000001_NewslettersAndInquiries"], await bot.Get<MigrateDatabase>().RunAsync(default));
        Assert.Empty(await bot.Get<MigrateDatabase>().RunAsync(default));
    }

    [SkippableFact]
    public async Task Instances_that_start_together_on_an_empty_database_all_start()
    {
        var bots = Enumerable.Range(0, 4).Select(_ => BotInstance.Create(Engine.Settings, Clock)).ToList();

        await Task.WhenAll(bots.Select(bot => Task.Run(bot.StartAsync)));

        foreach (var bot in bots)
        {
            await bot.DisposeAsync();
        }
    }

    [SkippableFact]
    public async Task Database_of_a_newer_version_is_refused_with_what_to_do()
    {
        var bot = await StartBotAsync();
        await using (var context = bot.Context())
        {
            await context.Database.ExecuteSqlAsync(
                $"""INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion") VALUES ('20991231000000_Later', '10.0.0')""");
        }

        await using var older = BotInstance.Create(Engine.Settings, Clock);
        var refusal = await Assert.ThrowsAsync<StorageNotUsableException>(older.StartAsync);

        Assert.Contains("20991231000000_Later", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("Start the version that made it", refusal.Message, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Empty_database_is_refused_where_migrating_at_the_start_is_off()
    {
        var settings = new Dictionary<string, string?>(Engine.Settings) { ["Storage:MigrateAtStart"] = "false" };
        await using var bot = BotInstance.Create(settings, Clock);

        var refusal = await Assert.ThrowsAsync<StorageNotUsableException>(bot.StartAsync);

        Assert.Contains("db migrate", refusal.Message, StringComparison.Ordinal);
    }

    protected static async Task<List<string>> ReadAsync(BotDbContext context, string sql, Func<System.Data.Common.DbDataReader, string> line)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(line);
        await context.Database.OpenConnectionAsync();
        await using var command = context.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync();
        var lines = new List<string>();
        while (await reader.ReadAsync())
        {
            lines.Add(line(reader));
        }

        return lines;
    }

    protected abstract Task<List<string>> RealSchemaAsync(BotDbContext context);
}
