using Bot.Host.Serving;
using Bot.Host.Tests.Playing;
using Bot.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Bot.Host.Tests.Doctor;

/// <summary>Databases that are not as they should be.</summary>
[Collection("PostgreSQL")]
public sealed class DatabaseTests(SharedPostgres postgres)
{
    private const string StepOfTheFuture = """INSERT INTO "__EFMigrationsHistory" VALUES ('29991231000001_Later', '99')""";

    [SkippableTheory]
    [InlineData("PostgreSQL")]
    [InlineData("SQLite")]
    public async Task Database_of_a_newer_version_is_named_in_the_words_of_the_start(string engine)
    {
        await using var database = await MadeAsync(engine);
        await OnAsync(database, StepOfTheFuture);

        var line = await LookAsync(database.Settings);
        var (exit, _, error) = await BotProcess.RunAsync(Development(database.Settings), "serve", "--urls", "http://127.0.0.1:0");

        AssertFault(line, "29991231000001_Later", "Start the version that made it, or restore the backup");
        Assert.Equal((1, $"{line.Found} {line.Mend}"), (exit, Assert.Single(error)));
    }

    [SkippableFact]
    public async Task Database_that_is_behind_is_told_to_be_migrated()
    {
        await using var database = await postgres.NewDatabaseAsync();

        AssertFault(await LookAsync(database.Settings, ("Storage:MigrateAtStart", "false")), "misses", "Run 'db migrate' once");
        Assert.Equal("ok", (await LookAsync(database.Settings)).Outcome);
    }

    [SkippableFact]
    public async Task Database_that_only_reads_is_named()
    {
        await using var database = await MadeAsync("PostgreSQL");
        var name = new NpgsqlConnectionStringBuilder(database.Settings["Storage:ConnectionString"]).Database;
        await OnAsync(database, $"ALTER DATABASE {name} SET default_transaction_read_only = on");

        AssertFault(await LookAsync(database.Settings), "the database is read-only", "Point Host at the primary server");
    }

    [SkippableFact]
    public async Task Database_that_only_reads_is_named_before_it_is_of_this_version()
    {
        await using var database = await postgres.NewDatabaseAsync();
        Assert.Equal("PostgreSQL: reached and writable, of an older version; the next start brings it up to date", (await LookAsync(database.Settings)).Found);
        await using var source = NpgsqlDataSource.Create(database.Settings["Storage:ConnectionString"]!); // every test database has one
        await using var count = source.CreateCommand("SELECT count(*) FROM pg_tables WHERE schemaname = 'public'");
        Assert.Equal(0L, await count.ExecuteScalarAsync());

        await OnAsync(database, $"ALTER DATABASE {new NpgsqlConnectionStringBuilder(database.Settings["Storage:ConnectionString"]).Database} SET default_transaction_read_only = on");

        AssertFault(await LookAsync(database.Settings), "the database is read-only", "Point Host at the primary server");
    }

    [SkippableFact]
    public async Task Looking_leaves_nothing_behind()
    {
        await using var database = await MadeAsync("PostgreSQL");

        Assert.Equal("PostgreSQL: reached, of this version, and writable", (await LookAsync(database.Settings)).Found);

        await using var source = NpgsqlDataSource.Create(database.Settings["Storage:ConnectionString"]!); // every test database has one
        await using var count = source.CreateCommand("SELECT count(*) FROM inbox");
        Assert.Equal(0L, await count.ExecuteScalarAsync());
    }

    [SkippableTheory]
    [InlineData("Database=no_such_database", "no database of that name", "Create it")]
    [InlineData("Host=no-such-host.invalid", "the host has no address", "Mend Host")]
    [InlineData("Port=1", "nothing listens", "Start PostgreSQL")]
    public async Task Connection_string_that_leads_nowhere_is_named(string change, string found, string mend)
    {
        await using var database = await postgres.NewDatabaseAsync();

        AssertFault(await LookAsync(database.Settings, ("Storage:ConnectionString", $"{database.Settings["Storage:ConnectionString"]};{change}"), ("Storage:MigrateAtStart", "false")), found, mend);
    }

    [SkippableFact]
    public async Task Wrong_password_is_named_and_not_told()
    {
        await using var database = await postgres.NewDatabaseAsync();
        Skip.IfNot(postgres.Server.IsPrivate, "A server of somebody else's is not made to ask for passwords.");
        await OnAsync(database, "CREATE ROLE entra LOGIN PASSWORD 'the token'");
        var wrong = new NpgsqlConnectionStringBuilder(database.Settings["Storage:ConnectionString"]) { Username = "entra", Password = "a wrong guess" }.ConnectionString;

        var line = await LookAsync(database.Settings, ("Storage:ConnectionString", wrong));

        // The server is shared, and other tests make this role in their own way.
        await OnAsync(database, "DROP ROLE entra");
        AssertFault(line, "refused the password", "Set the right Username and Password");
        Assert.DoesNotContain("a wrong guess", $"{line}", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Host=db;Database=bot;Username=bot;Pasword=hush-hush", "entry 4 of 4")]
    [InlineData("Host=db;Port=many;Database=bot", "entry 2 of 3")]
    public async Task Typo_in_the_connection_string_is_told_by_its_place(string connectionString, string place)
    {
        var visit = await Visit.ToAsync(
            [new("Storage:Provider", "Postgres"), new("Storage:ConnectionString", connectionString)], ["configuration", "database"], environment: "Development");

        Assert.Equal(1, visit.Exit);
        Assert.Contains(visit.Lines, line => line is ("configuration", "fault", _, _) && line.Found.Contains(place, StringComparison.Ordinal));
        Assert.Contains(visit.Lines, static line => line is ("database", "skipped", _, _));
        Assert.DoesNotContain("hush", visit.Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task File_that_is_only_read_is_named()
    {
        await using var database = await MadeAsync("SQLite");

        AssertFault(await LookAsync(database.Settings, ("Storage:ConnectionString", $"{database.Settings["Storage:ConnectionString"]};Mode=ReadOnly")), "read-only", "right to write");
    }

    [SkippableFact]
    public async Task Disk_that_is_only_read_is_named()
    {
        if (!OperatingSystem.IsLinux())
        {
            throw new SkipException("The rights are those of Linux.");
        }

        await using var database = (SqliteFile)await MadeAsync("SQLite");
        SqliteConnection.ClearAllPools();
        using var closed = ClosedFolder.Of(Path.GetDirectoryName(database.Path)!); // a file has a folder

        var (exit, output) = await closed.DoctorAsync(Development(database.Settings));

        Assert.Equal(1, exit);
        Assert.Matches("^fault +database +.*read-only", Assert.Single(output, static line => line.Contains(" database ", StringComparison.Ordinal)));
    }

    [SkippableTheory]
    [InlineData("/proc/bot/bot.db")]
    [InlineData("/dev/null/bot.db")]
    public async Task Folder_in_which_nothing_can_be_made_is_named(string file)
    {
        Skip.IfNot(OperatingSystem.IsLinux(), "The folders are those of Linux.");

        AssertFault(await LookAsync(new Dictionary<string, string?> { ["Storage:ConnectionString"] = $"Data Source={file}" }), "folder of the file", "folder");
    }

    [Fact]
    public async Task File_that_is_no_database_is_named()
    {
        await using var database = new SqliteFile();
        await File.WriteAllTextAsync(database.Path, string.Concat(Enumerable.Repeat("a letter to the kernteam ", 100)));

        AssertFault(await LookAsync(database.Settings), "no SQLite database", "Restore a backup");
    }

    private async Task<TestDatabase> MadeAsync(string engine)
    {
        TestDatabase database = engine == "SQLite" ? new SqliteFile() : await postgres.NewDatabaseAsync();
        var builder = BotServer.CommandBuilder();
        builder.AddStorage();
        foreach (var (key, value) in database.Settings)
        {
            builder.Configuration[key] = value;
        }

        await using var app = builder.Build();
        await app.Services.GetRequiredService<MigrateDatabase>().RunAsync(CancellationToken.None);
        return database;
    }

    private static async Task OnAsync(TestDatabase database, string sql)
    {
        await using System.Data.Common.DbConnection connection = database is SqliteFile file
            ? new SqliteConnection($"Data Source={file.Path};Pooling=False")
            : new NpgsqlConnection(database.Settings["Storage:ConnectionString"]);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // the tests' own words
        command.CommandText = sql;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }

    private static Dictionary<string, string?> Development(Dictionary<string, string?> settings) => new(settings) { ["ASPNETCORE_ENVIRONMENT"] = "Development" };

    private static Task<(string Outcome, string Found, string Mend)> LookAsync(Dictionary<string, string?> settings, params (string Key, string? Value)[] more) =>
        Visit.ForAsync("database", [.. settings.Where(setting => !more.Any(other => other.Key == setting.Key)), .. more.Select(static setting => KeyValuePair.Create(setting.Key, setting.Value))]);

    private static void AssertFault((string Outcome, string Found, string Mend) line, string found, string mend)
    {
        Assert.Equal("fault", line.Outcome);
        Assert.Contains(found, line.Found, StringComparison.Ordinal);
        Assert.Contains(mend, line.Mend, StringComparison.Ordinal);
    }
}
