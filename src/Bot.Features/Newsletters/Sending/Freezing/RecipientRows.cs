using Bot.Features.Deliveries;
using Bot.Features.Newsletters.Model;
using Bot.Features.Newsletters.Sending.Contents;
using Bot.Features.Storage;
using Microsoft.EntityFrameworkCore;

namespace Bot.Features.Newsletters.Sending.Freezing;

/// <summary>One whose row is written.</summary>
internal readonly record struct Recipient(string TenantId, string ObjectId, string? OrganisationId);

/// <summary>
/// Writes the rows of a newsletter's members, many with one statement: all wait for the writer while it freezes fifty
/// thousand. What is the same in all rows is said once, and what can be derived is derived by the database.
/// </summary>
internal sealed class RecipientRows
{
    // Values of one row: id, tenant, member, organisation.
    private const int PerRow = 4;

    // The values that all rows share: @p0 up to this.
    private const int Shared = 8;

    // A driver looks each parameter up by its name, one after the other, so more in one statement costs more than it saves.
    private const int InOne = 40;

    private readonly SqlStatement one = new(Insert(1));
    private readonly SqlStatement many = new(Insert(InOne));
    private readonly StoredInstant instants;

    public RecipientRows(IDbContextFactory<BotDbContext> contexts) => instants = StoredInstant.From(contexts);

    /// <summary>Puts them in the outbox; whoever is there already stays as she is.</summary>
    public IReadOnlyCollection<Write> Of(Newsletter newsletter, IEnumerable<Recipient> recipients, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(newsletter);
        object?[] shared =
        [
            NewsletterRows.KeyPrefix(newsletter), nameof(DeliveryKind.Newsletter), newsletter.NetworkId, newsletter.Id,
            SeenVersion.Payload(newsletter), DeliveryPriority.Bulk, instants.Of(now), instants.Of(now + NewsletterRows.StillNews),
        ];
        return
        [
            .. recipients.Chunk(InOne).SelectMany(some => some.Length == InOne
                ? [many.With([.. shared, .. some.SelectMany(Values)])]
                : some.Select(single => one.With([.. shared, .. Values(single)]))),
        ];
    }

    private static object?[] Values(Recipient recipient) => [NewId.Next(), recipient.TenantId, recipient.ObjectId, recipient.OrganisationId];

    // Both databases call the columns of bare values so. The casts give PostgreSQL a type where a value is null.
    private static string Insert(int rows) =>
        $"""
        INSERT INTO deliveries (id, dedupe_key, kind, tenant_id, object_id, network_id, organisation_id, subject_id, payload,
            priority, due_at, pointless_at, passes_quiet_hours, state, attempts, may_have_arrived, created_at)
        SELECT reader.column1, @p0 || reader.column2 || '/' || reader.column3, @p1, reader.column2, reader.column3, @p2, reader.column4, @p3, @p4,
            @p5, @p6, @p7, FALSE, 'Waiting', 0, FALSE, @p6
        FROM (VALUES {string.Join(", ", Enumerable.Range(0, rows).Select(static row => Place(Shared + (row * PerRow))))}) AS reader
        WHERE TRUE
        ON CONFLICT (dedupe_key) DO NOTHING
        """;

    private static string Place(int first) => $"(@p{first}, @p{first + 1}, @p{first + 2}, CAST(@p{first + 3} AS text))";
}
