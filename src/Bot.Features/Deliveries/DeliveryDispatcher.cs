using System.Collections.Concurrent;
using Bot.Features.Deliveries.Pace;
using Bot.Features.Deliveries.Planned;
using Bot.Features.Deliveries.Running;
using Bot.Features.Deliveries.Sending;
using Microsoft.Extensions.Logging;

namespace Bot.Features.Deliveries;

/// <summary>Sends what is due and runs planned work that is due: a lane per tenant, and one for the work.</summary>
internal sealed class DeliveryDispatcher(
    LookForWork look, TenantLane lane, FreeStuckClaims stuck, RunPlannedWork planned, Paces paces,
    ILogger<DeliveryDispatcher> logger)
{
    private const string PlannedWork = "";

    private readonly ConcurrentDictionary<string, Task<int>> lanes = new(StringComparer.Ordinal);

    /// <summary>Does all that is due at this moment, and what falls due by it, until nothing is left.</summary>
    public async Task DrainAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            await LookAsync(cancellationToken);
            if ((await Task.WhenAll(lanes.Values)).Sum() == 0)
            {
                return;
            }
        }
    }

    /// <summary>One look: starts a lane for every tenant with something due that has none, and does not wait for them.</summary>
    public async Task LookAsync(CancellationToken stopping)
    {
        foreach (var (tenant, _) in lanes.Where(static lane => lane.Value.IsCompleted))
        {
            lanes.TryRemove(tenant, out _);
        }

        paces.Conversations.TidyUp();
        var due = await look.LookAsync(stopping);
        if (due.HasStuckClaims && await stuck.RunAsync(stopping) > 0)
        {
            due = await look.LookAsync(stopping);
        }

        foreach (var tenant in due.Tenants)
        {
            _ = lanes.GetOrAdd(tenant, id => Task.Run(() => GuardedAsync(() => lane.RunAsync(id, stopping)), CancellationToken.None));
        }

        if (due.HasPlannedWork)
        {
            _ = lanes.GetOrAdd(PlannedWork, _ => Task.Run(() => GuardedAsync(() => planned.RunAsync(stopping)), CancellationToken.None));
        }
    }

    /// <summary>Ends when everything that is under way has ended.</summary>
    public Task WhenAllEndAsync() => Task.WhenAll(lanes.Values);

    // A lane that fails is begun again at the next look.
    private async Task<int> GuardedAsync(Func<Task<int>> work)
    {
        try
        {
            return await work();
        }
        catch (OperationCanceledException)
        {
            return 0;
        }
#pragma warning disable CA1031 // one tenant's trouble must not stop the others, nor the loop
        catch (Exception exception)
#pragma warning restore CA1031
        {
            logger.DispatchFailed(exception);
            return 0;
        }
    }
}
