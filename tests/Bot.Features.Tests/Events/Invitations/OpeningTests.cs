using System.Text.Json.Nodes;
using Bot.Features.Events.Invitations.Opening;
using Bot.Features.Events.Model;
using Bot.Features.Tests.Playing;
using Bot.Testing.Teams;
using Microsoft.EntityFrameworkCore;

namespace Bot.Features.Tests.Events.Invitations;

/// <summary>The ways to an event's card: the link in a mail, the words that stand in for it, and a post in a channel.</summary>
public sealed class OpeningTests : FeatureTests
{
    private NetworkEvent Leerhuis => field ??= SampleEvents.Leerhuis(Bot.Clock.GetUtcNow());

    [Fact]
    public async Task Link_opens_the_card_once_and_the_card_can_be_updated_later()
    {
        await Bot.PublishAsync(Leerhuis);
        var link = new Uri(Bot.Get<EventLink>().For(Leerhuis.Id));
        var continuation = link.Query.Split('&').Single(part => part.StartsWith("continuation=", StringComparison.Ordinal))["continuation=".Length..];
        var handOff = Bot.Teams.Activities.Invoke("handoff/action", new JsonObject { ["continuation"] = continuation });

        using var first = await Bot.InvokeAsync((JsonObject)handOff.DeepClone());
        using var again = await Bot.InvokeAsync((JsonObject)handOff.DeepClone());

        Assert.Contains($"users=28:{FakeIdentity.AppId}", link.Query, StringComparison.Ordinal);
        Assert.Equal(0, first.Content.Headers.ContentLength ?? 0);
        Assert.Contains("Aanmelden", Assert.Single(Bot.Teams.Connector.Messages).Body.GetRawText(), StringComparison.Ordinal);
        await using var context = Bot.Context();
        Assert.Equal(TeamsPerson.Anna.ObjectId, (await context.SentCards.SingleAsync()).ObjectId);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("event-")]
    [InlineData("iets anders")]
    public async Task Hand_over_of_something_else_is_taken_in_silence_or_told(string? continuation)
    {
        using var response = await Bot.InvokeAsync(Bot.Teams.Activities.Invoke("handoff/action", new JsonObject { ["continuation"] = continuation }));

        Assert.True(response.IsSuccessStatusCode);
        Assert.DoesNotContain(Bot.Teams.Connector.Messages, call => call.MessageText is null);
    }

    [Fact]
    public async Task Words_open_the_card_right_after_installation()
    {
        await Bot.PublishAsync(Leerhuis);
        await Bot.TakeAsync(Bot.Teams.Activities.Installation());

        var reply = Assert.Single(await Bot.AskAsync(EventLink.WordsFor(Leerhuis.Id)));

        Assert.Equal("Uitnodiging: Leerhuis Cyber, 9 december", reply.Body.GetProperty("summary").GetString());
        Assert.Empty(Bot.Engine.Asked);
    }

    [Theory]
    [InlineData("bijeenkomst cyber")]
    [InlineData("bijeenkomst jeugdcriminaliteit")]
    [InlineData("wat is een bijeenkomst")]
    public async Task Question_that_begins_alike_is_a_question(string text)
    {
        await Bot.PublishAsync(Leerhuis);

        await Bot.AskAsync(text);

        Assert.Equal(text, Assert.Single(Bot.Engine.Asked).Text);
    }

    [Fact]
    public async Task Member_may_not_post_an_invitation_in_a_channel()
    {
        await Bot.PublishAsync(Leerhuis);

        await Bot.TakeAsync(Bot.Teams.Activities.ChannelMessage($"uitnodiging {Leerhuis.Id}"));

        Assert.StartsWith("Alleen het kernteam", Assert.Single(Bot.Teams.Connector.Messages).MessageText, StringComparison.Ordinal);
        await using var context = Bot.Context();
        Assert.Equal("not kernteam", (await context.Audit.SingleAsync()).Outcome);
    }
}

/// <summary>With a kernteam: Anna organises for RSIV.</summary>
public sealed class PostingTests : IAsyncLifetime
{
    private BotInTeams? bot;

    private BotInTeams Bot => bot ?? throw new InvalidOperationException("The test has not started.");

    public async Task InitializeAsync() =>
        bot = await BotInTeams.StartAsync(builder => builder.Configuration["Kernteam:RSIV:0"] = TeamsPerson.Anna.ObjectId);

    public async Task DisposeAsync() => await Bot.DisposeAsync();

    [Fact]
    public async Task Invitation_in_a_channel_renews_itself_for_its_people_and_shows_nobodys_standing()
    {
        var leerhuis = SampleEvents.Leerhuis(Bot.Clock.GetUtcNow());
        await Bot.PublishAsync(leerhuis);
        await Bot.TapAsync("event.register", leerhuis.Id);

        await Bot.TakeAsync(Bot.Teams.Activities.ChannelMessage($"uitnodiging {leerhuis.Id}"));

        var card = Assert.Single(Bot.Teams.Connector.Messages).Body.GetProperty("attachments")[0].GetProperty("content");
        Assert.Equal([TeamsPerson.Anna.Id, TeamsPerson.Bram.Id], card.GetProperty("refresh").GetProperty("userIds").EnumerateArray().Select(id => id.GetString()));
        Assert.DoesNotContain("U bent aangemeld", card.GetRawText(), StringComparison.Ordinal);
        await using var context = Bot.Context();
        Assert.Null((await context.SentCards.SingleAsync()).ObjectId);
        Assert.Equal("done", (await context.Audit.SingleAsync()).Outcome);
    }

    [Fact]
    public async Task Draft_is_seen_by_the_kernteam_alone()
    {
        var draft = SampleEvents.Leerhuis(Bot.Clock.GetUtcNow()) with { Status = EventStatus.Draft };
        await Bot.PublishAsync(draft);

        var anna = await Bot.TapAsync("event.show", draft.Id);
        var bram = await Bot.TapAsync("event.show", draft.Id, TeamsPerson.Bram);

        Assert.True(anna.IsCard, anna.Text);
        Assert.True(bram.Says("niet (meer) beschikbaar"), bram.Text);
    }
}
