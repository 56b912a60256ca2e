using System.Globalization;
using Bot.Connector.Cards;
using Bot.Features.Deliveries;
using Bot.Testing.Teams;

namespace Bot.Features.Tests.Deliveries;

/// <summary>The outbox at the pace that it has by default; the clock walks, no faster than a real one.</summary>
public sealed class DefaultPaceTests : DeliveryTests
{
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(1);

    private protected override IReadOnlyDictionary<string, string?> Settings => new Dictionary<string, string?>
    {
        ["Deliveries:TenantRequestsPerSecond"] = new DeliveryOptions().TenantRequestsPerSecond.ToString(CultureInfo.InvariantCulture),
    };

    [Fact]
    public async Task Seat_offer_made_while_ten_thousand_newsletters_wait_is_among_the_next_hundred_sends()
    {
        await MeetAsync(TeamsPerson.Anna);
        var crowd = Enumerable.Range(0, 10_000).Select(TeamsPerson.Numbered).ToArray();
        await KnowAsync(crowd);
        await EnqueueAsync([.. crowd.Select(person => To(person, "brief", DeliveryKind.Newsletter) with { Priority = DeliveryPriority.Bulk })]);
        await WalkAsync(() => Said().Count() >= 30);

        var before = Said().Count();
        await EnqueueAsync(To(TeamsPerson.Anna, "plaats voor u", DeliveryKind.SeatOffer) with { Priority = DeliveryPriority.Urgent });
        await WalkAsync(() => Said().Count() >= before + 100);

        Assert.Contains("plaats voor u", Said().Skip(before).Take(100));
    }

    [Fact]
    public async Task Line_instead_takes_a_slot_of_its_own_in_the_pace()
    {
        await MeetAsync(TeamsPerson.Anna);
        var crowd = Enumerable.Range(0, 40).Select(TeamsPerson.Numbered).ToArray();
        await KnowAsync(crowd);
        Bot.Clock.Advance(TimeSpan.FromMinutes(1));
        Bot.Teams.Connector.Limits = new PublishedLimits(Bot.Clock);
        Bot.Teams.Connector.RefusesDelete = static _ => (405, "MethodNotAllowed");
        Content.Compose = static _ => new DeliveryContent.Removal(new OutgoingMessage { Text = "ingetrokken" });
        await EnqueueAsync([.. crowd.Select(person => To(person, "brief", DeliveryKind.NewsletterRecall) with { ConversationId = person.ChatId, UpdatesActivityId = "1:5" })]);

        await WalkAsync(() => Said("PUT") == crowd.Length);

        Assert.Equal((crowd.Length * 2, 0), (Bot.Teams.Connector.Limits.Taken, Bot.Teams.Connector.Limits.Refusals));
    }

    // Sends until then, and stops in good order.
    private async Task WalkAsync(Func<bool> until)
    {
        using var stopping = new CancellationTokenSource();
        var dispatcher = Bot.Get<DeliveryDispatcher>();
        await dispatcher.LookAsync(stopping.Token);
        for (var end = Now.AddSeconds(20); !until() && Now < end; Bot.Clock.Advance(Step))
        {
            await Task.Delay(Step, TimeProvider.System);
        }

        await stopping.CancelAsync();
        await dispatcher.WhenAllEndAsync();
    }

    private int Said(string method) => Bot.Teams.Connector.Calls.Count(call => call.Method == method && call.Status is >= 200 and < 300);
}
