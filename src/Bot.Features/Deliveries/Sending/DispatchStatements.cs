using Bot.Features.Deliveries.Running;
using Bot.Features.Storage;
using Microsoft.EntityFrameworkCore;

namespace Bot.Features.Deliveries.Sending;

/// <summary>
/// What the dispatcher writes about a delivery that it holds. Each statement may be carried out twice; the beginning then says
/// at the second time that it must not be sent, which is the safe side. Whose claim it is, is told
/// by who has it and until when: an instance that hung, let its lease run out and claimed the same delivery once more must not
/// be taken for the one that it was before.
/// </summary>
internal sealed class DispatchStatements(IDbContextFactory<BotDbContext> contexts, Instance instance)
{
    // Nothing is sent by an instance that has lost its lease, nor while Teams wants to hear nothing.
    private readonly SqlStatement begin = new(
        """
        UPDATE deliveries SET state = 'Sending', attempts = attempts + 1, tried_since = COALESCE(tried_since, @p0), lease_until = @p1
        WHERE id = @p2 AND lease_owner = @p3 AND lease_until = @p5 AND state = 'Claimed'
        AND NOT EXISTS (SELECT 1 FROM tenant_pace WHERE tenant_id = @p4 AND held_until > @p0)
        """);

    private readonly SqlStatement again = new(
        """
        UPDATE deliveries SET state = 'Waiting', due_at = @p0, reason = @p1, may_have_arrived = @p2, attempts = @p3, lease_until = NULL
        WHERE id = @p4 AND lease_owner = @p5 AND lease_until = @p6 AND ended_at IS NULL
        """);

    // Only as it was read: an attempt that has begun since must not be taken for one that never began.
    private readonly SqlStatement free = new(
        """
        UPDATE deliveries SET state = 'Waiting', reason = @p0, may_have_arrived = @p1, attempts = attempts + 1, lease_until = NULL
        WHERE id = @p2 AND lease_owner = @p3 AND lease_until = @p4 AND state = @p5 AND ended_at IS NULL
        """);

    private readonly SqlStatement end = new(
        """
        UPDATE deliveries SET state = 'Done', outcome = @p0, reason = @p1, activity_id = @p2, conversation_id = @p3, ended_at = @p4,
            lease_until = NULL
        WHERE id = @p5 AND ended_at IS NULL AND ((lease_owner = @p6 AND lease_until = @p7) OR @p0 = 'Sent')
        """);

    private readonly StoredInstant instants = StoredInstant.From(contexts);

    /// <summary>An attempt begins, with the lease prolonged; changes no row when this instance must not.</summary>
    public Write Begin(Delivery row, DateTimeOffset now, DateTimeOffset leaseUntil) =>
        begin.With(instants.Of(now), instants.Of(leaseUntil), row.Id, instance.Name, row.TenantId, Held(row));

    /// <summary>It goes back, due at <see cref="Delivery.DueAt"/>, with the reason, doubt and attempts that stand in the row.</summary>
    public Write Again(Delivery row) =>
        again.With(instants.Of(row.DueAt), row.Reason, row.MayHaveArrived, row.Attempts, row.Id, instance.Name, Held(row));

    /// <summary>Takes it from an instance that has let its lease run out.</summary>
    /// <param name="row">As it is to be.</param>
    /// <param name="was">The state in which it was found.</param>
    public Write Free(Delivery row, DeliveryState was) =>
        free.With(row.Reason, row.MayHaveArrived, row.Id, row.LeaseOwner, Held(row), was.ToString());

    /// <summary>It has ended as the row says. That it was sent is true whoever holds it by now.</summary>
    public Write End(Delivery row) => end.With(
        row.Outcome?.ToString(), row.Reason, row.ActivityId, row.ConversationId, row.EndedAt is { } at ? instants.Of(at) : null, row.Id, row.LeaseOwner, Held(row));

    /// <summary>An instant as a parameter of hand-written SQL.</summary>
    public object? Stored(DateTimeOffset instant) => instants.Of(instant);

    private object? Held(Delivery row) => row.LeaseUntil is { } until ? instants.Of(until) : null;
}
