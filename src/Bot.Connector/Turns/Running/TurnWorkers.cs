using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Bot.Connector.Turns.Running;

// The hands that run turns: so many at once, and at a stop a few seconds to finish what is there.
internal sealed class TurnWorkers(
    TurnQueue queue, TurnRunner runner, IInbox inbox, TimeProvider clock, ILogger<TurnWorkers> log) : IHostedService, IDisposable
{
    // A turn mostly waits for Teams or the database, so far more than cores.
    private const int Workers = 64;
    private const int MostTriesAtStop = 3;
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    // The default lease of thirty seconds, less a turn with its apology, and some to spare.
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(5);

    // After this the inbox closes the row itself.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private readonly CancellationTokenSource stopping = new();
    private CancellationToken stop;
    private Task[] workers = [];

    public Task StartAsync(CancellationToken cancellationToken)
    {
        stop = stopping.Token;
        workers = [.. Enumerable.Range(0, Workers).Select(_ => Task.Run(WorkAsync, CancellationToken.None))];
        return Task.CompletedTask;
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        try
        {
            await queue.DrainAsync().WaitAsync(Grace, clock, cancellationToken);
        }
        catch (Exception exception) when (exception is TimeoutException or OperationCanceledException)
        {
            // What is cut off now stays in the inbox and runs after the next start.
            log.TurnsCutOff();
        }

        await stopping.CancelAsync();
        // A handler that does not listen to its token must not hold the host longer than the host is willing to wait.
        await Task.WhenAny(Task.WhenAll(workers), Task.Delay(Timeout.InfiniteTimeSpan, clock, cancellationToken));
    }

    public void Dispose()
    {
        // Without an orderly stop this ends the workers too.
        stopping.Cancel();
        stopping.Dispose();
    }

    private async Task WorkAsync()
    {
        try
        {
            await foreach (var turn in queue.Ready.ReadAllAsync(stop))
            {
                await RunAsync(turn);
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The host stops.
        }
    }

    private async Task RunAsync(QueuedTurn turn)
    {
        try
        {
            if (await IsOursAsync(turn) && await runner.RunAsync(turn.Activity, turn.Kind, stop))
            {
                await CompleteAsync(turn.Key);
            }
        }
#pragma warning disable CA1031 // A worker outlives every turn; what is wrong with one is logged.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            log.TurnNotClosed(exception);
        }
        finally
        {
            queue.Finish(turn);
        }
    }

    // A turn that begins at once ends inside its lease and asks nothing. One that waited might have been taken over by
    // another instance, or would be while it runs.
    private async ValueTask<bool> IsOursAsync(QueuedTurn turn)
    {
        if (turn.LeasedAt is { } leasedAt && clock.GetElapsedTime(leasedAt) <= LongestWait)
        {
            return true;
        }

        try
        {
            return await inbox.RenewAsync(turn.Key, stop);
        }
        catch (InboxUnavailableException exception)
        {
            // Its lease brings it back when the inbox is there again.
            log.InboxUnavailable(exception);
            return false;
        }
    }

    // Not on the stop's token: a turn that was answered but not closed would be answered again after the start. Until it
    // is closed its key stays in the queue, so that this process does not take it up again.
    private async Task CompleteAsync(string key)
    {
        var begun = clock.GetTimestamp();
        var triesAtStop = 0;
        for (var pause = FirstPause; ; pause = pause * 2 < LongestPause ? pause * 2 : LongestPause)
        {
            // Judged before the try: a stop that comes during it leaves the turn its three.
            var atStop = stop.IsCancellationRequested;
            triesAtStop += atStop ? 1 : 0;
            try
            {
                await inbox.CompleteAsync(key, CancellationToken.None);
                return;
            }
            catch (InboxUnavailableException exception)
                when (triesAtStop < MostTriesAtStop && clock.GetElapsedTime(begun) < Patience)
            {
                log.InboxUnavailable(exception);
            }

            // The stop ends a long pause; between its own tries there is the short one.
            await (atStop ? Task.Delay(FirstPause, clock, CancellationToken.None) : Task.Delay(pause, clock, stop))
                .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
