using Bot.Features.Deliveries;
using Bot.Features.Storage;
using Microsoft.EntityFrameworkCore;

namespace Bot.Features.Inquiries.Telling;

/// <summary>
/// After every change all cards of a question say the same, in every chat. Planned with the change in one transaction, so
/// that no crash leaves an old card; a card that is just being sent is looked at again until it stands.
/// </summary>
internal sealed class InquiryCardsWork(
    IDbContextFactory<BotDbContext> contexts, GroupCommit writer, InquiryDeliveries deliveries, TimeProvider clock) : IScheduledWorker
{
    public const string WorkKind = "inquiry.cards";

    private static readonly TimeSpan Sending = TimeSpan.FromSeconds(30);

    public string Kind => WorkKind;

    public static string KeyOf(string inquiryId) => $"inquiry-cards/{inquiryId}";

    public async Task<DateTimeOffset?> RunAsync(ScheduledWork work, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(work);
        var now = clock.GetUtcNow();
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);

        // No version for a question that was erased: its cards are emptied once.
        var version = await context.Inquiries.Where(row => row.Id == work.SubjectId).Select(row => (int?)row.Version).SingleOrDefaultAsync(cancellationToken) ?? 0;
        var cards = await context.Deliveries.AsNoTracking()
            .Where(row => row.SubjectId == work.SubjectId && row.Kind == DeliveryKind.Inquiry && row.UpdatesActivityId == null).ToListAsync(cancellationToken);
        Write[] updates =
        [
            .. cards.Where(static card => card is { Outcome: DeliveryOutcome.Sent, ActivityId: not null, ConversationId: not null })
                .Select(card => deliveries.Update(card, version, now)),
        ];
        if (updates.Length > 0)
        {
            await writer.CommitAsync(updates, cancellationToken);
        }

        // What waits is composed when it is sent; what is on its way may have been composed before the change.
        return cards.Exists(static card => card.State is DeliveryState.Claimed or DeliveryState.Sending) ? now + Sending : null;
    }
}
