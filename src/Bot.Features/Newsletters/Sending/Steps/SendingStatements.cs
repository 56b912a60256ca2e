using Bot.Features.Deliveries;
using Bot.Features.Newsletters.Model;
using Bot.Features.Newsletters.Sending.Contents;
using Bot.Features.Storage;
using Microsoft.EntityFrameworkCore;

namespace Bot.Features.Newsletters.Sending.Steps;

/// <summary>What a stop, a correction and a recall do to a newsletter's rows in the outbox; as many as there are, in one statement each.</summary>
internal sealed class SendingStatements(IDbContextFactory<BotDbContext> contexts)
{
    /// <summary>What the id of a recall's row begins with; that of the card's row follows.</summary>
    public const string RecallId = "recall-";

    private const string FollowUp =
        """
        INSERT INTO deliveries (id, dedupe_key, kind, tenant_id, object_id, conversation_id, updates_activity_id, network_id, organisation_id,
            subject_id, priority, due_at, pointless_at, passes_quiet_hours, state, attempts, may_have_arrived, created_at, payload)
        SELECT @p0 || sent.id, @p1 || sent.id, @p2, sent.tenant_id, sent.object_id, sent.conversation_id, sent.activity_id, sent.network_id,
            sent.organisation_id, sent.subject_id, @p3, @p4, @p5, TRUE, 'Waiting', 0, FALSE, @p4, @p9
        FROM deliveries AS sent
        WHERE sent.subject_id = @p6 AND sent.kind IN ('Newsletter', 'NewsletterPost') AND sent.outcome = 'Sent'
            AND sent.activity_id IS NOT NULL AND sent.conversation_id IS NOT NULL AND sent.ended_at >= @p7 AND sent.tried_since < @p8
        ON CONFLICT DO NOTHING
        """;

    // An answer of Teams is written down later than it came: by so much at most, also when the database was away.
    private static readonly TimeSpan LateAnswer = TimeSpan.FromMinutes(2);

    // What was composed before the change goes out this long after it at most, clocks that differ included.
    private static readonly TimeSpan LateCard = TimeSpan.FromMinutes(1);

    // Whoever is out of reach for a week sees the old card; that is in the report.
    private static readonly TimeSpan StillMatters = TimeSpan.FromDays(7);

    private readonly StoredInstant instants = StoredInstant.From(contexts);

    // In the order in which claims take their locks: first the pace, then the rows. So the two never wait for each other.
    private readonly SqlStatement holdPace = new(
        """
        UPDATE tenant_pace SET next_slot_at = next_slot_at
        WHERE tenant_id IN (SELECT DISTINCT tenant_id FROM deliveries WHERE subject_id = @p0 AND ended_at IS NULL)
        """);

    // What is claimed is in somebody's hands; that one looks at the newsletter's state before it goes out.
    private readonly SqlStatement endWaiting = new(
        """
        UPDATE deliveries SET state = 'Done', outcome = CASE WHEN may_have_arrived THEN 'Unknown' ELSE 'Superseded' END,
            reason = @p0, ended_at = @p1, lease_until = NULL
        WHERE subject_id = @p2 AND kind IN ('Newsletter', 'NewsletterPost') AND ended_at IS NULL AND state = 'Waiting'
        """);

    private readonly SqlStatement endUpdates = new(
        """
        UPDATE deliveries SET state = 'Done', outcome = 'Superseded', reason = @p0, ended_at = @p1, lease_until = NULL
        WHERE subject_id = @p2 AND kind = 'NewsletterUpdate' AND ended_at IS NULL AND state = 'Waiting'
        """);

    private readonly SqlStatement followUp = new(FollowUp);

    /// <summary>The same for the rows of a correction.</summary>
    public static string UpdateId(DateTimeOffset correctedAt) => $"update{correctedAt.ToUnixTimeMilliseconds()}-";

    /// <summary>All that still waits ends here.</summary>
    public IEnumerable<Write> EndWaiting(string newsletterId, string reason, DateTimeOffset now) =>
        [holdPace.With(newsletterId), endWaiting.With(reason, instants.Of(now), newsletterId)];

    /// <summary>Updates that nobody needs any more.</summary>
    public IEnumerable<Write> EndUpdates(string newsletterId, string reason, DateTimeOffset now) =>
        [holdPace.With(newsletterId), endUpdates.With(reason, instants.Of(now), newsletterId)];

    /// <summary>Takes away every card that was sent and is not being taken away yet.</summary>
    public Write Recall(Newsletter newsletter, DateTimeOffset since, DateTimeOffset now) =>
        Follow(newsletter, DeliveryKind.NewsletterRecall, RecallId, since, now + StillMatters, now);

    /// <summary>Brings up to date every card that may say what it said before this correction, once for each correction.</summary>
    public Write Update(Newsletter newsletter, DateTimeOffset correctedAt, DateTimeOffset since, DateTimeOffset now) =>
        Follow(newsletter, DeliveryKind.NewsletterUpdate, UpdateId(correctedAt), since, correctedAt + LateCard, now);

    /// <summary>The first moment at which a card may have ended that a change at this moment has not seen.</summary>
    public static DateTimeOffset UnseenSince(DateTimeOffset change) => change - LateAnswer;

    private Write Follow(Newsletter newsletter, DeliveryKind kind, string id, DateTimeOffset since, DateTimeOffset triedBefore, DateTimeOffset now) =>
        followUp.With(
            id,
            $"newsletter-{id[..^1]}/",
            kind.ToString(),
            DeliveryPriority.Bulk,
            instants.Of(now),
            instants.Of(now + StillMatters),
            newsletter.Id,
            instants.Of(since),
            instants.Of(triedBefore),
            SeenVersion.Payload(newsletter));
}
