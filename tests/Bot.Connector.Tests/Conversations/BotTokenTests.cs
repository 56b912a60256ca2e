using Bot.Connector.Authentication;
using Bot.Connector.Conversations;
using Bot.Connector.Registration;
using Bot.Testing.Teams;
using Xunit;

namespace Bot.Connector.Tests.Conversations;

public sealed class BotTokenTests
{
    [Fact]
    public async Task Token_is_fetched_once_for_all_who_wait_for_it()
    {
        await using var connector = await ConnectorFixture.StartAsync();
        var answer = new TaskCompletionSource();
        connector.Teams.Identity.HoldTokens = answer.Task;

        var calls = Enumerable.Range(0, 20).Select(_ => connector.SendAsync()).ToList();
        answer.SetResult();

        Assert.All(await Task.WhenAll(calls), static result => Assert.True(result.IsSent));
        Assert.Equal(1, connector.Teams.Identity.TokenRequests);
    }

    [Fact]
    public async Task Token_is_renewed_five_minutes_before_it_ends()
    {
        await using var connector = await ConnectorFixture.StartAsync();
        await connector.SendAsync();
        connector.Clock.Advance(TimeSpan.FromMinutes(54));
        await connector.SendAsync();
        Assert.Equal(1, connector.Teams.Identity.TokenRequests);

        connector.Clock.Advance(TimeSpan.FromMinutes(2));
        await connector.SendAsync();
        Assert.Equal(2, connector.Teams.Identity.TokenRequests);
    }

    [Fact]
    public async Task Short_lived_token_is_still_used_more_than_once()
    {
        await using var connector = await ConnectorFixture.StartAsync();
        connector.Teams.Identity.TokenLife = TimeSpan.FromMinutes(2);
        await connector.SendAsync();
        await connector.SendAsync();

        Assert.Equal(1, connector.Teams.Identity.TokenRequests);
    }

    [Theory]
    [InlineData("1e300")]
    [InlineData("-3600")]
    [InlineData("0")]
    [InlineData("\"soon\"")]
    [InlineData("\"99999999999999999999\"")]
    [InlineData("null")]
    public async Task Token_with_a_life_that_is_no_time_is_an_answer_that_cannot_be_read(string life)
    {
        await using var teams = await FakeTeams.StartAsync();
        teams.Identity.RawTokenLife = life;
        using var http = new ConnectorHttp();
        var tokens = new ClientSecretTokens(
            http,
            new() { AppId = FakeIdentity.AppId, TenantId = FakeIdentity.TenantId, AppPassword = FakeIdentity.AppPassword, TokenUrl = new Uri(teams.Address, "/token").ToString() },
            TimeProvider.System);

        var refusal = await Assert.ThrowsAsync<BotTokenException>(() => tokens.RequestAsync(CancellationToken.None));

        Assert.Equal((TokenOutcome.Unreadable, false), (refusal.Outcome, refusal.IsPermanent));
    }

    [Fact]
    public async Task Refused_token_is_dropped_and_the_call_made_once_more()
    {
        await using var connector = await ConnectorFixture.StartAsync();
        await connector.SendAsync();
        connector.Teams.Identity.RevokeBotToken();

        Assert.True((await connector.SendAsync()).IsSent);
        Assert.Equal(2, connector.Teams.Identity.TokenRequests);
        Assert.Equal(3, connector.Teams.Connector.Calls.Count);
    }

    [Fact]
    public async Task Call_that_stays_unauthorized_ends_after_one_more_try()
    {
        await using var connector = await ConnectorFixture.StartAsync();
        connector.Teams.Connector.Script(
            Testing.Teams.ScriptedAnswer.Error(401, "BotNotRegistered"), Testing.Teams.ScriptedAnswer.Error(401, "BotNotRegistered"));

        var result = await connector.SendAsync();

        Assert.Equal((SendOutcome.Refused, "BotNotRegistered"), (result.Outcome, result.Code));
        Assert.Equal(2, connector.Teams.Connector.Calls.Count);
    }

    [Fact]
    public async Task Wrong_secret_is_refused_at_once_and_nothing_is_sent()
    {
        await using var connector = await ConnectorFixture.StartAsync(static settings => settings["Bot:AppPassword"] = "wrong");

        var result = await connector.SendAsync();

        Assert.Equal((SendOutcome.Refused, "token http 401"), (result.Outcome, result.Code));
        Assert.Empty(connector.Teams.Connector.Calls);
    }

    [Fact]
    public async Task Token_endpoint_that_is_down_is_tried_again_and_nothing_is_sent_without_a_token()
    {
        await using var connector = await ConnectorFixture.StartAsync();
        connector.Teams.Identity.TokensFail = true;

        var call = connector.SendAsync();
        await connector.PausesOfAsync(call);

        Assert.Equal(SendOutcome.Throttled, (await call).Outcome);
        Assert.Empty(connector.Teams.Connector.Calls);
        Assert.True(connector.Teams.Identity.TokenRequests > 1);
    }
}
