using Bot.Features.Newsletters.Model;
using Bot.Features.Storage;
using Microsoft.EntityFrameworkCore;

namespace Bot.Features.Newsletters;

/// <summary>
/// Newsletters as they are kept. Every step is decided here, under the newsletter's lock: of two who decide at once the
/// second one sees what the first one did.
/// </summary>
internal sealed class NewsletterStore
{
    // More than a network writes in the years that newsletters are kept; the list pages through them.
    private const int MostListed = 500;

    private readonly IDbContextFactory<BotDbContext> contexts;
    private readonly GroupCommit writer;
    private readonly RowStatement<Newsletter> insert;
    private readonly RowStatement<Newsletter> update;
    private readonly SqlStatement hold = new("UPDATE newsletters SET version = version WHERE id = @p0");
    private readonly SqlStatement delete = new("DELETE FROM newsletters WHERE id = @p0 AND state = 'Draft'");

    public NewsletterStore(IDbContextFactory<BotDbContext> contexts, GroupCommit writer)
    {
        (this.contexts, this.writer) = (contexts, writer);
        using var context = contexts.CreateDbContext();
        insert = RowStatement<Newsletter>.InsertOnce(context.Model);
        update = RowStatement<Newsletter>.Upsert(context.Model);
    }

    public async Task<Newsletter?> FindAsync(string newsletterId, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Newsletters.AsNoTracking().SingleOrDefaultAsync(row => row.Id == newsletterId, cancellationToken);
    }

    /// <summary>A network's newsletters, the last changed first.</summary>
    public async Task<IReadOnlyList<Newsletter>> OfAsync(string networkId, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Newsletters.AsNoTracking().Where(row => row.NetworkId == networkId)
            .OrderByDescending(row => row.ChangedAt).ThenBy(row => row.Id).Take(MostListed).ToListAsync(cancellationToken);
    }

    /// <summary>Keeps a new draft. False when its id is taken: by an earlier delivery of the same tap.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="trace">The trail's entry, by whether it is new.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public Task<bool> AddAsync(Newsletter draft, Func<bool, Write> trace, CancellationToken cancellationToken) =>
        writer.AddOnceAsync(insert.With(draft), trace, cancellationToken);

    /// <summary>Decides about a newsletter under its lock, and keeps what became of it; all in one transaction.</summary>
    /// <param name="newsletterId">Which.</param>
    /// <param name="decide">The step, on the newsletter as it is at that moment.</param>
    /// <param name="alongside">What else is written with it: always the trail's entry, and what follows from the step. May read in the session.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public Task<NewsletterStep?> DecideAsync(
        string newsletterId, Func<Newsletter, NewsletterStep> decide, Func<WriteSession, NewsletterStep, IEnumerable<Write>> alongside, CancellationToken cancellationToken) =>
        writer.InTransactionAsync(session => DecideIn(session, newsletterId, decide, alongside), cancellationToken);

    /// <summary>The same in a transaction that is under way already. Null when there is no such newsletter any more.</summary>
    public NewsletterStep? DecideIn(
        WriteSession session, string newsletterId, Func<Newsletter, NewsletterStep> decide, Func<WriteSession, NewsletterStep, IEnumerable<Write>> alongside)
    {
        if (session.Execute(hold.With(newsletterId)) == 0)
        {
            return null;
        }

        var step = decide(session.Context.Newsletters.AsNoTracking().Single(row => row.Id == newsletterId));
        if (step.Outcome == NewsletterOutcome.Done)
        {
            session.Execute(update.With(step.Newsletter));
        }

        session.ExecuteAll([.. alongside(session, step)]);
        return step;
    }

    /// <summary>False when it was no draft any more: what a colleague or reader has seen is not deleted.</summary>
    public Task<bool> DeleteDraftAsync(string newsletterId, Func<bool, Write> trace, CancellationToken cancellationToken) =>
        writer.InTransactionAsync(
            session =>
            {
                var isDeleted = session.Execute(delete.With(newsletterId)) == 1;
                session.Execute(trace(isDeleted));
                return isDeleted;
            },
            cancellationToken);
}
