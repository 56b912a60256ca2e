using Bot.Features.Deliveries;
using Bot.Features.Newsletters.Model;
using Bot.Features.Newsletters.Sending.Steps;
using Bot.Features.Storage;
using Microsoft.EntityFrameworkCore;

namespace Bot.Features.Newsletters.Sending.Reports;

/// <summary>Counts a newsletter's rows in the outbox. One question to the database, so that the numbers belong to one moment.</summary>
internal sealed class CountNewsletter(IDbContextFactory<BotDbContext> contexts, ForeseeEnd foresee)
{
    public async Task<NewsletterStand?> OfAsync(string newsletterId, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await OfAsync(context, newsletterId, cancellationToken);
    }

    public async Task<NewsletterStand?> OfAsync(BotDbContext context, string newsletterId, CancellationToken cancellationToken)
    {
        if (await context.Newsletters.AsNoTracking().SingleOrDefaultAsync(row => row.Id == newsletterId, cancellationToken) is not { } newsletter)
        {
            return null;
        }

        var counts = await CountsAsync(context, newsletter, cancellationToken);
        var own = counts.FindAll(static count => count.Kind is DeliveryKind.Newsletter or DeliveryKind.NewsletterPost);
        var stand = new NewsletterStand
        {
            Newsletter = newsletter,
            Audience = newsletter.AudienceSize ?? own.Sum(static count => count.Times),
            Channels = own.Where(static count => count.Kind == DeliveryKind.NewsletterPost).Sum(static count => count.Times),
            Waiting = own.Where(static count => count.Outcome is null).Sum(static count => count.Times),
            Ended = own.Where(static count => count.Outcome is not null).GroupBy(static count => count.Outcome ?? default)
                .ToDictionary(static group => group.Key, static group => group.Sum(count => count.Times)),
            Reasons =
            [
                .. own.Where(static count => count.Outcome is not null and not DeliveryOutcome.Sent)
                    .GroupBy(static count => (count.Outcome, count.Reason))
                    .Select(static group => new ReasonCount(group.Key.Outcome ?? default, group.Key.Reason, group.Sum(count => count.Times)))
                    .OrderByDescending(static reason => reason.Count).ThenBy(static reason => reason.Outcome).ThenBy(static reason => reason.Reason, StringComparer.Ordinal),
            ],
            Updates = FollowUp(counts, DeliveryKind.NewsletterUpdate),
            Recalls = FollowUp(counts, DeliveryKind.NewsletterRecall),
        };
        if (own.Exists(static count => count.IsStripped))
        {
            stand = stand with { OutOfReach = await OutOfReachAsync(context, newsletter, cancellationToken) };
        }

        return stand.Waiting == 0 ? stand : await foresee.AddAsync(context, stand, cancellationToken);
    }

    private static async Task<List<Count>> CountsAsync(BotDbContext context, Newsletter newsletter, CancellationToken cancellationToken)
    {
        // Of several corrections the last one counts: each brings all cards up to date.
        var corrected = newsletter.CorrectedAt ?? DateTimeOffset.UnixEpoch;
        return await context.Deliveries.AsNoTracking()
            .Where(row => row.SubjectId == newsletter.Id
                && (row.Kind == DeliveryKind.Newsletter || row.Kind == DeliveryKind.NewsletterPost || row.Kind == DeliveryKind.NewsletterRecall
                    || (row.Kind == DeliveryKind.NewsletterUpdate && row.CreatedAt >= corrected)))
            .GroupBy(row => new { row.Kind, row.Outcome, Reason = row.Outcome == null ? null : row.Reason, IsStripped = row.Outcome == DeliveryOutcome.Sent && (row.ActivityId == null || row.ConversationId == null) })
            .Select(group => new Count(group.Key.Kind, group.Key.Outcome, group.Key.Reason, group.Key.IsStripped, group.Count()))
            .ToListAsync(cancellationToken);
    }

    // Whoever was still known when it was taken back or corrected has a row for that, whatever was forgotten since.
    private static Task<int> OutOfReachAsync(BotDbContext context, Newsletter newsletter, CancellationToken cancellationToken)
    {
        var lost = context.Deliveries.Where(row => row.SubjectId == newsletter.Id && (row.Kind == DeliveryKind.Newsletter || row.Kind == DeliveryKind.NewsletterPost)
            && row.Outcome == DeliveryOutcome.Sent && (row.ActivityId == null || row.ConversationId == null));
        if (newsletter.RecalledAt is not null)
        {
            lost = lost.Where(row => !context.Deliveries.Any(recall => recall.Id == SendingStatements.RecallId + row.Id));
        }
        else if (newsletter.CorrectedAt is { } corrected)
        {
            // What was sent after the correction says the new words.
            var id = SendingStatements.UpdateId(corrected);
            lost = lost.Where(row => row.TriedSince < corrected && !context.Deliveries.Any(update => update.Id == id + row.Id));
        }

        return lost.CountAsync(cancellationToken);
    }

    private static FollowUpCount FollowUp(List<Count> counts, DeliveryKind kind)
    {
        var own = counts.FindAll(count => count.Kind == kind && count.Outcome != DeliveryOutcome.Superseded);
        var (waiting, done) = (own.Where(static count => count.Outcome is null).Sum(static count => count.Times),
            own.Where(static count => count.Outcome == DeliveryOutcome.Sent).Sum(static count => count.Times));
        return new(waiting, done, own.Sum(static count => count.Times) - waiting - done);
    }

    private sealed record Count(DeliveryKind Kind, DeliveryOutcome? Outcome, string? Reason, bool IsStripped, int Times);
}
