using Bot.Connector.Activities;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Bot.Connector.Turns.Running;

// Takes up turns that a crash cut off, here or in another instance: at the start and every few seconds.
internal sealed class TurnRecovery(IInbox inbox, TurnQueue queue, TimeProvider clock, ILogger<TurnRecovery> log) : BackgroundService
{
    private const int MostAtOnce = 100;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var count = await RecoverAsync(stoppingToken);
            if (count < MostAtOnce)
            {
                await Task.Delay(Pause, clock, stoppingToken);
            }
        }
    }

    private async Task<int> RecoverAsync(CancellationToken cancellationToken)
    {
        if (queue.IsFull)
        {
            return 0;
        }

        try
        {
            var items = await inbox.ReclaimAsync(MostAtOnce, cancellationToken);
            foreach (var item in items)
            {
                await TakeUpAsync(item, cancellationToken);
            }

            if (items.Count > 0)
            {
                log.TurnsRecovered(items.Count);
            }

            return items.Count;
        }
        catch (InboxUnavailableException exception)
        {
            log.InboxUnavailable(exception);
            return 0;
        }
    }

    private async Task TakeUpAsync(InboxItem item, CancellationToken cancellationToken)
    {
        if (ActivityJson.Read(item.ActivityJson.Span) is { ServiceUrl: not null, Conversation.Id: { } conversation } activity
            && TurnKinds.Of(activity) is { } kind)
        {
            queue.Add(new(item.Key, conversation, activity, kind, LeasedAt: null));
        }
        else
        {
            // Recorded by a version that understood it; this one never will.
            await inbox.CompleteAsync(item.Key, cancellationToken);
        }
    }
}
