using System.Data.Common;
using Bot.Features.Inbox;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Bot.Features.Storage;

/// <summary>
/// Ready means that a message could be recorded now. Reading proves nothing on a disk that is full or read-only, so a
/// row is really written. Anybody may ask, so it is written once a second at most, however many do. A failure is not
/// kept: it wrote nothing, and the bot is back in service as soon as it can be.
/// </summary>
internal sealed class DatabaseHealth(GroupCommit writer, InboxStatements statements, TimeProvider clock) : IHealthCheck
{
    private static readonly TimeSpan KeptFor = TimeSpan.FromSeconds(1);

    private readonly Lock gate = new();
    private Task<HealthCheckResult>? last;
    private long endedAt;

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        lock (gate)
        {
            if (last is null || (last.IsCompleted && !IsFresh(last)))
            {
                last = ProbeAsync();
            }

            // Whoever stops waiting does not spoil it for the others.
            return last.WaitAsync(cancellationToken);
        }
    }

    private bool IsFresh(Task<HealthCheckResult> probe) =>
        probe is { IsCompletedSuccessfully: true, Result.Status: HealthStatus.Healthy }
        && clock.GetElapsedTime(Volatile.Read(ref endedAt)) < KeptFor;

    private async Task<HealthCheckResult> ProbeAsync()
    {
        try
        {
            await writer.CommitAsync([statements.Probe(clock.GetUtcNow())], CancellationToken.None);
            return HealthCheckResult.Healthy();
        }
        catch (Exception exception) when (exception is DbException or InvalidOperationException or IOException or TimeoutException)
        {
            return HealthCheckResult.Unhealthy(
                "The database cannot be written: it is locked, full, read-only or gone. Messages are refused with 503 until it can.",
                exception);
        }
        finally
        {
            Volatile.Write(ref endedAt, clock.GetTimestamp());
        }
    }
}
