using Bot.Features.Deliveries.Sending;
using Bot.Features.Storage;
using Microsoft.EntityFrameworkCore;

namespace Bot.Features.Deliveries.Running;

/// <summary>A look at what there is to do, which costs an idle bot next to nothing, and a busy one no more.</summary>
internal sealed class LookForWork(IDbContextFactory<BotDbContext> contexts, DispatchStatements statements, TimeProvider clock)
{
    // From one tenant to the next by the index: fifty thousand rows of one tenant are one step.
    private static readonly string DueTenants =
        """
        WITH RECURSIVE tenants (id) AS (
            SELECT min(tenant_id) FROM deliveries WHERE ended_at IS NULL
            UNION ALL
            SELECT (SELECT min(tenant_id) FROM deliveries WHERE ended_at IS NULL AND tenant_id > tenants.id) FROM tenants WHERE tenants.id IS NOT NULL)
        SELECT id AS "Value" FROM tenants WHERE id IS NOT NULL AND EXISTS (
            SELECT 1 FROM deliveries AS mine
            WHERE mine.tenant_id = tenants.id AND mine.ended_at IS NULL AND mine.state = 'Waiting' AND mine.due_at <= {0} AND mine.kind IN KINDS)
        """.Replace("KINDS", DeliveryKinds.KnownInSql, StringComparison.Ordinal);

    public async Task<DueWork> LookAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var due = statements.Stored(now) ?? throw new InvalidOperationException("An instant is stored as something.");
        var tenants = await context.Database.SqlQueryRaw<string>(DueTenants, due).ToListAsync(cancellationToken);
        var planned = await context.ScheduledWork.AsNoTracking()
            .AnyAsync(work => work.DoneAt == null && work.DueAt <= now && (work.LeaseUntil == null || work.LeaseUntil < now), cancellationToken);
        var stuck = await context.Deliveries.AsNoTracking()
            .AnyAsync(row => row.LeaseUntil != null && row.LeaseUntil < now && row.EndedAt == null && DeliveryKinds.Known.Contains(row.Kind), cancellationToken);
        return new(tenants, planned, stuck);
    }
}
