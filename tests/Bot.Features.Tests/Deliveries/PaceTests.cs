using Bot.Features.Deliveries;
using Bot.Testing.Teams;

namespace Bot.Features.Tests.Deliveries;

public sealed class PaceTests : DeliveryTests
{
    [Fact]
    public async Task Chat_gets_no_more_than_teams_takes_and_nobody_waits_for_it()
    {
        await MeetAsync(TeamsPerson.Anna, TeamsPerson.Bram);
        Bot.Clock.Advance(TimeSpan.FromHours(1));
        Bot.Teams.Connector.Limits = new PublishedLimits(Bot.Clock);
        await EnqueueAsync([.. Enumerable.Range(1, 12).Select(number => To(TeamsPerson.Anna, $"{number:d2}")), To(TeamsPerson.Bram, "voor Bram")]);

        await Bot.DeliverDueAsync();
        Assert.Equal(7 + 1, Said().Count());
        Assert.Contains("voor Bram", Said());

        for (var seconds = 0; seconds < 6; seconds++)
        {
            Bot.Clock.Advance(TimeSpan.FromSeconds(1.2));
            await Bot.DeliverDueAsync();
        }

        Assert.Equal(Enumerable.Range(1, 12).Select(number => $"{number:d2}"), Said().Where(text => text != "voor Bram"));
        Assert.Equal(0, Bot.Teams.Connector.Limits.Refusals);
    }

    [Fact]
    public async Task Replies_count_in_the_chat_too()
    {
        await MeetAsync(TeamsPerson.Anna);
        Bot.Clock.Advance(TimeSpan.FromHours(1));
        Bot.Teams.Connector.Limits = new PublishedLimits(Bot.Clock);

        // From here on the dispatcher listens, as it does from the start where it runs by itself.
        await Bot.DeliverDueAsync();
        for (var number = 0; number < 3; number++)
        {
            await Bot.AskAsync("help");
        }

        var replies = Bot.Teams.Connector.Limits.Taken;
        await EnqueueAsync([.. Enumerable.Range(1, 7).Select(number => To(TeamsPerson.Anna, $"{number}"))]);

        await Bot.DeliverDueAsync();

        Assert.InRange(replies, 3, 6);
        Assert.Equal(7, Bot.Teams.Connector.Limits.Taken);
        Assert.Equal(0, Bot.Teams.Connector.Limits.Refusals);
    }

    [Fact]
    public async Task Seat_offer_passes_a_thousand_that_wait()
    {
        await MeetAsync(TeamsPerson.Anna);
        var crowd = Enumerable.Range(0, 1_000).Select(TeamsPerson.Numbered).ToArray();
        await KnowAsync(crowd);
        await EnqueueAsync([.. crowd.Select(person => To(person, "massa") with { Priority = DeliveryPriority.Bulk })]);
        await EnqueueAsync(To(TeamsPerson.Anna, "plaats voor u", DeliveryKind.SeatOffer) with { Priority = DeliveryPriority.Urgent });

        await Bot.DeliverDueAsync();

        Assert.Equal(1_001, Said().Count());
        Assert.Contains("plaats voor u", Said().Take(100));
    }
}
