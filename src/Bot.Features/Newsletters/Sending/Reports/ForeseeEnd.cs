using Bot.Features.Deliveries;
using Bot.Features.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Bot.Features.Newsletters.Sending.Reports;

/// <summary>When the last recipient will have an outcome, from the pace, the quiet hours and what Teams asks; and why nothing moves, when nothing does.</summary>
internal sealed class ForeseeEnd(IOptions<DeliveryOptions> options, TimeProvider clock)
{
    // Shorter than this nobody notices that it stands still.
    private static readonly TimeSpan Noticed = TimeSpan.FromSeconds(30);

    // Longer than any pause of a healthy outbox.
    private static readonly TimeSpan Suspicious = TimeSpan.FromMinutes(3);

    private readonly QuietHours? quiet = QuietHours.TryParse(options.Value.QuietHours, out var hours) ? hours : null;

    public async Task<NewsletterStand> AddAsync(BotDbContext context, NewsletterStand stand, CancellationToken cancellationToken)
    {
        var (id, now) = (stand.Newsletter.Id, clock.GetUtcNow());
        var waiting = await context.Deliveries.AsNoTracking()
            .Where(row => row.SubjectId == id && row.EndedAt == null && (row.Kind == DeliveryKind.Newsletter || row.Kind == DeliveryKind.NewsletterPost))
            .GroupBy(row => row.TenantId)
            .Select(group => new Line(group.Key, group.Count(), group.Min(row => row.DueAt), group.Max(row => row.DueAt)))
            .ToListAsync(cancellationToken);
        if (waiting.Count == 0)
        {
            return stand;
        }

        var tenants = waiting.ConvertAll(static line => line.TenantId);
        var held = (await context.TenantPaces.AsNoTracking().Where(pace => tenants.Contains(pace.TenantId) && pace.HeldUntil != null).ToListAsync(cancellationToken))
            .ToDictionary(static pace => pace.TenantId, pace => pace.HeldUntil ?? now, StringComparer.Ordinal);
        var moved = await context.Deliveries.AsNoTracking()
            .Where(row => row.SubjectId == id && (row.Kind == DeliveryKind.Newsletter || row.Kind == DeliveryKind.NewsletterPost))
            .MaxAsync(row => row.EndedAt, cancellationToken) ?? stand.Newsletter.StartedAt ?? now;

        // Newsletters share the pace of a tenant, so what waits of others comes before the last one of this.
        var inAll = await context.Deliveries.AsNoTracking()
            .Where(row => tenants.Contains(row.TenantId) && row.Priority == DeliveryPriority.Bulk && row.EndedAt == null)
            .GroupBy(row => row.TenantId).Select(group => new { group.Key, Times = group.Count() })
            .ToDictionaryAsync(static group => group.Key, static group => group.Times, StringComparer.Ordinal, cancellationToken);
        var lines = waiting.ConvertAll(line => line with { Times = Math.Max(line.Times, inAll.GetValueOrDefault(line.TenantId)) });
        return stand with { ExpectedEnd = lines.Max(line => EndOf(line, held, now)), Standstill = Of(waiting, held, moved, now) };
    }

    private Standstill? Of(List<Line> waiting, Dictionary<string, DateTimeOffset> held, DateTimeOffset moved, DateTimeOffset now)
    {
        var (opens, due) = (waiting.Min(line => held.GetValueOrDefault(line.TenantId, now)), waiting.Min(static line => line.First));
        return true switch
        {
            _ when quiet?.EndAfter(now) is { } end => Until(StandstillCause.QuietHours, end, now),
            _ when opens > now + Noticed => Until(StandstillCause.TeamsAsksToWait, opens, now),
            _ when due > now + Noticed => Until(StandstillCause.TriedAgainLater, due, now),
            _ when now - moved > Suspicious => new(StandstillCause.NotKnown, null),
            _ => null,
        };
    }

    private static Standstill Until(StandstillCause cause, DateTimeOffset end, DateTimeOffset now) => new(cause, end, Amsterdam.Day(end) != Amsterdam.Day(now));

    private DateTimeOffset EndOf(Line line, Dictionary<string, DateTimeOffset> held, DateTimeOffset now)
    {
        var begins = new[] { now, line.First, held.GetValueOrDefault(line.TenantId, now) }.Max();
        var end = Through(begins, TimeSpan.FromSeconds((double)line.Times / options.Value.TenantRequestsPerSecond));
        return end > line.Last ? end : line.Last;
    }

    // So much work from that moment on; in quiet hours it rests.
    private DateTimeOffset Through(DateTimeOffset from, TimeSpan work)
    {
        var at = quiet?.EndAfter(from) ?? from;
        while (quiet is not null)
        {
            var rest = NextQuiet(quiet, at);
            if (at + work <= rest)
            {
                break;
            }

            work -= rest - at;
            at = quiet.EndAfter(rest) ?? rest + TimeSpan.FromMinutes(1);
        }

        return at + work;
    }

    private static DateTimeOffset NextQuiet(QuietHours hours, DateTimeOffset after)
    {
        var today = Amsterdam.Instant(Amsterdam.Day(after), hours.From);
        return today > after ? today : Amsterdam.Instant(Amsterdam.Day(after).AddDays(1), hours.From);
    }

    private sealed record Line(string TenantId, int Times, DateTimeOffset First, DateTimeOffset Last);
}
