using Bot.Features.Kernteam.Desk;
using Bot.Features.Newsletters.Model;
using Bot.Features.Newsletters.Reading.Links;
using Bot.Features.Newsletters.Sending.Audience;
using Bot.Features.Newsletters.Sending.Steps;
using Bot.Features.Storage;
using Microsoft.Extensions.Options;

namespace Bot.Features.Newsletters.Sending;

/// <summary>
/// What brings a newsletter further after it was written: each step, its entry in the trail and what follows from it in one
/// transaction, so that of two who decide at once one is refused, and a tap that Teams delivers twice counts once.
/// </summary>
internal sealed class NewsletterSteps(
    NewsletterStore store, StepConsequences consequences, NewsletterAudiences audiences, NewsletterLinks links, IOptions<NewsletterOptions> options, TimeProvider clock)
{
    /// <summary>Stands in the trail when the author approved her own, which a setting allowed.</summary>
    public const string OwnApproval = "own approval";

    /// <summary>A colleague is asked to look; the rest of the kernteam hears of it.</summary>
    public Task<NewsletterOutcome> SubmitAsync(DeskTap tap, int seenVersion, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        return StepAsync(
            tap,
            newsletter => newsletter.Submit(seenVersion, now),
            (session, before, after) => consequences.OfSubmit(session, after, tap.Actor.ObjectId, now),
            cancellationToken);
    }

    /// <summary>Back to the author, who hears of it when somebody else does it.</summary>
    /// <param name="tap">Who does it.</param>
    /// <param name="remark">What has to change; null for nothing.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public Task<NewsletterOutcome> ReturnAsync(DeskTap tap, string? remark, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        return StepAsync(
            tap,
            newsletter => newsletter.Return(remark, now),
            (session, before, after) => consequences.OfReturn(session, after, tap.Actor.ObjectId, now),
            cancellationToken);
    }

    /// <summary>A colleague agrees with the version that she saw; the author hears of it.</summary>
    public Task<NewsletterOutcome> ApproveAsync(DeskTap tap, int seenVersion, CancellationToken cancellationToken)
    {
        var (now, by) = (clock.GetUtcNow(), tap.Actor.ObjectId);
        return StepAsync(
            tap,
            newsletter => newsletter.Approve(by, seenVersion, options.Value.OwnApproval, now),
            (session, before, after) => consequences.OfApproval(session, after, by, now),
            cancellationToken,
            before => before.IsWork(by) ? OwnApproval : null);
    }

    /// <summary>It goes out at this moment, or now, and never before the term of grace is over.</summary>
    public async Task<NewsletterOutcome> ScheduleAsync(DeskTap tap, int seenVersion, DateTimeOffset? at, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(tap);

        // Before the transaction, because it takes longer than a lock should. The version says that it is about the same audience.
        var plan = await store.FindAsync(tap.Newsletter.Id, cancellationToken) is { } seen ? await audiences.PlanAsync(seen, cancellationToken) : null;
        var now = clock.GetUtcNow();
        return await StepAsync(
            tap,
            newsletter => newsletter.Schedule(tap.Actor.ObjectId, tap.Actor.TenantId, seenVersion, at, options.Value.Grace, now) switch
            {
                { Outcome: NewsletterOutcome.Done } when plan is null or { IsEmpty: true } => new(NewsletterOutcome.NobodyToSendTo, newsletter),
                var step => step,
            },
            (session, before, after) => consequences.OfSchedule(after, now),
            cancellationToken);
    }

    /// <summary>It does not go out after all.</summary>
    public Task<NewsletterOutcome> UndoAsync(DeskTap tap, CancellationToken cancellationToken) => StepAsync(
        tap,
        static newsletter => newsletter.Undo(),
        (session, before, after) => consequences.OfUndo(after, clock.GetUtcNow()),
        cancellationToken);

    /// <summary>Who has it keeps it; nobody else gets it.</summary>
    public Task<NewsletterOutcome> StopAsync(DeskTap tap, CancellationToken cancellationToken) => StepAsync(
        tap,
        static newsletter => newsletter.Stop(),
        (session, before, after) => consequences.OfStop(after, clock.GetUtcNow()),
        cancellationToken);

    /// <summary>Nobody else gets it, and it is taken away from everybody who has it.</summary>
    public Task<NewsletterOutcome> RecallAsync(DeskTap tap, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        return StepAsync(tap, newsletter => newsletter.Recall(now), (session, before, after) => consequences.OfRecall(after, now), cancellationToken);
    }

    /// <summary>Other words for what was sent. Nobody hears of it until a colleague is asked: there may be more to mend.</summary>
    public Task<NewsletterOutcome> CorrectAsync(DeskTap tap, int seenVersion, NewsletterContent content, CancellationToken cancellationToken)
    {
        var (now, by) = (clock.GetUtcNow(), tap.Actor.ObjectId);
        return StepAsync(
            tap,
            newsletter => newsletter.Correct(content, by, seenVersion, now),
            static (_, _, _) => [],
            cancellationToken);
    }

    /// <summary>A colleague is asked to look at the correction; for the same words once, however often it is tapped.</summary>
    public Task<NewsletterOutcome> AskCorrectionAsync(DeskTap tap, int seenVersion, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        return StepAsync(
            tap,
            newsletter => newsletter.AskCorrection(seenVersion),
            (session, before, after) => consequences.OfCorrecting(session, after, tap.Actor.ObjectId, now),
            cancellationToken);
    }

    /// <summary>The correction is what it says from now on, also on the cards that were sent.</summary>
    public Task<NewsletterOutcome> ApproveCorrectionAsync(DeskTap tap, int seenVersion, CancellationToken cancellationToken)
    {
        var (now, by) = (clock.GetUtcNow(), tap.Actor.ObjectId);

        return StepAsync(
            tap,
            newsletter => newsletter.ApproveCorrection(by, seenVersion, options.Value.OwnApproval, now),
            (session, before, after) => [.. links.Writes(after), .. consequences.OfCorrection(session, after, before.CorrectionWriters, by, now)],
            cancellationToken,
            before => before.IsCorrectionWork(by) ? OwnApproval : null);
    }

    /// <summary>The correction is not made.</summary>
    public Task<NewsletterOutcome> DropCorrectionAsync(DeskTap tap, CancellationToken cancellationToken) => StepAsync(
        tap,
        static newsletter => newsletter.DropCorrection(),
        (session, before, after) => consequences.OfDroppedCorrection(session, after, before.CorrectionWriters, tap.Actor.ObjectId, clock.GetUtcNow()),
        cancellationToken);

    /// <param name="tap">Who does it.</param>
    /// <param name="decide">The rule.</param>
    /// <param name="follows">What is written when it is done; from the newsletter before and after.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <param name="detail">What the trail says beside that it was done; from the newsletter before.</param>
    private async Task<NewsletterOutcome> StepAsync(
        DeskTap tap,
        Func<Newsletter, NewsletterStep> decide,
        Func<WriteSession, Newsletter, Newsletter, IEnumerable<Write>> follows,
        CancellationToken cancellationToken,
        Func<Newsletter, string?>? detail = null)
    {
        var before = tap.Newsletter;
        var done = await store.DecideAsync(
            tap.Newsletter.Id,
            newsletter => decide(before = newsletter),
            (session, step) => step.Outcome == NewsletterOutcome.Done
                ? [tap.Trace(DeskOutcome.Done, detail?.Invoke(before)), .. follows(session, before, step.Newsletter)]
                : [Refused(tap, step.Outcome)],
            cancellationToken);
        if (done is null)
        {
            tap.Note(DeskOutcome.Refused, nameof(NewsletterOutcome.Unknown));
            return NewsletterOutcome.Unknown;
        }

        if (done.Outcome == NewsletterOutcome.Done)
        {
            consequences.Ring(done.Newsletter.Id);
        }

        return done.Outcome;
    }

    private static Write Refused(DeskTap tap, NewsletterOutcome outcome) => outcome == NewsletterOutcome.AlreadySo
        ? tap.Trace(DeskOutcome.Unchanged)
        : tap.Trace(DeskOutcome.Refused, outcome.ToString());
}
