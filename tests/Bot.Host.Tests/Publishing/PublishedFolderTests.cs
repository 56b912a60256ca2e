using System.Net;
using Bot.Host.Tests.Playing;
using Bot.Testing.Teams;

namespace Bot.Host.Tests.Publishing;

/// <summary>The published folder, started by a user without rights in an empty home.</summary>
[Collection("PostgreSQL")]
public sealed class PublishedFolderTests(SharedPostgres server, PublishedFolder published) : IClassFixture<PublishedFolder>
{
    [SkippableFact]
    public async Task User_without_rights_migrates_PostgreSQL_and_has_a_signed_question_answered()
    {
        var program = await published.AsUserWithoutRightsAsync();
        var before = published.Files();
        await using var database = await server.NewDatabaseAsync();
        await using var teams = await FakeTeams.StartAsync();
        var settings = SettingsOf(teams, database.Settings);
        settings["Storage:MigrateAtStart"] = "false";

        var migrated = await BotProcess.RunAsync(program, settings, "db", "migrate");
        Assert.Equal((0, "The database is at the newest schema."), (migrated.Exit, migrated.Output[^1]));
        await IsAnsweredAsync(teams, settings, program);

        Assert.Equal(before, published.Files());
        Assert.Empty(Directory.EnumerateFileSystemEntries(published.Home));
        Assert.Empty(Directory.EnumerateFileSystemEntries(published.Data));
    }

    [SkippableFact]
    public async Task With_SQLite_it_writes_in_its_data_folder_and_nowhere_else()
    {
        var program = await published.AsUserWithoutRightsAsync();
        var before = published.Files();
        await using var teams = await FakeTeams.StartAsync();
        await IsAnsweredAsync(teams, SettingsOf(teams, []), program);

        Assert.Equal(before, published.Files());
        Assert.Empty(Directory.EnumerateFileSystemEntries(published.Home));
        var data = Directory.EnumerateFiles(published.Data).Select(Path.GetFileName).ToList();
        Assert.Contains("bot.db", data);
        Assert.All(data, file => Assert.StartsWith("bot.db", file, StringComparison.Ordinal));
        Directory.Delete(published.Data, recursive: true);
        Directory.CreateDirectory(published.Data);
    }

    [SkippableFact]
    public async Task Without_a_folder_to_write_in_it_says_so_and_does_not_start()
    {
        var program = await published.AsUserWithoutRightsAsync();
        await using var teams = await FakeTeams.StartAsync();
        var settings = SettingsOf(teams, new() { ["Storage:ConnectionString"] = "Data Source=elsewhere/bot.db" });

        var refused = await BotProcess.RunAsync(program, settings, "serve", "--urls", "http://127.0.0.1:0");

        Assert.Equal(1, refused.Exit);
        Assert.Contains("Storage:ConnectionString", refused.Error[^1], StringComparison.Ordinal);
        Assert.All(refused.Error, static line => Assert.DoesNotContain("   at ", line, StringComparison.Ordinal));
    }

    private Dictionary<string, string?> SettingsOf(FakeTeams teams, Dictionary<string, string?> storage) =>
        new(teams.Settings.Concat(storage)) { ["HOME"] = published.Home };

    private static async Task IsAnsweredAsync(FakeTeams teams, Dictionary<string, string?> settings, IReadOnlyList<string> program)
    {
        var port = BotProcess.FreePort();
        await using var bot = await BotProcess.ServeAsync(port, settings, program);
        var question = teams.Activities.Message("wie heeft cyber in de VAR?");
        using var unsigned = await teams.DeliverAsync(new Uri($"http://127.0.0.1:{port}"), question, token: "");
        Assert.Equal(HttpStatusCode.Unauthorized, unsigned.StatusCode);
        using var taken = await teams.DeliverAsync(new Uri($"http://127.0.0.1:{port}"), question);
        Assert.Equal(HttpStatusCode.OK, taken.StatusCode);
        var id = question["id"]!.GetValue<string>(); // every played activity has one
        var reply = await teams.Connector.WaitForAsync(call => call.IsMessage && call.ActivityId == id);
        Assert.Contains("Vroom", reply.Body.GetRawText(), StringComparison.Ordinal);
    }
}
