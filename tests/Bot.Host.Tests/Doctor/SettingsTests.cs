using System.Globalization;
using Bot.Host.Doctor;
using Bot.Host.Tests.Playing;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Host.Tests.Doctor;

/// <summary>What can be seen in the settings and on the disk, without a network.</summary>
public sealed class SettingsTests
{
    private static readonly Dictionary<string, string?> Registered = new()
    {
        ["Bot:AppId"] = "0b4c3a52-1d2e-4f60-8a71-92b3c4d5e6f7",
        ["Bot:TenantId"] = "6f1d2c3b-4a59-4868-9776-a5b4c3d2e1f0",
        ["Bot:AppPassword"] = "a client secret for tests",
        ["Bot:PublicUrl"] = "https://bot.example.org",
    };

    [Theory]
    [InlineData("Bot:AppPasword", "Write Bot__AppPassword, ")]
    [InlineData("Storage:ConectionString", "Write Storage__ConnectionString, ")]
    [InlineData("Retention:NamesAftr", "Write Retention__NamesAfter, ")]
    [InlineData("Bot:SomethingElseEntirely", "Look for a slip in its name")]
    [InlineData("Bot_AppPassword", "Write Bot__AppPassword with two underscores")]
    [InlineData("Knowlege:Path", "Write Knowledge__…")]
    public async Task Setting_that_nobody_reads_is_told_with_the_one_that_was_meant(string key, string mend)
    {
        var line = await Visit.ForAsync("configuration", With((key, "a value that is not told")));

        Assert.Equal("warning", line.Outcome);
        Assert.Contains(mend, line.Mend, StringComparison.Ordinal);
        Assert.DoesNotContain("not told", $"{line}", StringComparison.Ordinal);
    }

    [Fact]
    public async Task Settings_of_other_programs_are_left_alone() =>
        Assert.Equal("ok", (await Visit.ForAsync("configuration", With(("Logging:LogLevel:Bot", "Warning"), ("GIT:Author", "x"), ("BOT_TEST_POSTGRES", "x"), ("Kernteam:VAR:0", "5c6a1f0e-0000-4000-8000-0000000000a1")))).Outcome);

    [Fact]
    public async Task Every_faulty_setting_is_told_at_once()
    {
        var visit = await Visit.ToAsync(
            With(("Bot:TenantId", ""), ("Deliveries:Lease", "soon"), ("Inquiries:MostOpen", "0"), ("Kernteam:VAR:0", "Anna"), ("Storage:Provider", "Oracle")), ["configuration"]);

        Assert.Equal(1, visit.Exit);
        Assert.All(visit.Lines, static line => Assert.Equal("fault", line.Outcome));
        Assert.All(
            ["Bot:TenantId", "Deliveries:Lease", "Inquiries:MostOpen", "Kernteam:VAR:0", "Storage:Provider"],
            key => Assert.Contains(visit.Lines, line => line.Found.Contains(key, StringComparison.Ordinal) && line.Mend.Length > 0));
    }

    [Theory]
    [InlineData(".com")]
    [InlineData(".net")]
    [InlineData("*.trafficmanager.net")]
    [InlineData(".azurewebsites.net")]
    [InlineData(".azurewebsites.net.")]
    [InlineData(".westeurope.cloudapp.azure.com")]
    [InlineData("*.blob.core.windows.net")]
    [InlineData(".WestEurope.AzureContainerApps.io")]
    [InlineData(".co.uk")]
    [InlineData("localhost")]
    [InlineData("127.0.0.1:8080")]
    public async Task Host_that_would_give_the_token_away_is_named(string host)
    {
        var line = await Visit.ForAsync("configuration", With(("Bot:ServiceHosts:0", host)));

        Assert.Equal("fault", line.Outcome);
        Assert.Contains("Bot:ServiceHosts:0", line.Found, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_refuses_such_a_host_with_the_doctors_sentence()
    {
        var settings = With(("Bot:ServiceHosts:0", ".com"));

        var line = await Visit.ForAsync("configuration", settings);
        var (exit, _, error) = await BotProcess.RunAsync(settings.ToDictionary(), "serve", "--urls", "http://127.0.0.1:0");

        Assert.Equal((1, $"{line.Found} {line.Mend}"), (exit, Assert.Single(error)));
    }

    [Theory]
    [InlineData("smba.trafficmanager.net", "ok")]
    [InlineData(".teams.example.org", "warning")]
    [InlineData(".example.co.uk", "warning")]
    [InlineData("bot.azurewebsites.net", "warning")]
    public async Task List_of_hosts_holds_those_of_Teams(string host, string outcome) =>
        Assert.Equal(outcome, (await Visit.ForAsync("service hosts", With(("Bot:ServiceHosts:0", host)))).Outcome);

    [Fact]
    public async Task Own_hosts_of_Teams_are_as_they_should_be() => Assert.Equal("ok", (await Visit.ForAsync("service hosts", Registered)).Outcome);

    [Fact]
    public async Task Tenants_that_would_refuse_members_are_told()
    {
        Assert.Equal("ok", (await Visit.ForAsync("tenants", Registered)).Outcome);
        Assert.Contains("own tenant", (await Visit.ForAsync("tenants", With(("Bot:Tenants:0", "11111111-2222-4333-8444-555555555555")))).Found, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Production", "ok")]
    [InlineData("Development", "warning")]
    [InlineData("Prod", "warning")]
    public async Task Environment_of_a_registered_bot_is_Production(string environment, string outcome) =>
        Assert.Equal(outcome, (await Visit.ForAsync("environment", Registered, environment: environment)).Outcome);

    [Fact]
    public async Task Network_without_a_kernteam_is_told()
    {
        var line = await Visit.ForAsync("kernteam", With(("Kernteam:VAR:0", "5c6a1f0e-0000-4000-8000-0000000000a1")));

        Assert.Equal("warning", line.Outcome);
        Assert.StartsWith("RSIV has no kernteam", line.Found, StringComparison.Ordinal);
        Assert.Contains("Kernteam__RSIV__0", line.Mend, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Kernteam_without_a_network_is_a_fault_as_at_the_start()
    {
        var visit = await Visit.ToAsync(With(("Kernteam:UTRECHT:0", "5c6a1f0e-0000-4000-8000-0000000000a1")), ["kernteam"]);

        Assert.Equal(("kernteam", "fault"), (visit.Lines[0].Name, visit.Lines[0].Outcome));
        Assert.Equal("Kernteam:UTRECHT names a network that the knowledge bank does not have. Use Kernteam__NETWORK__0 with one of: VAR, RSIV.", $"{visit.Lines[0].Found} {visit.Lines[0].Mend}");
    }

    [Fact]
    public async Task Privacy_statement_that_names_nobody_is_told()
    {
        var visit = await Visit.ToAsync(With(("Privacy:Contact", "privacy@example.org")), ["privacy"]);

        Assert.Equal(("warning", "Privacy:Controller is empty, so the privacy statement does not say it."), (Assert.Single(visit.Lines).Outcome, visit.Lines[0].Found));
    }

    [Theory]
    [InlineData(99, "fault")]
    [InlineData(1023, "warning")]
    [InlineData(1024, "ok")]
    public async Task Disk_that_runs_full_is_told(int mebibytes, string outcome)
    {
        var line = await Visit.ForAsync("disk", Registered, builder => builder.Services.AddSingleton<FreeDisk>(_ => mebibytes * 1024L * 1024));

        Assert.Equal(outcome, line.Outcome);
        Assert.Contains($"{mebibytes.ToString("N0", CultureInfo.InvariantCulture)} MiB free", line.Found, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Broken_page_of_the_bank_is_named_by_file_and_line()
    {
        using var bank = new BankCopy();
        bank.Break();

        var visit = await Visit.ToAsync(With(("Knowledge:Path", bank.Folder)), ["knowledge bank", "search index", "kernteam"]);

        Assert.Equal(1, visit.Exit);
        Assert.Contains(visit.Lines, line => line.Found == $"{bank.Folder} has 1 fault(s)." && line.Mend.Contains("knowledge check", StringComparison.Ordinal));
        Assert.Contains(visit.Lines, static line => line is ("knowledge bank", "fault", _, _) && line.Found.StartsWith("VAR/personen.yaml:1: ", StringComparison.Ordinal));
        Assert.Equal(["skipped", "skipped"], visit.Lines.Where(static line => line.Name != "knowledge bank").Select(static line => line.Outcome));
    }

    private static IEnumerable<KeyValuePair<string, string?>> With(params (string Key, string? Value)[] more) =>
        [.. Registered.Where(setting => !more.Any(other => other.Key == setting.Key)), .. more.Select(static setting => KeyValuePair.Create(setting.Key, setting.Value))];
}
