using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Bot.Features.Deliveries.Running;

/// <summary>Looks into the outbox every second, and at once when it is rung for.</summary>
internal sealed class RunDeliveries(
    DeliveryDispatcher dispatcher, DeliverySignal signal, TimeProvider clock, ILogger<RunDeliveries> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan PauseAfterFault = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await signal.WaitAsync(await LookAsync(stoppingToken) ? Pause : PauseAfterFault, clock, stoppingToken);
        }
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);

        // What is under way to Teams is written down before the database goes.
        await dispatcher.WhenAllEndAsync().WaitAsync(cancellationToken);
    }

    private async Task<bool> LookAsync(CancellationToken stoppingToken)
    {
        try
        {
            await dispatcher.LookAsync(stoppingToken);
            return true;
        }
#pragma warning disable CA1031 // the database may be away for a while; the outbox waits
        catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            logger.DispatchFailed(exception);
            return false;
        }
    }
}
