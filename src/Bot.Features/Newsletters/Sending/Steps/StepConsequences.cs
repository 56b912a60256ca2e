using Bot.Features.Deliveries;
using Bot.Features.Newsletters.Model;
using Bot.Features.Newsletters.Sending.Contents;
using Bot.Features.Newsletters.Sending.Freezing;
using Bot.Features.Newsletters.Sending.Watching;
using Bot.Features.Storage;

namespace Bot.Features.Newsletters.Sending.Steps;

/// <summary>What follows from a step, as statements of the step's own transaction.</summary>
internal sealed class StepConsequences(DeliveryStatements deliveries, SendingStatements sending, NewsletterNotices notices, RecentNewsletters recent, DeliverySignal signal)
{
    public const string Stopped = "stopped";
    public const string Recalled = "recalled";
    public const string NewerCorrection = "newer correction";

    public IEnumerable<Write> OfSubmit(WriteSession session, Newsletter newsletter, string by, DateTimeOffset now) =>
        notices.ToColleagues(session, newsletter, Notice.Submitted, newsletter.Writers, by, now);

    public IEnumerable<Write> OfReturn(WriteSession session, Newsletter newsletter, string by, DateTimeOffset now) =>
        notices.To(session, newsletter, Notice.Returned, [newsletter.CreatedBy, .. newsletter.Writers], by, now);

    public IEnumerable<Write> OfApproval(WriteSession session, Newsletter newsletter, string by, DateTimeOffset now) =>
        notices.To(session, newsletter, Notice.Approved, [newsletter.CreatedBy, .. newsletter.Writers], by, now);

    public IEnumerable<Write> OfSchedule(Newsletter newsletter, DateTimeOffset now) =>
        [deliveries.Schedule(SendNewsletter.KeyOf(newsletter.Id), SendNewsletter.WorkKind, newsletter.Id, newsletter.SendAt ?? now)];

    public IEnumerable<Write> OfUndo(Newsletter newsletter, DateTimeOffset now) => [deliveries.Unschedule(SendNewsletter.KeyOf(newsletter.Id), now)];

    public IEnumerable<Write> OfStop(Newsletter newsletter, DateTimeOffset now) =>
        [.. sending.EndWaiting(newsletter.Id, Stopped, now), Watch(newsletter.Id, now)];

    public IEnumerable<Write> OfRecall(Newsletter newsletter, DateTimeOffset now) =>
    [
        .. sending.EndWaiting(newsletter.Id, Recalled, now),
        .. sending.EndUpdates(newsletter.Id, Recalled, now),
        sending.Recall(newsletter, DateTimeOffset.UnixEpoch, now),
        Watch(newsletter.Id, now),
    ];

    public IEnumerable<Write> OfCorrecting(WriteSession session, Newsletter newsletter, string by, DateTimeOffset now) =>
        notices.ToColleagues(session, newsletter, Notice.Correction, newsletter.CorrectionWriters, by, now);

    /// <param name="session">The step's transaction.</param>
    /// <param name="newsletter">As it is now.</param>
    /// <param name="correctors">Who wrote the correction.</param>
    /// <param name="by">Who approved it.</param>
    /// <param name="now">When.</param>
    public IEnumerable<Write> OfCorrection(WriteSession session, Newsletter newsletter, IReadOnlyList<string> correctors, string by, DateTimeOffset now) =>
    [
        .. sending.EndUpdates(newsletter.Id, NewerCorrection, now),
        sending.Update(newsletter, newsletter.CorrectedAt ?? now, DateTimeOffset.UnixEpoch, now),
        Watch(newsletter.Id, now),
        .. notices.To(session, newsletter, Notice.CorrectionApproved, correctors, by, now),
    ];

    public IEnumerable<Write> OfDroppedCorrection(WriteSession session, Newsletter newsletter, IReadOnlyList<string> correctors, string by, DateTimeOffset now) =>
        notices.To(session, newsletter, Notice.CorrectionDropped, correctors, by, now);

    /// <summary>Somebody looks after it from now on.</summary>
    public Write Watch(string newsletterId, DateTimeOffset now) =>
        deliveries.Schedule(WatchNewsletter.KeyOf(newsletterId), WatchNewsletter.WorkKind, newsletterId, now);

    /// <summary>After the step: what this instance remembers is out of date, and the dispatcher has something to do.</summary>
    public void Ring(string newsletterId)
    {
        recent.Forget(newsletterId);
        signal.Ring();
    }
}
