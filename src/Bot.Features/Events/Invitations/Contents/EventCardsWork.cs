using Bot.Features.Deliveries;
using Bot.Features.Events.Model;
using Bot.Features.Storage;
using Microsoft.EntityFrameworkCore;

namespace Bot.Features.Events.Invitations.Contents;

/// <summary>Puts an update in the outbox for every card of an event that stands in a chat: at once when the event changed, behind everything else when it is only full or free.</summary>
internal sealed class EventCardsWork(
    IDbContextFactory<BotDbContext> contexts, GroupCommit writer, DeliveryStatements deliveries, SentCards cards, TimeProvider clock) : IScheduledWorker
{
    // Whoever opens her card later than this sees it renew itself.
    private static readonly TimeSpan Useful = TimeSpan.FromHours(12);

    public string Kind => EventWork.Cards;

    public async Task<DateTimeOffset?> RunAsync(ScheduledWork work, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(work);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        if (await context.Events.AsNoTracking().SingleOrDefaultAsync(row => row.Id == work.SubjectId, cancellationToken) is not { } networkEvent)
        {
            return null;
        }

        var sent = await cards.OfEventAsync(networkEvent.Id, cancellationToken);
        foreach (var part in sent.Where(card => card.Kind != DeliveryKind.Evaluation).Chunk(Outbox.Chunk))
        {
            await writer.CommitAsync([.. part.Select(card => deliveries.Enqueue(Update(card, networkEvent, work, clock.GetUtcNow())))], cancellationToken);
        }

        return null;
    }

    private static Delivery Update(SentCard card, NetworkEvent networkEvent, ScheduledWork work, DateTimeOffset now)
    {
        var isCosmetic = work.Key == EventWork.CardsLater(networkEvent.Id);
        return new Delivery
        {
            Id = NewId.Next(),

            // Full, free and full again are two updates; the same work run twice after a crash is one.
            DedupeKey = $"card/{card.ConversationId}/{card.ActivityId}/{networkEvent.Version}/{work.DueAt.ToUnixTimeMilliseconds()}",
            Kind = DeliveryKind.CardUpdate,
            TenantId = card.TenantId,
            ObjectId = card.ObjectId,
            ConversationId = card.ConversationId,
            UpdatesActivityId = card.ActivityId,
            NetworkId = networkEvent.NetworkId,
            SubjectId = networkEvent.Id,
            Payload = UpdatedCard.Write(card.Kind),
            Priority = isCosmetic ? DeliveryPriority.Cosmetic : DeliveryPriority.Normal,
            DueAt = now,
            PointlessAt = now + Useful,

            // Nobody is disturbed by a card that changes.
            PassesQuietHours = true,
            CreatedAt = now,
        };
    }
}
