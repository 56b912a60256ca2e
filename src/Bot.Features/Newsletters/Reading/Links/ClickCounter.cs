using System.Collections.Concurrent;
using System.Data.Common;
using System.Threading.Channels;
using Bot.Features.Newsletters.Model;
using Bot.Features.Storage;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Bot.Features.Newsletters.Reading.Links;

/// <summary>
/// Counts clicks behind the redirect, which waits for none of it. A flood of clicks on one link is one statement, and what
/// a busy database does not take is kept and tried again. A process that dies loses the clicks of that moment.
/// </summary>
internal sealed class ClickCounter(GroupCommit writer, NewsletterTallies tallies, TimeProvider clock, ILogger<ClickCounter> logger) : BackgroundService
{
    private static readonly TimeSpan UntilNextTry = TimeSpan.FromSeconds(10);

    private readonly ConcurrentDictionary<(string NewsletterId, string HighlightId), int> waiting = new();
    private readonly Channel<bool> wake = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Count(NewsletterLink link)
    {
        ArgumentNullException.ThrowIfNull(link);
        waiting.AddOrUpdate((link.NewsletterId, link.HighlightId), 1, static (_, times) => times + 1);
        wake.Writer.TryWrite(true);
    }

    /// <summary>Writes down what was counted until now. False when the database does not take it; then it still waits.</summary>
    public async Task<bool> WriteAsync()
    {
        var taken = new List<(string NewsletterId, string HighlightId, int Times)>();
        foreach (var key in waiting.Keys)
        {
            if (waiting.TryRemove(key, out var times))
            {
                taken.Add((key.NewsletterId, key.HighlightId, times));
            }
        }

        if (taken.Count == 0)
        {
            return true;
        }

        try
        {
            await writer.CommitAsync([.. taken.Select(click => tallies.Count(click.NewsletterId, click.HighlightId, ReaderAct.Click, click.Times))], CancellationToken.None);
            return true;
        }
        catch (Exception exception) when (exception is DbException or IOException or TimeoutException or InvalidOperationException)
        {
            logger.NotCounted(exception, taken.Sum(click => click.Times));
            foreach (var (newsletterId, highlightId, times) in taken)
            {
                waiting.AddOrUpdate((newsletterId, highlightId), times, (_, since) => since + times);
            }

            return false;
        }
    }

    /// <summary>The last clicks are written before the process ends.</summary>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await WriteAsync();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var _ in wake.Reader.ReadAllAsync(stoppingToken))
        {
            if (!await WriteAsync())
            {
                await Task.Delay(UntilNextTry, clock, stoppingToken);
                wake.Writer.TryWrite(true);
            }
        }
    }
}
