using System.Net;
using Bot.Connector.Tests.Turns;
using Bot.Testing;
using Bot.Testing.Teams;
using Microsoft.Extensions.Options;
using Xunit;

namespace Bot.Connector.Tests.Authentication;

public sealed class UnregisteredBotTests
{
    private static readonly Dictionary<string, string?> Nothing = [];

    [Fact]
    public async Task In_development_this_machine_is_answered_without_a_token()
    {
        await using var teams = await FakeTeams.StartAsync();
        teams.Connector.RequiresToken = false;
        await using var bot = await TestBot.StartAsync(teams, EchoHandler.Add, environment: "Development", settings: Nothing);

        using var answer = await teams.DeliverAsync(bot.Address, teams.Activities.Message("hallo"), token: "");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var reply = await teams.Connector.WaitForTextAsync("echo: hallo");
        Assert.Null(reply.Authorization);
        Assert.Equal(0, teams.Identity.TokenRequests);
    }

    [Theory]
    [InlineData("X-Forwarded-For", "203.0.113.7")]
    [InlineData("Forwarded", "for=203.0.113.7")]
    [InlineData("Origin", "http://localhost:3000")]
    [InlineData("Origin", "null")]
    public async Task In_development_what_a_tunnel_or_a_web_page_brings_is_refused(string header, string value)
    {
        await using var teams = await FakeTeams.StartAsync();
        await using var bot = await TestBot.StartAsync(teams, EchoHandler.Add, environment: "Development", settings: Nothing);
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(bot.Address, "/api/messages"));
        request.Content = new StringContent(teams.Activities.Typing().ToJsonString());
        request.Headers.Add(header, value);

        using var answer = await http.SendAsync(request);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Theory]
    [InlineData("Production")]
    [InlineData("Staging")]
    public async Task Elsewhere_it_does_not_start_and_says_what_to_do(string environment)
    {
        await using var teams = await FakeTeams.StartAsync();

        var refusal = await Assert.ThrowsAsync<OptionsValidationException>(() => TestBot.StartAsync(
            teams, EchoHandler.Add, environment: environment, settings: new Dictionary<string, string?> { ["Bot:PublicUrl"] = "https://bot.example.org" }));

        var failure = Assert.Single(refusal.Failures);
        Assert.Contains("Bot:AppId is empty", failure, StringComparison.Ordinal);
        Assert.Contains("Bot__AppId", failure, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Bot:TenantId", "")]
    [InlineData("Bot:AppPassword", "")]
    [InlineData("Bot:PublicUrl", "")]
    [InlineData("Bot:PublicUrl", "http://bot.example.org")]
    [InlineData("Bot:OpenIdMetadataUrl", "")]
    [InlineData("Bot:OpenIdMetadataUrl", "http://login.example.org/keys")]
    [InlineData("Bot:TokenUrl", "http://login.example.org/token")]
    [InlineData("Bot:TokenUrl", "rubbish")]
    [InlineData("Bot:ServiceHosts:0", "https://smba.trafficmanager.net/")]
    public async Task Setting_that_leaves_the_bot_open_or_mute_stops_the_start(string key, string value)
    {
        await using var teams = await FakeTeams.StartAsync();
        var settings = teams.Settings;
        settings[key] = value;

        var refusal = await Assert.ThrowsAsync<OptionsValidationException>(() => TestBot.StartAsync(teams, EchoHandler.Add, settings: settings));

        var named = key.Replace(":0", "", StringComparison.Ordinal);
        Assert.Contains(named, Assert.Single(refusal.Failures), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Managed_identity_needs_no_secret()
    {
        await using var teams = await FakeTeams.StartAsync();
        var settings = teams.Settings;
        settings["Bot:AppType"] = "UserAssignedMsi";
        settings["Bot:AppPassword"] = "";

        await using var bot = await TestBot.StartAsync(teams, EchoHandler.Add, settings: settings);
        using var answer = await teams.DeliverAsync(bot.Address, teams.Activities.Typing());

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }
}
