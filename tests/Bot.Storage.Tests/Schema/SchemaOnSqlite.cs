using System.Globalization;
using Bot.Features.Storage;
using Bot.Storage.Tests.Engines;
using Microsoft.EntityFrameworkCore;

namespace Bot.Storage.Tests.Schema;

public sealed class SchemaOnSqlite : SchemaTests
{
    private const string Columns =
        """
        SELECT m.name, c.name, c.type, c."notnull" FROM sqlite_master m JOIN pragma_table_info(m.name) c
        WHERE m.type = 'table' AND m.name NOT LIKE '\_\_EF%' ESCAPE '\' AND m.name NOT LIKE 'sqlite\_%' ESCAPE '\'
        """;

    private const string Indexes =
        """
        SELECT m.name, i.name, i."unique", i.origin,
               (SELECT group_concat(c.name, ', ') FROM (SELECT name FROM pragma_index_info(i.name) ORDER BY seqno) c),
               (SELECT sql FROM sqlite_master x WHERE x.name = i.name), m.sql
        FROM sqlite_master m JOIN pragma_index_list(m.name) i
        WHERE m.type = 'table' AND m.name NOT LIKE '\_\_EF%' ESCAPE '\'
        """;

    [Fact]
    public async Task Every_connection_is_durable_and_patient()
    {
        var bot = await StartBotAsync();
        await using var context = bot.Context();

        var settings = new List<string>();
        foreach (var pragma in new[] { "journal_mode", "synchronous", "busy_timeout", "foreign_keys" })
        {
            settings.AddRange(await ReadAsync(context, $"PRAGMA {pragma}", row => $"{pragma} {row.GetValue(0)}"));
        }

        Assert.Equal(["journal_mode wal", "synchronous 2", "busy_timeout 5000", "foreign_keys 1"], settings);
    }

    [Fact]
    public async Task Start_after_a_crash_in_the_middle_of_a_migration_does_not_wait_for_ever()
    {
        await using (var first = await BotInstance.StartAsync(Engine.Settings, Clock))
        {
            await using var context = first.Context();
            await context.Database.ExecuteSqlAsync(
                $"""
                DELETE FROM "__EFMigrationsHistory";
                DROP TABLE inbox; DROP TABLE members; DROP TABLE conversations; DROP TABLE topics; DROP TABLE answers; DROP TABLE feedback;
                DROP TABLE events; DROP TABLE registrations; DROP TABLE sent_cards; DROP TABLE deliveries; DROP TABLE scheduled_work;
                DROP TABLE tenant_pace; DROP TABLE organisations; DROP TABLE audit; DROP TABLE export_links;
                DROP TABLE newsletters; DROP TABLE newsletter_links; DROP TABLE newsletter_tallies; DROP TABLE inquiries; DROP TABLE inquiry_places;
                CREATE TABLE IF NOT EXISTS "__EFMigrationsLock" ("Id" INTEGER NOT NULL CONSTRAINT "PK___EFMigrationsLock" PRIMARY KEY, "Timestamp" TEXT NOT NULL);
                INSERT INTO "__EFMigrationsLock" ("Id", "Timestamp") VALUES (1, '2020-01-01 10:00:00.1234567+00:00');
                """);
        }

        var start = StartBotAsync();

        await start.WaitAsync(TimeSpan.FromSeconds(30));
    }

    protected override Task<Engine> CreateEngineAsync() => Task.FromResult<Engine>(new SqliteEngine());

    protected override async Task<List<string>> RealSchemaAsync(BotDbContext context)
    {
        var columns = await ReadAsync(context, Columns, row =>
            SchemaLine.Column(row.GetString(0), row.GetString(1), row.GetString(2), row.GetInt64(3) == 0));
        var indexes = await ReadAsync(context, Indexes, row => SchemaLine.Index(
            row.GetString(0),
            row.GetString(3) == "pk" ? NameOfKey(row.GetString(6)) : row.GetString(1),
            Convert.ToInt64(row.GetValue(2), CultureInfo.InvariantCulture) == 1,
            [row.GetString(4)],
            row.IsDBNull(5) ? null : Filter(row.GetString(5))));
        return [.. columns.Concat(indexes).Order(StringComparer.Ordinal)];
    }

    // SQLite keeps the name of a primary key in the table's own statement alone.
    private static string NameOfKey(string table) => table.Split("CONSTRAINT ")[1].Split(' ')[0];

    private static string? Filter(string index) => index.Split(" WHERE ") is [_, var filter] ? filter : null;
}
