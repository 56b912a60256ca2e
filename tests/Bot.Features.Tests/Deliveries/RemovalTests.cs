using Bot.Connector.Cards;
using Bot.Features.Deliveries;
using Bot.Testing.Teams;

namespace Bot.Features.Tests.Deliveries;

/// <summary>Messages that are taken back.</summary>
public sealed class RemovalTests : DeliveryTests
{
    [Fact]
    public async Task Message_that_is_taken_back_is_deleted()
    {
        var sent = await SendAsync();
        var removal = RemovalOf(sent);
        await EnqueueAsync(removal);

        await Bot.DeliverDueAsync();

        Assert.Equal((sent.ConversationId, sent.ActivityId), Assert.Single(Bot.Teams.Connector.Deletes.Select(call => (call.ConversationId, call.ActivityId))));
        Assert.Equal((DeliveryOutcome.Sent, (string?)null), ((await RowAsync(removal)).Outcome, (await RowAsync(removal)).Reason));
        Assert.DoesNotContain(Bot.Teams.Connector.Calls, call => call.Method == "PUT");
    }

    [Theory]
    [InlineData(403, "MessageDeleteNotAllowed")]
    [InlineData(403, "NotEnoughPermissions")]
    [InlineData(405, "MethodNotAllowed")]
    [InlineData(400, "BadArgument")]
    [InlineData(501, "NotImplemented")]
    public async Task Where_teams_does_not_delete_a_line_takes_its_place(int status, string code)
    {
        var sent = await SendAsync();
        Bot.Teams.Connector.RefusesDelete = _ => (status, code);
        var removal = RemovalOf(sent);
        await EnqueueAsync(removal);

        await Bot.DeliverDueAsync();

        var put = Assert.Single(Bot.Teams.Connector.Calls, call => call.Method == "PUT");
        Assert.Equal((sent.ActivityId, "ingetrokken"), (put.ActivityId, put.MessageText));
        Assert.Equal((DeliveryOutcome.Sent, "replaced"), ((await RowAsync(removal)).Outcome, (await RowAsync(removal)).Reason));
        Assert.True(await IsReachableAsync());
    }

    [Fact]
    public async Task Message_that_is_away_already_counts_as_taken_back_and_says_nothing_about_her()
    {
        var sent = await SendAsync();
        var removal = RemovalOf(sent);
        Bot.Teams.Connector.Script(ScriptedAnswer.Error(404, "ActivityNotFoundInConversation"));
        await EnqueueAsync(removal);

        await Bot.DeliverDueAsync();

        Assert.Equal((DeliveryOutcome.Sent, "ActivityNotFoundInConversation"), ((await RowAsync(removal)).Outcome, (await RowAsync(removal)).Reason));
        Assert.True(await IsReachableAsync());
    }

    [Fact]
    public async Task Lost_answer_is_asked_again_because_deleting_twice_is_deleting_once()
    {
        var sent = await SendAsync();
        var removal = RemovalOf(sent);
        Bot.Teams.Connector.Script(ScriptedAnswer.Cut(), ScriptedAnswer.Cut(), ScriptedAnswer.Cut(), ScriptedAnswer.Throttled("1"));
        await EnqueueAsync(removal);

        for (var looks = 0; looks < 8; looks++)
        {
            await Bot.DeliverDueAsync();
            Bot.Clock.Advance(TimeSpan.FromSeconds(15));
        }

        Assert.Equal(DeliveryOutcome.Sent, (await RowAsync(removal)).Outcome);
        Assert.Single(Bot.Teams.Connector.Deletes);
    }

    [Fact]
    public async Task Member_who_has_blocked_the_bot_is_not_bothered_with_a_line_instead()
    {
        var sent = await SendAsync();
        Bot.Teams.Connector.RefusesDelete = static _ => (403, "MessageWritesBlocked");
        var removal = RemovalOf(sent);
        await EnqueueAsync(removal);

        await Bot.DeliverDueAsync();

        Assert.Equal(DeliveryOutcome.Blocked, (await RowAsync(removal)).Outcome);
        Assert.DoesNotContain(Bot.Teams.Connector.Calls, call => call.Method == "PUT");
    }

    [Fact]
    public async Task Removal_of_what_was_never_sent_asks_nothing_of_teams()
    {
        var sent = await SendAsync();
        var removal = RemovalOf(sent) with { UpdatesActivityId = null };
        var calls = Bot.Teams.Connector.Calls.Count;
        await EnqueueAsync(removal);

        await Bot.DeliverDueAsync();

        Assert.Equal((DeliveryOutcome.Superseded, "nothing to remove"), ((await RowAsync(removal)).Outcome, (await RowAsync(removal)).Reason));
        Assert.Equal(calls, Bot.Teams.Connector.Calls.Count);
    }

    private async Task<Delivery> SendAsync()
    {
        await MeetAsync(TeamsPerson.Anna);
        Content.Compose = static row => row.Kind == DeliveryKind.NewsletterRecall
            ? new DeliveryContent.Removal(new OutgoingMessage { Text = "ingetrokken" })
            : new DeliveryContent.Message(new OutgoingMessage { Text = row.SubjectId });
        var letter = To(TeamsPerson.Anna, "brief", DeliveryKind.Newsletter);
        await EnqueueAsync(letter);
        await Bot.DeliverDueAsync();
        return await RowAsync(letter);
    }

    private Delivery RemovalOf(Delivery sent) => To(TeamsPerson.Anna, "brief", DeliveryKind.NewsletterRecall) with
    {
        ConversationId = sent.ConversationId,
        UpdatesActivityId = sent.ActivityId,
    };

    // Whoever counts as unreachable is not asked for.
    private async Task<bool> IsReachableAsync()
    {
        var next = To(TeamsPerson.Anna, "nog een");
        await EnqueueAsync(next);
        await Bot.DeliverDueAsync();
        return (await RowAsync(next)).Outcome == DeliveryOutcome.Sent;
    }
}
