using Bot.Features.Deliveries;
using Bot.Features.Storage;
using Microsoft.EntityFrameworkCore;

namespace Bot.Features.Events.Invitations;

/// <summary>The cards about events that stand in chats, so that they can be brought up to date there.</summary>
internal sealed class SentCards
{
    private readonly IDbContextFactory<BotDbContext> contexts;
    private readonly GroupCommit writer;
    private readonly TimeProvider clock;
    private readonly RowStatement<SentCard> insert;
    private readonly SqlStatement delete = new("DELETE FROM sent_cards WHERE conversation_id = @p0 AND activity_id = @p1");

    public SentCards(IDbContextFactory<BotDbContext> contexts, GroupCommit writer, TimeProvider clock)
    {
        (this.contexts, this.writer, this.clock) = (contexts, writer, clock);
        using var context = contexts.CreateDbContext();
        insert = RowStatement<SentCard>.InsertOnce(context.Model);
    }

    /// <summary>Remembers a card that was sent; a second time changes nothing.</summary>
    /// <param name="eventId">What it is about.</param>
    /// <param name="kind">As what it was sent.</param>
    /// <param name="tenantId">The tenant whose pace an update counts for.</param>
    /// <param name="objectId">Whose chat it is; null for a group or channel.</param>
    /// <param name="conversationId">Where it stands.</param>
    /// <param name="activityId">Its message; without an id from Teams it cannot be updated, and is not kept.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public Task KeepAsync(
        string eventId, DeliveryKind kind, string? tenantId, string? objectId, string? conversationId, string? activityId, CancellationToken cancellationToken) =>
        tenantId is null || conversationId is null || activityId is null
            ? Task.CompletedTask
            : writer.CommitAsync(
                [
                    insert.With(new SentCard
                    {
                        ConversationId = conversationId,
                        ActivityId = activityId,
                        EventId = eventId,
                        Kind = kind,
                        TenantId = tenantId,
                        ObjectId = objectId,
                        SentAt = clock.GetUtcNow(),
                    }),
                ],
                cancellationToken);

    /// <summary>A card that is not there any more is not updated again.</summary>
    public Task ForgetAsync(string conversationId, string activityId, CancellationToken cancellationToken) =>
        writer.CommitAsync([delete.With(conversationId, activityId)], cancellationToken);

    public async Task<IReadOnlyList<SentCard>> OfEventAsync(string eventId, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.SentCards.AsNoTracking().Where(card => card.EventId == eventId).ToListAsync(cancellationToken);
    }
}
