using Bot.Features.Deliveries;
using Bot.Features.Newsletters.Model;
using Bot.Features.Newsletters.Reading;
using Bot.Features.Storage;
using Microsoft.EntityFrameworkCore;

namespace Bot.Features.Newsletters.Sending.Reports;

/// <summary>Counts what became of a newsletter.</summary>
internal sealed class NewsletterReports(IDbContextFactory<BotDbContext> contexts, CountNewsletter count)
{
    /// <summary>Null when there is no such newsletter any more.</summary>
    public async Task<NewsletterReport?> OfAsync(string newsletterId, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        if (await count.OfAsync(context, newsletterId, cancellationToken) is not { } stand)
        {
            return null;
        }

        var tallies = await context.NewsletterTallies.AsNoTracking().Where(row => row.NewsletterId == newsletterId).ToListAsync(cancellationToken);
        return new NewsletterReport
        {
            Newsletter = stand.Newsletter,
            Audience = stand.Audience,
            Channels = stand.Channels,
            Waiting = stand.Waiting,
            Ended = stand.Ended,
            Reasons = stand.Reasons,
            Updates = stand.Updates,
            Recalls = stand.Recalls,
            OutOfReach = stand.OutOfReach,
            ExpectedEnd = stand.ExpectedEnd,
            Standstill = stand.Standstill,
            Organisations = await OrganisationsAsync(context, newsletterId, cancellationToken),
            Highlights = [.. stand.Newsletter.Content.Highlights.Select(highlight => Of(highlight, tallies))],
            Removed = Removed(stand.Newsletter.Content, tallies),
            OptOuts = tallies.Where(static tally => tally.Act == ReaderAct.OptOut).Sum(static tally => tally.Times),
        };
    }

    private static HighlightCount Of(Highlight highlight, List<NewsletterTally> tallies) =>
        Of(highlight.Id, highlight.Title, tallies.FindAll(tally => tally.HighlightId == highlight.Id));

    private static HighlightCount Of(string id, Wording title, List<NewsletterTally> tallies)
    {
        int Times(ReaderAct act) => tallies.Where(tally => tally.Act == act).Sum(static tally => tally.Times);
        return new(id, title, Times(ReaderAct.Click), Times(ReaderAct.Question), Times(ReaderAct.OptOut));
    }

    private static HighlightCount? Removed(NewsletterContent content, List<NewsletterTally> tallies)
    {
        var ids = content.Highlights.Select(static highlight => highlight.Id).Append(NewsletterTallies.Whole).ToHashSet(StringComparer.Ordinal);
        var removed = tallies.FindAll(tally => tally.Times > 0 && !ids.Contains(tally.HighlightId));
        return removed.Count == 0 ? null : Of(string.Empty, Wording.None, removed);
    }

    private static async Task<IReadOnlyList<OrganisationCount>> OrganisationsAsync(BotDbContext context, string newsletterId, CancellationToken cancellationToken)
    {
        var rows = await context.Deliveries.AsNoTracking()
            .Where(row => row.SubjectId == newsletterId && row.Kind == DeliveryKind.Newsletter)
            .GroupBy(row => new { row.OrganisationId, row.Outcome })
            .Select(group => new { group.Key.OrganisationId, group.Key.Outcome, Times = group.Count() }).ToListAsync(cancellationToken);
        var ids = rows.Select(static row => row.OrganisationId).OfType<string>().Distinct(StringComparer.Ordinal).ToArray();
        var names = await context.Organisations.AsNoTracking().Where(row => ids.Contains(row.Id)).ToDictionaryAsync(row => row.Id, row => row.Name, cancellationToken);
        return
        [
            .. rows.GroupBy(static row => row.OrganisationId)
                .Select(group =>
                {
                    int Times(Func<DeliveryOutcome?, bool> which) => group.Where(row => which(row.Outcome)).Sum(static row => row.Times);
                    return new OrganisationCount(
                        group.Key,
                        group.Key is null ? null : names.GetValueOrDefault(group.Key),
                        Times(static outcome => outcome == DeliveryOutcome.Sent),
                        Times(static outcome => outcome == DeliveryOutcome.Unknown),
                        Times(static outcome => outcome is not null and not DeliveryOutcome.Sent and not DeliveryOutcome.Unknown),
                        Times(static outcome => outcome is null));
                })
                .OrderByDescending(static organisation => organisation.Audience).ThenBy(static organisation => organisation.Name, StringComparer.Ordinal),
        ];
    }
}
