using Bot.Features.Storage;
using Microsoft.EntityFrameworkCore;

namespace Bot.Features.Deliveries.Pace;

/// <summary>
/// The pace of a tenant as all instances share it: a row that says when the next request may go. Whoever takes slots holds
/// the row's lock until its transaction ends, so slots are given out once, and claims of one tenant never cross.
/// </summary>
internal sealed class SlotLedger(IDbContextFactory<BotDbContext> contexts, TenantGates gates, TimeProvider clock)
{
    private readonly StoredInstant instants = StoredInstant.From(contexts);

    private readonly SqlStatement open = new(
        """
        INSERT INTO tenant_pace (tenant_id, next_slot_at) VALUES (@p0, @p1)
        ON CONFLICT (tenant_id) DO UPDATE SET next_slot_at = tenant_pace.next_slot_at
        """);

    private readonly SqlStatement move = new("UPDATE tenant_pace SET next_slot_at = @p0 WHERE tenant_id = @p1");

    private readonly SqlStatement hold = new(
        "UPDATE tenant_pace SET held_until = @p0 WHERE tenant_id = @p1 AND (held_until IS NULL OR held_until < @p0)");

    /// <summary>Locks the tenant's row and tells where it stands, with the requests of turns taken into account.</summary>
    public (DateTimeOffset Next, DateTimeOffset? HeldUntil) Open(WriteSession session, string tenantId, IReadOnlyList<DateTimeOffset> calls)
    {
        var now = clock.GetUtcNow();
        session.Execute(open.With(tenantId, instants.Of(now)));
        var row = session.Context.TenantPaces.AsNoTracking().Single(pace => pace.TenantId == tenantId);
        var next = row.NextSlotAt;
        foreach (var call in calls)
        {
            next = (next > call ? next : call) + gates.Interval;
        }

        return (next > now ? next : now, row.HeldUntil > now ? row.HeldUntil : null);
    }

    public void Move(WriteSession session, string tenantId, DateTimeOffset next) => session.Execute(move.With(instants.Of(next), tenantId));

    /// <summary>Teams wants to hear nothing in this tenant until then.</summary>
    public Write Hold(string tenantId, DateTimeOffset until) => hold.With(instants.Of(until), tenantId);

    /// <summary>So many more slots in a row, for deliveries whose own have passed; tells the first.</summary>
    public DateTimeOffset Take(WriteSession session, string tenantId, int count, IReadOnlyList<DateTimeOffset> calls)
    {
        var (next, _) = Open(session, tenantId, calls);
        Move(session, tenantId, next + (count * gates.Interval));
        return next;
    }
}
