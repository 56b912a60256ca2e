using System.Linq.Expressions;
using Bot.Features.Deliveries;
using Bot.Features.Newsletters.Model;
using Bot.Features.Storage;
using Microsoft.EntityFrameworkCore;

namespace Bot.Features.Newsletters.Sending.Ending;

/// <summary>Newsletters that nothing has happened to for a long time go, with their links, numbers and rows.</summary>
internal sealed class EndNewsletters(IDbContextFactory<BotDbContext> contexts, GroupCommit writer)
{
    private const int AtOnce = 500;

    private static readonly Expression<Func<Delivery, bool>> IsOfNewsletter = row =>
        row.Kind == DeliveryKind.Newsletter || row.Kind == DeliveryKind.NewsletterPost || row.Kind == DeliveryKind.NewsletterUpdate
        || row.Kind == DeliveryKind.NewsletterRecall || row.Kind == DeliveryKind.NewsletterProgress || row.Kind == DeliveryKind.NewsletterNotice;

    /// <summary>Takes out of old rows whom they were for; says how many.</summary>
    public async Task<int> StripAsync(DateTimeOffset endedBefore, CancellationToken cancellationToken)
    {
        var total = 0;
        int stripped;
        do
        {
            stripped = await writer.RunAsync(context => StripNewsletters.Old(context, endedBefore, AtOnce), cancellationToken);
            total += stripped;
        }
        while (stripped == AtOnce);

        return total;
    }

    /// <summary>Ends newsletters whose last change lies before this; says how many.</summary>
    public async Task<int> EraseAsync(DateTimeOffset before, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var old = await context.Newsletters.AsNoTracking().Where(EndedBefore(before)).Select(row => new { row.Id, row.Version }).ToListAsync(cancellationToken);
        var erased = 0;
        foreach (var newsletter in old)
        {
            erased += await EraseAsync(newsletter.Id, newsletter.Version, before, cancellationToken) ? 1 : 0;
        }

        await EraseLeftAsync(context, cancellationToken);
        return erased;
    }

    /// <summary>
    /// First the newsletter, if it is still the one that was seen; its rows after that, some at a time. So a newsletter that
    /// somebody takes up at this moment keeps them all.
    /// </summary>
    public async Task<bool> EraseAsync(string newsletterId, int version, DateTimeOffset before, CancellationToken cancellationToken)
    {
        if (!await writer.InTransactionAsync(session => Erase(session.Context, newsletterId, version, before), cancellationToken))
        {
            return false;
        }

        await EraseRowsAsync(newsletterId, cancellationToken);
        return true;
    }

    // What an end that was broken off has left behind.
    private async Task EraseLeftAsync(BotDbContext context, CancellationToken cancellationToken)
    {
        var left = await context.Deliveries.AsNoTracking().Where(IsOfNewsletter).Where(row => !context.Newsletters.Any(newsletter => newsletter.Id == row.SubjectId))
            .Select(row => row.SubjectId).Distinct().ToListAsync(cancellationToken);
        foreach (var newsletterId in left)
        {
            await EraseRowsAsync(newsletterId, cancellationToken);
        }
    }

    private async Task EraseRowsAsync(string newsletterId, CancellationToken cancellationToken)
    {
        while (await writer.RunAsync(writing => EraseRows(writing, newsletterId), cancellationToken) == AtOnce)
        {
            cancellationToken.ThrowIfCancellationRequested();
        }
    }

    private static int EraseRows(BotDbContext context, string newsletterId)
    {
        var some = context.Deliveries.Where(row => row.SubjectId == newsletterId).Where(IsOfNewsletter).Select(row => row.Id).Take(AtOnce);
        return context.Deliveries.Where(row => some.Contains(row.Id)).ExecuteDelete();
    }

    private static Expression<Func<Newsletter, bool>> EndedBefore(DateTimeOffset before) => row =>
        row.ChangedAt < before && row.State != NewsletterState.Scheduled && row.State != NewsletterState.Sending
        && (row.FinishedAt == null || row.FinishedAt < before) && (row.CorrectedAt == null || row.CorrectedAt < before)
        && (row.RecalledAt == null || row.RecalledAt < before) && (row.ApprovedAt == null || row.ApprovedAt < before);

    // Unless somebody took it up again a moment ago.
    private static bool Erase(BotDbContext context, string newsletterId, int version, DateTimeOffset before)
    {
        if (context.Newsletters.Where(row => row.Id == newsletterId && row.Version == version).Where(EndedBefore(before)).ExecuteDelete() == 0)
        {
            return false;
        }

        context.NewsletterLinks.Where(row => row.NewsletterId == newsletterId).ExecuteDelete();
        context.NewsletterTallies.Where(row => row.NewsletterId == newsletterId).ExecuteDelete();
        var (send, watch) = (Freezing.SendNewsletter.KeyOf(newsletterId), Watching.WatchNewsletter.KeyOf(newsletterId));
        context.ScheduledWork.Where(row => row.Key == send || row.Key == watch).ExecuteDelete();
        return true;
    }
}
