using Bot.Features.Deliveries.Running;
using Bot.Features.Deliveries.Sending;
using Bot.Features.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Bot.Features.Deliveries.Planned;

/// <summary>Carries out planned work that is due. It is claimed by a lease, so that of several instances one does it.</summary>
internal sealed class RunPlannedWork(
    GroupCommit writer, IServiceProvider services, Instance instance, TimeProvider clock, DispatchStatements instants, ILogger<RunPlannedWork> logger)
{
    // One at a time: the lease begins with the work, and what is due behind it another instance may do.
    private const int AtOnce = 1;
    private const int MostDoublings = 8;

    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);

    // Gives up before somebody else begins.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);
    private static readonly TimeSpan ShortestPause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan FirstBackoff = TimeSpan.FromSeconds(10);

    // Only if it is still as it was claimed: work that was planned anew meanwhile stays planned.
    private readonly SqlStatement settle = new(
        """
        UPDATE scheduled_work SET done_at = @p0, due_at = @p1, attempts = @p2, lease_until = NULL, lease_owner = NULL
        WHERE key = @p3 AND lease_owner = @p4 AND done_at IS NULL
        """);

    private readonly Lazy<Dictionary<string, IScheduledWorker>> workers = new(() => services.GetServices<IScheduledWorker>()
        .ToDictionary(worker => worker.Kind, StringComparer.Ordinal));

    /// <summary>Does what is due, and tells how much that was.</summary>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        for (var done = 0; ; done++)
        {
            if (await writer.RunAsync(Claim, cancellationToken) is not [var work])
            {
                return done;
            }

            await SettleAsync(work, await RunAsync(work, cancellationToken), cancellationToken);
        }
    }

    private List<ScheduledWork> Claim(BotDbContext context)
    {
        var now = clock.GetUtcNow();
        var (due, until) = (instants.Stored(now), instants.Stored(now + Lease));
        return
        [
            .. context.ScheduledWork.FromSql(
                $"""
                UPDATE scheduled_work SET lease_until = {until}, lease_owner = {instance.Name}, attempts = attempts + 1
                WHERE key IN (
                    SELECT key FROM scheduled_work
                    WHERE done_at IS NULL AND due_at <= {due} AND (lease_until IS NULL OR lease_until < {due}) ORDER BY due_at LIMIT {AtOnce})
                AND done_at IS NULL AND due_at <= {due} AND (lease_until IS NULL OR lease_until < {due})
                RETURNING *
                """).AsNoTracking().ToList().OrderBy(work => work.DueAt),
        ];
    }

    // When it wants to run again; null when it is done.
    private async Task<Run> RunAsync(ScheduledWork work, CancellationToken cancellationToken)
    {
        if (!workers.Value.TryGetValue(work.Kind, out var worker))
        {
            logger.NobodyForWork(work.Kind);
            return new(false, Backoff(work.Attempts));
        }

        try
        {
            using var limit = new CancellationTokenSource(Patience, clock);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
            var next = await worker.RunAsync(work, either.Token);
            var soonest = clock.GetUtcNow() + ShortestPause;
            return new(true, next is { } at && at < soonest ? soonest : next);
        }
#pragma warning disable CA1031 // whatever a feature does wrong, the other work goes on, and this is tried again
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            logger.WorkFailed(exception, work.Kind, work.Attempts);
            return new(false, Backoff(work.Attempts));
        }
    }

    private Task<int[]> SettleAsync(ScheduledWork work, Run run, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        return writer.CommitAsync(
            [
                settle.With(
                    run.NextAt is null ? instants.Stored(now) : null,
                    instants.Stored(run.NextAt ?? work.DueAt),
                    run.HasSucceeded ? 0 : work.Attempts,
                    work.Key,
                    instance.Name),
            ],
            cancellationToken);
    }

    private DateTimeOffset Backoff(int attempts) => clock.GetUtcNow() + (FirstBackoff * (1 << Math.Clamp(attempts - 1, 0, MostDoublings)));

    private sealed record Run(bool HasSucceeded, DateTimeOffset? NextAt);
}
