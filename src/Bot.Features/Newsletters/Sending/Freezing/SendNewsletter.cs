using Bot.Features.Deliveries;
using Bot.Features.Newsletters.Model;
using Bot.Features.Newsletters.Sending.Steps;
using Bot.Features.Storage;

namespace Bot.Features.Newsletters.Sending.Freezing;

/// <summary>
/// Begins the sending when its moment has come. The state decides: whoever comes second, after a restart or on another
/// instance, finds it begun and does nothing.
/// </summary>
internal sealed class SendNewsletter(
    NewsletterStore store, GroupCommit writer, FreezeAudience audience, LateStart late, StepConsequences consequences, TimeProvider clock)
    : IScheduledWorker
{
    public const string WorkKind = "newsletter-send";

    private static readonly Dictionary<string, int> Nobody = [];

    public string Kind => WorkKind;

    public static string KeyOf(string newsletterId) => $"newsletter/{newsletterId}/send";

    public async Task<DateTimeOffset?> RunAsync(ScheduledWork work, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(work);
        if (await store.FindAsync(work.SubjectId, cancellationToken) is not { State: NewsletterState.Scheduled, SendAt: { } at } newsletter)
        {
            return null;
        }

        if (at > clock.GetUtcNow())
        {
            return at;
        }

        await late.TellAsync(work, newsletter, at, cancellationToken);
        var step = await writer.InTransactionAsync(session => Begin(session, newsletter.Id, clock.GetUtcNow()), cancellationToken);
        consequences.Ring(newsletter.Id);

        // Undone and scheduled anew meanwhile: then it has another moment, for which it is planned already.
        return step?.Newsletter is { State: NewsletterState.Scheduled, SendAt: { } later } ? later : null;
    }

    /// <summary>State, audience and watch in one transaction: all of it, or nothing, and then it is begun again.</summary>
    private NewsletterStep? Begin(WriteSession session, string newsletterId, DateTimeOffset now) => store.DecideIn(
        session,
        newsletterId,
        newsletter =>
        {
            // First whether it may begin at all; only then is the audience worth reading.
            var may = newsletter.Begin(0, Nobody, now);
            if (may.Outcome != NewsletterOutcome.Done)
            {
                return may;
            }

            var frozen = audience.Freeze(session, may.Newsletter with { Audience = newsletter.Audience }, now);
            return newsletter.Begin(frozen.Size, frozen.LeftOut, now);
        },
        (_, step) => step.Outcome == NewsletterOutcome.Done ? [consequences.Watch(newsletterId, now)] : []);
}
