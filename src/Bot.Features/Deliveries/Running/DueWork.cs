using Bot.Features.Storage;
using Microsoft.EntityFrameworkCore;

namespace Bot.Features.Deliveries.Running;

/// <summary>What there is to do at this moment; a look that costs an idle bot next to nothing.</summary>
internal sealed record DueWork(IReadOnlyList<string> Tenants, bool HasPlannedWork, bool HasStuckClaims)
{
    public static async Task<DueWork> LookAsync(IDbContextFactory<BotDbContext> contexts, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var tenants = await context.Deliveries.AsNoTracking()
            .Where(row => row.EndedAt == null && row.State == DeliveryState.Waiting && row.DueAt <= now)
            .Select(row => row.TenantId).Distinct().ToListAsync(cancellationToken);
        var planned = await context.ScheduledWork.AsNoTracking()
            .AnyAsync(work => work.DoneAt == null && work.DueAt <= now && (work.LeaseUntil == null || work.LeaseUntil < now), cancellationToken);
        var stuck = await context.Deliveries.AsNoTracking()
            .AnyAsync(row => row.LeaseUntil != null && row.LeaseUntil < now && row.EndedAt == null, cancellationToken);
        return new(tenants, planned, stuck);
    }
}
