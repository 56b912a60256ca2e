using Bot.Connector.Cards;
using Bot.Features.Deliveries;
using Bot.Features.Newsletters.Model;
using Bot.Features.Newsletters.Sending.Reports;
using Bot.Features.Newsletters.Sending.Watching;
using Bot.Features.Tests.Playing;
using Bot.Knowledge.Bank;

namespace Bot.Features.Tests.Newsletters.Sending;

/// <summary>What the sender sees of the sending.</summary>
public sealed class ProgressCardTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 21, 10, 0, 0, TimeSpan.Zero);

    private static readonly NewsletterStand Running = new()
    {
        Newsletter = new()
        {
            Id = "brief", NetworkId = "RSIV", State = NewsletterState.Sending, Content = new() { Title = new("Nieuwsbrief november") }, Version = 5,
            CreatedBy = "a", CreatedAt = Now, ChangedBy = "a", ChangedAt = Now, StartedAt = Now, AudienceSize = 1_200,
        },
        Audience = 1_200,
        Channels = 1,
        Waiting = 700,
        Ended = new Dictionary<DeliveryOutcome, int> { [DeliveryOutcome.Sent] = 480, [DeliveryOutcome.Blocked] = 15, [DeliveryOutcome.NotInstalled] = 4, [DeliveryOutcome.Unknown] = 1 },
        Reasons = [],
        Updates = FollowUpCount.None,
        Recalls = FollowUpCount.None,
        ExpectedEnd = Now.AddHours(20),
        Standstill = new(StandstillCause.QuietHours, Now.AddHours(20)),
    };

    private static readonly NewsletterStand TakenBack = Running with
    {
        Newsletter = Running.Newsletter with { State = NewsletterState.Recalled, FinishedAt = Now, RecalledAt = Now },
        Waiting = 0,
        Ended = new Dictionary<DeliveryOutcome, int> { [DeliveryOutcome.Sent] = 480, [DeliveryOutcome.Superseded] = 720 },
        Updates = new(0, 478, 2),
        Recalls = new(100, 379, 1),
        ExpectedEnd = null,
        Standstill = null,
    };

    [Fact]
    public void In_dutch() => Golden.Matches("progress-dutch", Of(AnswerLanguage.Dutch));

    [Fact]
    public void In_english() => Golden.Matches("progress-english", Of(AnswerLanguage.English));

    [Fact]
    public void After_a_recall_it_says_how_many_may_see_the_card_still()
    {
        Assert.Equal((0, 1), (Running.MayStillSee, TakenBack.MayStillSee));

        // One that may have arrived, and three that were sent too long ago to be found.
        var old = TakenBack with { Ended = new Dictionary<DeliveryOutcome, int> { [DeliveryOutcome.Sent] = 483, [DeliveryOutcome.Unknown] = 1 } };
        Assert.Equal(5, old.MayStillSee);
    }

    [Fact]
    public void Every_cause_and_every_outcome_has_its_sentence()
    {
        Assert.All(Enum.GetValues<StandstillCause>(), cause => Assert.NotEmpty(ProgressTexts.Of(new Standstill(cause, Now)).English));
        Assert.All(Enum.GetValues<DeliveryOutcome>(), outcome => Assert.NotEmpty(ProgressTexts.Outcome(outcome).Dutch));
        Assert.All(Enum.GetValues<NewsletterState>(), state => Assert.NotEmpty(ProgressTexts.Heading(Running with { Newsletter = Running.Newsletter with { State = state } }, "x").Dutch));
    }

    private static IEnumerable<OutgoingMessage> Of(AnswerLanguage language) =>
        new[] { Running, TakenBack }.Select(stand => ProgressCard.For(stand, language)).Select(card => new OutgoingMessage { Summary = card.FallbackText, Card = card });
}
