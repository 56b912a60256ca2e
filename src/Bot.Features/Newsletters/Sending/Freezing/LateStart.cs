using Bot.Features.Deliveries;
using Bot.Features.Newsletters.Model;
using Bot.Features.Newsletters.Sending.Contents;
using Bot.Features.Storage;
using Microsoft.Extensions.Logging;

namespace Bot.Features.Newsletters.Sending.Freezing;

/// <summary>
/// Tells who had it sent, once, that the sending does not get begun. In a transaction of its own, before the next try: what
/// broke off the last one, be it a fault or the end of the process, is not known here.
/// </summary>
internal sealed class LateStart(GroupCommit writer, NewsletterNotices notices, TimeProvider clock, ILogger<LateStart> logger)
{
    // Shorter than this is a restart, or a database that was away for a moment.
    private static readonly TimeSpan Late = TimeSpan.FromMinutes(5);

    public async Task TellAsync(ScheduledWork work, Newsletter newsletter, DateTimeOffset at, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(work);
        ArgumentNullException.ThrowIfNull(newsletter);
        var now = clock.GetUtcNow();
        if (work.Attempts < 2 || now - at <= Late)
        {
            return;
        }

        logger.NotBegun(newsletter.Id, newsletter.NetworkId, work.Attempts - 1);
        await writer.InTransactionAsync(
            session =>
            {
                session.ExecuteAll([.. notices.To(session, newsletter, Notice.NotBegun, newsletter.SentBy is { } sender ? [sender] : [], string.Empty, now)]);
                return true;
            },
            cancellationToken);
    }
}
