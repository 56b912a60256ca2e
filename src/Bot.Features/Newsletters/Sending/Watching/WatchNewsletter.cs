using Bot.Features.Deliveries;
using Bot.Features.Newsletters.Model;
using Bot.Features.Newsletters.Sending.Reports;
using Bot.Features.Newsletters.Sending.Steps;
using Bot.Features.Storage;

namespace Bot.Features.Newsletters.Sending.Watching;

/// <summary>
/// Looks after a newsletter every few seconds until all is settled: finishes it when its last recipient has an outcome, goes
/// after cards that went out just before a correction or recall, and keeps the sender's card up to date. Whatever it does,
/// it does under the newsletter's lock and once, so that two of them at the same time are as good as one.
/// </summary>
internal sealed class WatchNewsletter(
    NewsletterStore store, GroupCommit writer, WatchedStand stands, SendingStatements sending, ProgressCards cards, TimeProvider clock) : IScheduledWorker
{
    public const string WorkKind = "newsletter-watch";

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    // While nothing can move, nobody needs to look so often.
    private static readonly TimeSpan QuietPause = TimeSpan.FromMinutes(1);

    public string Kind => WorkKind;

    public static string KeyOf(string newsletterId) => $"newsletter/{newsletterId}/watch";

    public async Task<DateTimeOffset?> RunAsync(ScheduledWork work, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(work);
        if (await stands.OfAsync(work.SubjectId, cancellationToken) is not { Newsletter.StartedAt: not null } stand)
        {
            return null;
        }

        var settled = await writer.InTransactionAsync(session => Look(session, stand, clock.GetUtcNow()), cancellationToken);
        var now = clock.GetUtcNow();
        return settled ? null
            : stand.Standstill is { Cause: StandstillCause.QuietHours, Until: { } until } && until > now + QuietPause ? now + QuietPause
            : now + Pause;
    }

    // True when there is nothing left to look after.
    private bool Look(WriteSession session, NewsletterStand stand, DateTimeOffset now)
    {
        var isCardFinal = false;
        var step = store.DecideIn(
            session,
            stand.Newsletter.Id,
            newsletter => newsletter.FinishedAt is null && !HasOpen(session, newsletter.Id) ? newsletter.Finish(now) : new(NewsletterOutcome.NotNow, newsletter),
            (_, decided) =>
            {
                var (card, isFinal) = cards.Next(session, stand, now);
                isCardFinal = isFinal;
                return [.. Latecomers(stand.Newsletter, decided.Newsletter, now), .. card];
            });
        return step is null || (step.Outcome != NewsletterOutcome.Done && stand.IsSettled && isCardFinal
            && (step.Newsletter.Version, step.Newsletter.State) == (stand.Newsletter.Version, stand.Newsletter.State));
    }

    // Cards that were on their way when the newsletter was changed. When it was finished before, there are none.
    private IEnumerable<Write> Latecomers(Newsletter seen, Newsletter newsletter, DateTimeOffset now)
    {
        if (seen.FinishedAt is not null)
        {
            yield break;
        }

        if (newsletter.RecalledAt is { } recalledAt)
        {
            yield return sending.Recall(newsletter, SendingStatements.UnseenSince(recalledAt), now);
        }
        else if (newsletter.CorrectedAt is { } correctedAt)
        {
            yield return sending.Update(newsletter, correctedAt, SendingStatements.UnseenSince(correctedAt), now);
        }
    }

    private static bool HasOpen(WriteSession session, string newsletterId) => session.Context.Deliveries.Any(row =>
        row.SubjectId == newsletterId && row.EndedAt == null && (row.Kind == DeliveryKind.Newsletter || row.Kind == DeliveryKind.NewsletterPost));
}
