using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Connector.Activities;
using Bot.Features.Deliveries;
using Bot.Features.Newsletters.Model;
using Bot.Features.Newsletters.Sending.Reports;
using Bot.Features.Storage;
using Microsoft.EntityFrameworkCore;

namespace Bot.Features.Newsletters.Sending.Watching;

/// <summary>
/// One card in the chat of the author, and one in that of who sent it when that is somebody else: each sent once as a
/// message, then brought up to date in its place. Never two at once and not faster than anybody reads.
/// </summary>
internal sealed class ProgressCards(DeliveryStatements deliveries)
{
    private const string Property = "stand";

    // As often in a row it may remain unknown whether the card was brought up to date; after that it stays as it is.
    private const int MostUnknown = 3;

    // Half a second short of the watch's pause, which otherwise would miss every second turn.
    private static readonly TimeSpan NotFasterThan = TimeSpan.FromSeconds(4.5);
    private static readonly TimeSpan StillNews = TimeSpan.FromDays(3);

    /// <summary>The next rows of the cards, as far as there are any to write now, and whether the cards say all that there is to say.</summary>
    public (IEnumerable<Write> Card, bool IsFinal) Next(WriteSession session, NewsletterStand stand, DateTimeOffset now)
    {
        List<(IEnumerable<Write> Card, bool IsFinal)> cards =
        [
            .. Readers(session, stand.Newsletter).Select(reader => Next(stand, RecentOf(session, stand.Newsletter, reader.ObjectId), reader.TenantId, reader.ObjectId, now)),
        ];
        return (cards.SelectMany(static card => card.Card), cards.TrueForAll(static card => card.IsFinal));
    }

    // The author is known by her object id; where she is, only the members tell. Without the bot she gets no card.
    private static IEnumerable<(string TenantId, string ObjectId)> Readers(WriteSession session, Newsletter newsletter)
    {
        if (newsletter is { SentBy: { Length: > 0 } sentBy, SentByTenant: { Length: > 0 } tenantId })
        {
            yield return (tenantId, sentBy);
        }

        var author = newsletter.CreatedBy;
        if (!Same(newsletter.SentBy, author)
            && session.Context.Members.AsNoTracking().Where(row => row.Installed && row.ObjectId == author).OrderBy(row => row.TenantId).FirstOrDefault() is { } member)
        {
            yield return (member.TenantId, member.ObjectId);
        }
    }

    private static bool Same(string? one, string? other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    // The last rows of one reader's card, the newest first.
    private static List<Delivery> RecentOf(WriteSession session, Newsletter newsletter, string reader) => session.Context.Deliveries.AsNoTracking()
        .Where(row => row.SubjectId == newsletter.Id && row.Kind == DeliveryKind.NewsletterProgress && row.ObjectId == reader)
        .OrderByDescending(row => row.CreatedAt).Take(MostUnknown).ToList();

    private (IEnumerable<Write> Card, bool IsFinal) Next(NewsletterStand stand, List<Delivery> recent, string tenantId, string reader, DateTimeOffset now)
    {
        if (recent is not [var last, ..])
        {
            return ([deliveries.Enqueue(Row(stand, tenantId, reader, 0, null, now))], false);
        }

        if (last.EndedAt is null || last.CreatedAt + NotFasterThan > now)
        {
            return ([], false);
        }

        if (CardOf(last) is null || last.Outcome is not (DeliveryOutcome.Sent or DeliveryOutcome.Unknown) || IsGivenUp(recent))
        {
            // It never arrived, or cannot be changed any more. The report is a tap away.
            return ([], true);
        }

        return StandOf(last) == Fingerprint(stand) && last.Outcome == DeliveryOutcome.Sent
            ? ([], true)
            : ([deliveries.Enqueue(Row(stand, tenantId, reader, NumberOf(last) + 1, last, now))], false);
    }

    private static Delivery Row(NewsletterStand stand, string tenantId, string reader, int number, Delivery? last, DateTimeOffset now) => new()
    {
        Id = NewId.Next(),
        DedupeKey = string.Create(CultureInfo.InvariantCulture, $"newsletter-progress/{stand.Newsletter.Id}/{tenantId}/{reader}/{number}"),
        Kind = DeliveryKind.NewsletterProgress,
        TenantId = tenantId,
        ObjectId = reader,
        ConversationId = last?.ConversationId,
        UpdatesActivityId = last is null ? null : CardOf(last),
        NetworkId = stand.Newsletter.NetworkId,
        SubjectId = stand.Newsletter.Id,
        Payload = new JsonObject { [Property] = Fingerprint(stand) }.ToJsonString(),
        Priority = DeliveryPriority.Normal,
        DueAt = now,
        PointlessAt = now + StillNews,
        PassesQuietHours = true,
        CreatedAt = now,
    };

    // The message in her chat; each row that brings it up to date names it, as long as it is there.
    private static string? CardOf(Delivery row) => row.UpdatesActivityId ?? row.ActivityId;

    private static bool IsGivenUp(List<Delivery> recent) => recent.Count == MostUnknown && recent.TrueForAll(static row => row.Outcome == DeliveryOutcome.Unknown);

    // Counting would give a number twice when the oldest rows are erased.
    private static int NumberOf(Delivery row) =>
        int.TryParse(row.DedupeKey.AsSpan(row.DedupeKey.LastIndexOf('/') + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    // What the card shows, in short: when it is the same, the card is the same.
    private static string Fingerprint(NewsletterStand stand) => string.Create(
        CultureInfo.InvariantCulture,
        $"{stand.Newsletter.State} {stand.Newsletter.FinishedAt is not null} {stand.Sent} {stand.Unknown} {stand.NotReached} {stand.Waiting} {stand.Updates} {stand.Recalls} {stand.OutOfReach} {stand.Standstill?.Cause}");

    private static string? StandOf(Delivery row)
    {
        try
        {
            return row.Payload is { } payload ? JsonElement.Parse(payload).Text(Property) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
