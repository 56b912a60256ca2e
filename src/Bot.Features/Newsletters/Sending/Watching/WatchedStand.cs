using System.Collections.Concurrent;
using Bot.Features.Newsletters.Sending.Reports;
using Microsoft.Extensions.Logging;

namespace Bot.Features.Newsletters.Sending.Watching;

/// <summary>How far a newsletter is, as the watch sees it: who runs the bot hears it when a sending stands still and nobody knows why, once until it moves again.</summary>
internal sealed class WatchedStand(CountNewsletter count, ILogger<WatchedStand> logger)
{
    private readonly ConcurrentDictionary<string, bool> still = new(StringComparer.Ordinal);

    public async Task<NewsletterStand?> OfAsync(string newsletterId, CancellationToken cancellationToken)
    {
        var stand = await count.OfAsync(newsletterId, cancellationToken);
        if (stand is not { Standstill.Cause: StandstillCause.NotKnown })
        {
            still.TryRemove(newsletterId, out _);
        }
        else if (still.TryAdd(newsletterId, true))
        {
            logger.StandsStill(newsletterId, stand.Newsletter.NetworkId, stand.Waiting);
        }

        return stand;
    }
}
