using Bot.Features.Newsletters.Model;
using Bot.Features.Storage;
using Microsoft.EntityFrameworkCore;

namespace Bot.Features.Newsletters.Reading;

/// <summary>How often readers did something with a newsletter. Numbers alone.</summary>
internal sealed class NewsletterTallies(IDbContextFactory<BotDbContext> contexts)
{
    /// <summary>Under which highlight stands what is about the whole newsletter.</summary>
    public const string Whole = "";

    // Of a newsletter that is gone nothing is counted any more: nobody would ever erase it.
    private readonly SqlStatement count = new(
        "INSERT INTO newsletter_tallies (newsletter_id, highlight_id, act, times) "
        + "SELECT @p0, @p1, @p2, @p3 WHERE EXISTS (SELECT 1 FROM newsletters WHERE id = @p0) "
        + "ON CONFLICT (newsletter_id, highlight_id, act) DO UPDATE SET times = newsletter_tallies.times + excluded.times");

    private readonly SqlStatement takeBack = new(
        "UPDATE newsletter_tallies SET times = times - 1 WHERE newsletter_id = @p0 AND highlight_id = @p1 AND act = @p2 AND times > 0");

    public Write Count(string newsletterId, string highlightId, ReaderAct act, int times = 1) => count.With(newsletterId, highlightId, act.ToString(), times);

    /// <summary>She thought better of it.</summary>
    public Write TakeBack(string newsletterId, string highlightId, ReaderAct act) => takeBack.With(newsletterId, highlightId, act.ToString());

    public async Task<IReadOnlyList<NewsletterTally>> OfAsync(string newsletterId, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.NewsletterTallies.AsNoTracking().Where(row => row.NewsletterId == newsletterId).ToListAsync(cancellationToken);
    }
}
