using System.Net;
using System.Text.Json.Nodes;
using Bot.Connector.Activities;
using Bot.Connector.Cards;
using Bot.Connector.Turns;
using Bot.Testing;
using Bot.Testing.Teams;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Bot.Connector.Tests.Turns;

public sealed class InvokeTests : IAsyncLifetime
{
    private static readonly AdaptiveCard Card = new() { Body = [new TextBlock("klaar")] };

    private readonly MemoryInbox inbox = new();
    private FakeTeams teams = null!; // set before any test runs

    public async Task InitializeAsync() => teams = await FakeTeams.StartAsync();

    public async Task DisposeAsync() => await teams.DisposeAsync();

    [Fact]
    public async Task Card_action_gets_its_new_card_in_the_answer()
    {
        var (status, body) = await AskAsync(static _ => InvokeAnswer.Card(Card), teams.Activities.CardAction("go", new() { ["event"] = 7 }));

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(
            """{"statusCode":200,"type":"application/vnd.microsoft.card.adaptive","value":{"type":"AdaptiveCard","$schema":"http://adaptivecards.io/schemas/adaptive-card.json","version":"1.5","body":[{"type":"TextBlock","text":"klaar","wrap":true}]}}""",
            body);
        Assert.Equal(0, inbox.Recorded);
    }

    [Fact]
    public async Task Card_action_may_answer_with_a_short_message()
    {
        var (status, body) = await AskAsync(static _ => InvokeAnswer.Message("Je bent aangemeld"), teams.Activities.CardAction("go"));

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal("""{"statusCode":200,"type":"application/vnd.microsoft.activity.message","value":"Je bent aangemeld"}""", body);
    }

    [Fact]
    public async Task Card_action_that_fails_is_a_fault_inside_a_success()
    {
        var (status, body) = await AskAsync(static _ => throw new InvalidOperationException("secret"), teams.Activities.CardAction("go"));

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(
            """{"statusCode":500,"type":"application/vnd.microsoft.error","value":{"code":"InternalServerError","message":"Sorry, er ging bij mij iets mis. Probeer het zo nog eens."}}""",
            body);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("7")]
    [InlineData("{}")]
    [InlineData("""{"action":null}""")]
    [InlineData("""{"action":{"type":"Action.Submit","verb":"go"}}""")]
    [InlineData("""{"action":{"type":"Action.Execute"}}""")]
    [InlineData("""{"action":{"type":"Action.Execute","verb":7}}""")]
    public async Task Card_action_that_makes_no_sense_is_told_so_inside(string value)
    {
        var (status, body) = await AskAsync(static _ => InvokeAnswer.Card(Card), teams.Activities.Invoke("adaptiveCard/action", JsonNode.Parse(value)));

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.StartsWith("""{"statusCode":400,"type":"application/vnd.microsoft.error","value":{"code":"BadRequest",""", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Button_of_a_feature_that_is_gone_is_told_so_inside()
    {
        var (status, body) = await AskAsync(static _ => InvokeAnswer.Card(Card), teams.Activities.CardAction("old"));

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.StartsWith("""{"statusCode":400,""", body, StringComparison.Ordinal);
        Assert.Contains("Deze knop werkt niet meer", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Feedback_is_taken_with_an_empty_answer()
    {
        FeedbackValue? taken = null;
        var (status, body) = await AskAsync(
            turn =>
            {
                taken = FeedbackValue.Of(turn.Activity.Value);
                return InvokeAnswer.Empty;
            },
            teams.Activities.Feedback("1:7", "dislike", "niet actueel"));

        Assert.Equal((HttpStatusCode.OK, ""), (status, body));
        Assert.Equal(("dislike", "niet actueel"), (taken?.Reaction, taken?.Text));
        Assert.Empty(teams.Connector.Calls);
    }

    [Fact]
    public async Task Form_is_answered_in_the_shape_of_a_dialog()
    {
        var (status, body) = await AskAsync(
            static _ => InvokeAnswer.Dialog("Wat kan beter?", Card), teams.Activities.Invoke("message/fetchTask", new JsonObject()));

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.StartsWith(
            """{"task":{"type":"continue","value":{"title":"Wat kan beter?","card":{"contentType":"application/vnd.microsoft.card.adaptive","content":{"type":"AdaptiveCard",""",
            body,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("composeExtension/query")]
    [InlineData("something/new")]
    [InlineData("")]
    [InlineData(null)]
    public async Task Invoke_that_nobody_handles_is_not_implemented(string? name)
    {
        var (status, body) = await AskAsync(static _ => InvokeAnswer.Empty, teams.Activities.Invoke(name!, new JsonObject())); // null on purpose

        Assert.Equal((HttpStatusCode.NotImplemented, ""), (status, body));
    }

    [Fact]
    public async Task Redelivered_invoke_is_answered_again()
    {
        await using var bot = await StartAsync(static _ => InvokeAnswer.Message("ja"));
        var tap = teams.Activities.CardAction("go");

        using var first = await teams.DeliverAsync(bot.Address, tap);
        using var again = await teams.DeliverAsync(bot.Address, tap);

        Assert.Equal(await first.Content.ReadAsStringAsync(), await again.Content.ReadAsStringAsync());
    }

    private async Task<(HttpStatusCode Status, string Body)> AskAsync(Func<TurnContext, InvokeAnswer> answer, JsonObject invoke)
    {
        await using var bot = await StartAsync(answer);
        using var response = await teams.DeliverAsync(bot.Address, invoke);
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    private Task<TestBot> StartAsync(Func<TurnContext, InvokeAnswer> answer) => TestBot.StartAsync(
        teams,
        services => services
            .AddSingleton(new ScriptedInvoke(answer))
            .AddCardActionHandler<ScriptedInvoke>("go")
            .AddInvokeHandler<ScriptedInvoke>(InvokeNames.MessageSubmitAction, ServiceLifetime.Singleton)
            .AddInvokeHandler<ScriptedInvoke>(InvokeNames.MessageFetchTask),
        inbox);
}
