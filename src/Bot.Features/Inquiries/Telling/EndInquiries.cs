using Bot.Features.Deliveries;
using Bot.Features.Inquiries.Model;
using Bot.Features.Storage;
using Microsoft.EntityFrameworkCore;

namespace Bot.Features.Inquiries.Telling;

/// <summary>
/// The term of questions: an ended one is erased, and one that nobody answered in all that time is closed, which its asker
/// is told. That one is kept for the same term again, so that she can read back what became of it.
/// </summary>
internal sealed class EndInquiries(
    IDbContextFactory<BotDbContext> contexts, InquiryStore store, InquiryDeliveries deliveries, DeliverySignal signal, GroupCommit writer)
{
    // Small enough that a message that arrives meanwhile hardly waits.
    private const int AtOnce = 100;

    public async Task<int> EndAsync(DateTimeOffset now, TimeSpan term, CancellationToken cancellationToken)
    {
        var until = now - term;
        var ended = await LapseAsync(until, now, cancellationToken);
        int erased;
        do
        {
            erased = await writer.InTransactionAsync(session => EraseInquiries.Ended(session, until, AtOnce, now), cancellationToken);
            ended += erased;
        }
        while (erased == AtOnce);

        if (ended > 0)
        {
            signal.Ring();
        }

        return ended;
    }

    private async Task<int> LapseAsync(DateTimeOffset askedBefore, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var ids = await context.Inquiries
            .Where(row => (row.State == InquiryState.Open || row.State == InquiryState.Taken) && row.AskedAt < askedBefore)
            .OrderBy(row => row.Id).Select(row => row.Id).ToListAsync(cancellationToken);
        foreach (var id in ids)
        {
            await store.DecideAsync(id, inquiry => inquiry.Lapse(now), step => Alongside(step, now), cancellationToken);
        }

        return ids.Count;
    }

    private IEnumerable<Write> Alongside(InquiryStep step, DateTimeOffset now) => step.Outcome == InquiryOutcome.Done
        ? [deliveries.CardsAnew(step.Inquiry.Id, now), deliveries.RemindNoMore(step.Inquiry.Id, now), deliveries.Answer(step.Inquiry, now)]
        : [];
}
