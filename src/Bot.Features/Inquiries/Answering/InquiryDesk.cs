using Bot.Connector.Cards;
using Bot.Features.Cards;
using Bot.Features.Deliveries;
using Bot.Features.Inquiries.Model;
using Bot.Features.Inquiries.Telling;
using Bot.Features.Kernteam.Desk;
using Bot.Features.Storage;
using Bot.Knowledge.Bank;

namespace Bot.Features.Inquiries.Answering;

/// <summary>
/// What somebody of the kernteam does with a question: decided, told and written in the trail in one transaction, and
/// answered with the card as it is then.
/// </summary>
internal sealed class InquiryDesk(InquiryStore store, InquiryViews views, InquiryDeliveries deliveries, DeliverySignal signal, TimeProvider clock)
{
    public DateTimeOffset Now => clock.GetUtcNow();

    /// <param name="tap">The tap.</param>
    /// <param name="decide">The step, on the question as it is at that moment.</param>
    /// <param name="done">What she reads when it was done, or was so already.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<CardReply> DecideAsync(DeskTap tap, Func<Inquiry, InquiryStep> decide, LocalText done, CancellationToken cancellationToken)
    {
        var step = await store.DecideAsync(tap.Inquiry.Id, decide, step => Alongside(tap, step), cancellationToken);
        if (step is null)
        {
            // Its asker was erased since the tap came in.
            return InquiryCard.Erased(tap.NetworkId, tap.Language);
        }

        signal.Ring();
        var view = await views.OfAsync(step.Inquiry, tap.Language, cancellationToken);
        var refusal = InquiryTexts.WhyNot(step.Outcome, InquiryCard.KeeperOf(view, tap.Language));
        return InquiryCard.For(view, ViewerOf(tap), (refusal ?? done).In(tap.Language), refusal is null ? TextColor.Good : TextColor.Attention);
    }

    /// <summary>The question's card as it is now.</summary>
    public async Task<CardReply> ShowAsync(DeskTap tap, LocalText? notice, CancellationToken cancellationToken)
    {
        var view = await views.OfAsync(tap.Inquiry, tap.Language, cancellationToken);
        return InquiryCard.For(view, ViewerOf(tap), notice?.In(tap.Language), TextColor.Attention);
    }

    /// <summary>The question with who asked, for the cards of this tap.</summary>
    public Task<InquiryView> ViewAsync(DeskTap tap, CancellationToken cancellationToken) => views.OfAsync(tap.Inquiry, tap.Language, cancellationToken);

    /// <summary>Why this tap cannot go on to an answer; null when the question is hers.</summary>
    public async Task<LocalText?> WhyNotHersAsync(DeskTap tap, CancellationToken cancellationToken)
    {
        var outcome = tap.Inquiry.Reply(tap.Actor.ObjectId, string.Empty, wantsPage: false, Now).Outcome;
        return outcome == InquiryOutcome.Done
            ? null
            : InquiryTexts.WhyNot(outcome, InquiryCard.KeeperOf(await ViewAsync(tap, cancellationToken), tap.Language));
    }

    // Her reply is a card for her alone, also in a group.
    private static Viewer ViewerOf(DeskTap tap) => new(tap.Actor.ObjectId, tap.Language);

    private IEnumerable<Write> Alongside(DeskTap tap, InquiryStep step)
    {
        yield return tap.Trace(step.Outcome switch
        {
            InquiryOutcome.Done => DeskOutcome.Done,
            InquiryOutcome.Unchanged => DeskOutcome.Unchanged,
            InquiryOutcome.TakenByOther or InquiryOutcome.NotTaken or InquiryOutcome.AlreadyAnswered or InquiryOutcome.AlreadyClosed => DeskOutcome.Refused,
        });
        if (step.Outcome != InquiryOutcome.Done)
        {
            yield break;
        }

        yield return deliveries.CardsAnew(step.Inquiry.Id, Now);
        if (!step.Inquiry.IsOpen)
        {
            yield return deliveries.Answer(step.Inquiry, Now);
            yield return deliveries.RemindNoMore(step.Inquiry.Id, Now);
        }
    }
}
