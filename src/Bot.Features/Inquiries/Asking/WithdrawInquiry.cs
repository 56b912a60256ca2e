using Bot.Features.Cards;
using Bot.Features.Deliveries;
using Bot.Features.Inquiries.Model;
using Bot.Features.Inquiries.Telling;
using Bot.Features.Storage;

namespace Bot.Features.Inquiries.Asking;

/// <summary>"Intrekken": she has found it herself, or thought again.</summary>
internal sealed class WithdrawInquiry(InquiryStore store, InquiryDeliveries deliveries, DeliverySignal signal, TimeProvider clock) : ICardVerb
{
    public async Task<CardReply> TapAsync(CardTap tap, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(tap);
        if (AskDoor.RefusalOf(tap) is { } refusal)
        {
            return refusal;
        }

        if (tap.Member is not { } member || AskDoor.IdOf(tap) is not { } id
            || await store.FindAsync(id, cancellationToken) is not { } inquiry || !inquiry.IsOf(member))
        {
            return AskDoor.NotRight(tap);
        }

        var now = clock.GetUtcNow();
        var step = await store.DecideAsync(id, row => row.Withdraw(now), step => Alongside(step, now), cancellationToken);
        signal.Ring();
        return step is null ? AskDoor.NotRight(tap) : AskCards.For(step.Inquiry, tap.Language);
    }

    private IEnumerable<Write> Alongside(InquiryStep step, DateTimeOffset now) => step.Outcome switch
    {
        InquiryOutcome.Done => [deliveries.CardsAnew(step.Inquiry.Id, now), deliveries.RemindNoMore(step.Inquiry.Id, now)],
        InquiryOutcome.Unchanged or InquiryOutcome.TakenByOther or InquiryOutcome.NotTaken or InquiryOutcome.AlreadyAnswered or InquiryOutcome.AlreadyClosed => [],
    };
}
