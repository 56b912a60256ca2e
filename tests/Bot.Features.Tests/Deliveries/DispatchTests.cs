using Bot.Features.Deliveries;
using Bot.Testing.Teams;

namespace Bot.Features.Tests.Deliveries;

public sealed class DispatchTests : DeliveryTests
{
    [Fact]
    public async Task Delivery_that_is_due_reaches_her_chat_and_its_row_says_where()
    {
        await MeetAsync(TeamsPerson.Anna);
        var row = To(TeamsPerson.Anna, "bericht");
        await EnqueueAsync(row, row with { Id = "second", SubjectId = "nog eens" });

        await Bot.DeliverDueAsync();
        await Bot.DeliverDueAsync();

        var sent = Assert.Single(Bot.Teams.Connector.Messages);
        Assert.Equal(TeamsPerson.Anna.ChatId, sent.ConversationId);
        var ended = await RowAsync(row);
        Assert.Equal((DeliveryState.Done, DeliveryOutcome.Sent, sent.Id, TeamsPerson.Anna.ChatId, 1), (ended.State, ended.Outcome, ended.ActivityId, ended.ConversationId, ended.Attempts));
        Assert.Equal(ended, Assert.Single(Content.Ended) with { LeaseUntil = null, State = DeliveryState.Done });
    }

    [Fact]
    public async Task Delivery_waits_for_its_time_and_ends_when_it_has_become_pointless()
    {
        await MeetAsync(TeamsPerson.Anna);
        var later = To(TeamsPerson.Anna, "later") with { DueAt = Now.AddHours(1) };
        var past = To(TeamsPerson.Anna, "te laat") with { PointlessAt = Now };
        await EnqueueAsync(later, past);

        await Bot.DeliverDueAsync();
        Assert.Empty(Said());
        Assert.Equal(DeliveryOutcome.Expired, (await RowAsync(past)).Outcome);

        Bot.Clock.Advance(TimeSpan.FromHours(1));
        await Bot.DeliverDueAsync();
        Assert.Equal(["later"], Said());
    }

    [Fact]
    public async Task Messages_to_one_member_arrive_in_their_order_and_what_is_urgent_first()
    {
        await MeetAsync(TeamsPerson.Anna);
        var rows = Enumerable.Range(1, 5).Select(number => To(TeamsPerson.Anna, $"{number}")).ToArray();
        await EnqueueAsync([.. rows.Reverse()]);
        await EnqueueAsync(To(TeamsPerson.Anna, "plaats vrij") with { Priority = DeliveryPriority.Urgent });

        await Bot.DeliverDueAsync();

        Assert.Equal(["plaats vrij", "1", "2", "3", "4", "5"], Said());
    }

    [Fact]
    public async Task Member_without_a_chat_gets_one_and_whoever_is_unknown_is_not_installed()
    {
        await MeetAsync(TeamsPerson.Anna);
        await Bot.TakeAsync(Bot.Teams.Activities.ChannelMessage("hallo", from: TeamsPerson.Bram));
        Bot.Teams.Connector.Clear();
        var (bram, stranger) = (To(TeamsPerson.Bram, "voor Bram"), To(TeamsPerson.Numbered(7), "voor niemand"));
        await EnqueueAsync(bram, stranger);

        await Bot.DeliverDueAsync();

        Assert.Equal(TeamsPerson.Bram.ChatId, Assert.Single(Bot.Teams.Connector.Messages).ConversationId);
        Assert.Equal(DeliveryOutcome.Sent, (await RowAsync(bram)).Outcome);
        Assert.Equal((DeliveryOutcome.NotInstalled, "unknown member"), ((await RowAsync(stranger)).Outcome, (await RowAsync(stranger)).Reason));
    }
}
