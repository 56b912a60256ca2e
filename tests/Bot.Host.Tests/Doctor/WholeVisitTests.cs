using System.Text.Json;
using Bot.Host.Doctor;
using Bot.Host.Tests.Playing;

namespace Bot.Host.Tests.Doctor;

/// <summary>The doctor at a bot that runs, in a played Teams, with a database of its own.</summary>
[Collection("PostgreSQL")]
public sealed class WholeVisitTests(SharedPostgres postgres)
{
    private const string Person = "5c6a1f0e-0000-4000-8000-0000000000a1";

    [SkippableTheory]
    [InlineData("PostgreSQL")]
    [InlineData("SQLite")]
    public async Task Everything_in_order_is_told_in_a_line_each(string engine)
    {
        await using var database = engine == "SQLite" ? new SqliteFile() : await postgres.NewDatabaseAsync();
        await using var bot = await RunningBot.StartAsync(database);

        var visit = await Visit.ToAsync(SettingsOf(bot, database));

        Assert.Equal(0, visit.Exit);
        Assert.Equal(CheckList.All.Select(static check => check.Name), visit.Lines.Select(static line => line.Name));
        Assert.All(visit.Lines.Where(static line => line.Name != "service hosts"), static line => Assert.Equal(("ok", ""), (line.Outcome, line.Mend)));

        // The one thing that is not as in Teams.
        var hosts = visit.Lines.Single(static line => line.Name == "service hosts");
        Assert.Equal("warning", hosts.Outcome);
        Assert.Contains("a played Teams", hosts.Found, StringComparison.Ordinal);
        Assert.Contains(visit.Lines, line => line.Found == $"{engine}: reached, of this version, and writable");
        Assert.True(JsonElement.Parse(visit.Said).GetProperty("ok").GetBoolean());
    }

    [Fact]
    public async Task For_people_it_is_a_line_and_the_mend_below_it()
    {
        await using var database = new SqliteFile();
        await using var bot = await RunningBot.StartAsync(database);

        var visit = await Visit.ToAsync([.. SettingsOf(bot, database), new("Bot:AppPassword", "another secret")], ["token", "database"], asJson: false);

        Assert.Equal(1, visit.Exit);
        Assert.Collection(
            visit.Said.TrimEnd().Split('\n'),
            static line => Assert.StartsWith("fault    token           Bot:AppPassword is not the secret", line, StringComparison.Ordinal),
            static line => Assert.StartsWith("                         → Make a new client secret", line, StringComparison.Ordinal),
            static line => Assert.StartsWith("ok       database        SQLite: ", line, StringComparison.Ordinal),
            static line => Assert.Equal("", line),
            static line => Assert.Equal("1 fault to mend.", line));
    }

    [Fact]
    public async Task New_user_is_not_frightened()
    {
        await using var database = new SqliteFile();

        var visit = await Visit.ToAsync(database.Settings, asJson: false, environment: "Development");

        Assert.Equal(0, visit.Exit);
        Assert.DoesNotContain("fault", visit.Said, StringComparison.Ordinal);
        Assert.DoesNotContain("warning", visit.Said, StringComparison.Ordinal);
        Assert.EndsWith("Nothing is wrong.\n", visit.Said.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.False(File.Exists(database.Path), "looking made a database");
    }

    [Fact]
    public async Task Settings_file_that_cannot_be_read_is_told_and_the_rest_is_skipped()
    {
        var broken = Directory.CreateTempSubdirectory("bot-settings-");
        await File.WriteAllTextAsync(Path.Combine(broken.FullName, "appsettings.json"), "{ \"Bot\": ");

        var (exit, output, error) = await BotProcess.RunAsync(new Dictionary<string, string?> { ["ASPNETCORE_CONTENTROOT"] = broken.FullName }, "doctor");
        broken.Delete(recursive: true);

        Assert.Equal(1, exit);
        Assert.Empty(error);
        Assert.Matches("^fault +configuration .*appsettings.json", output[0]);
        Assert.Equal(CheckList.All.Count - 1, output.Count(static line => line.StartsWith("skipped", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Settings_at_fault_leave_the_other_checks_standing()
    {
        await using var database = new SqliteFile();

        var visit = await Visit.ToAsync(database.Settings);

        Assert.Equal(1, visit.Exit);
        Assert.Contains(visit.Lines, static line => line is ("configuration", "fault", _, _) && line.Mend.Contains("Bot__AppId", StringComparison.Ordinal));
        Assert.Contains(visit.Lines, static line => line is ("token", "skipped", _, _));
        Assert.Contains(visit.Lines, static line => line is ("database", "ok", _, _));
        Assert.Contains(visit.Lines, static line => line is ("search index", "ok", _, _));
    }

    private static IEnumerable<KeyValuePair<string, string?>> SettingsOf(RunningBot bot, TestDatabase database) =>
    [
        .. bot.Teams.Settings,
        .. database.Settings,
        new("Bot:PublicUrl", bot.Address.ToString()),
        new("Kernteam:VAR:0", Person),
        new("Kernteam:RSIV:0", Person),
        new("Privacy:Controller", "Gemeente Voorbeeld"),
        new("Privacy:Contact", "privacy@example.org"),
    ];
}
