using Bot.Features.Deliveries.Running;
using Bot.Features.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Bot.Features.Deliveries.Sending;

/// <summary>
/// Takes back what an instance claimed and did not finish in time, because it was killed or hangs. What it surely did not send
/// is simply due again; what it may have sent follows the rule of its kind.
/// </summary>
internal sealed class FreeStuckClaims(
    IDbContextFactory<BotDbContext> contexts, GroupCommit writer, DispatchStatements statements, Contents contents,
    DeliveryMeter meter, TimeProvider clock, ILogger<FreeStuckClaims> logger)
{
    private const int AtOnce = 500;

    /// <summary>How many were freed.</summary>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var stuck = await context.Deliveries.AsNoTracking()
            .Where(row => row.LeaseUntil != null && row.LeaseUntil < now && row.EndedAt == null && DeliveryKinds.Known.Contains(row.Kind))
            .OrderBy(row => row.LeaseUntil).Take(AtOnce).ToListAsync(cancellationToken);
        if (stuck.Count == 0)
        {
            return 0;
        }

        var fates = stuck.ConvertAll(row => Aftermath.OfLapse(row, now));
        var changed = await writer.CommitAsync([.. fates.Zip(stuck, WriteOf)], cancellationToken);
        var freed = 0;
        for (var index = 0; index < fates.Count; index++)
        {
            if (changed[index] == 1)
            {
                freed++;
                await TellAsync(fates[index], cancellationToken);
            }
        }

        logger.ClaimsFreed(freed);
        return freed;
    }

    private Write WriteOf(Aftermath fate, Delivery was) => fate switch
    {
        Aftermath.End end => statements.End(end.Row),
        Aftermath.Again again => statements.Free(again.Row, was.State),
        _ => throw new InvalidOperationException("A stuck delivery has ended or is due again."),
    };

    private async Task TellAsync(Aftermath fate, CancellationToken cancellationToken)
    {
        meter.Freed();
        if (fate is Aftermath.End end)
        {
            meter.Ended(end.Row);
            await contents.EndedAsync(end.Row, cancellationToken);
        }
    }
}
