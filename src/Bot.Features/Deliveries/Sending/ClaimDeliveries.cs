using Bot.Features.Deliveries.Pace;
using Bot.Features.Deliveries.Running;
using Bot.Features.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Bot.Features.Deliveries.Sending;

/// <summary>Takes what is due in a tenant, decides what may go, and gives that its slots: all in one transaction.</summary>
internal sealed class ClaimDeliveries(
    GroupCommit writer, DispatchStatements statements, SlotLedger ledger, Instance instance, Paces paces, IOptions<DeliveryOptions> options)
{
    // How far ahead slots are taken: enough to keep the way full, little enough that an urgent message hardly waits.
    private static readonly TimeSpan LookAhead = TimeSpan.FromSeconds(1);

    // A message that is tried again holds up later ones to the same member for no longer than this.
    private static readonly TimeSpan HoldsUp = TimeSpan.FromMinutes(5);

    // Of each recipient the first one alone, and none while another is under way to her: so they arrive in their order.
    // The tenant is compared so that no index serves it: after many rows were added at once, PostgreSQL's statistics know
    // nothing of them yet, and it would read the tenant's whole outbox for every recipient.
    private static readonly string Claiming =
        """
        UPDATE deliveries SET state = 'Claimed', lease_until = {0}, lease_owner = {1}
        WHERE id IN (
            SELECT mine.id FROM deliveries AS mine
            WHERE mine.tenant_id = {2} AND mine.ended_at IS NULL AND mine.state = 'Waiting' AND mine.due_at <= {3}
            AND mine.kind IN KINDS
            AND NOT EXISTS (
                SELECT 1 FROM deliveries AS other
                WHERE other.ended_at IS NULL AND other.kind IN KINDS AND other.object_id = mine.object_id AND other.tenant_id || '' = mine.tenant_id AND other.id <> mine.id
                AND (other.state <> 'Waiting' OR ((other.due_at <= {3} OR (other.attempts > 0 AND other.due_at <= {4}))
                    AND (other.priority, other.created_at, other.id) < (mine.priority, mine.created_at, mine.id))))
            AND (mine.object_id IS NOT NULL OR NOT EXISTS (
                SELECT 1 FROM deliveries AS other
                WHERE other.ended_at IS NULL AND other.kind IN KINDS AND other.object_id IS NULL AND other.conversation_id = mine.conversation_id AND other.id <> mine.id
                AND (other.state <> 'Waiting' OR ((other.due_at <= {3} OR (other.attempts > 0 AND other.due_at <= {4}))
                    AND (other.priority, other.created_at, other.id) < (mine.priority, mine.created_at, mine.id)))))
            ORDER BY mine.priority, mine.due_at
            LIMIT {5})
        AND state = 'Waiting' AND ended_at IS NULL
        RETURNING *
        """.Replace("KINDS", DeliveryKinds.KnownInSql, StringComparison.Ordinal);

    private readonly QuietHours? quiet = QuietHours.TryParse(options.Value.QuietHours, out var hours) ? hours : null;

    public Task<Claim> ClaimAsync(string tenantId, int most, CancellationToken cancellationToken)
    {
        var calls = paces.Gates.Of(tenantId).TakeUnbooked();
        return writer.InTransactionAsync(session => ClaimIn(session, tenantId, most, calls), cancellationToken);
    }

    private Claim ClaimIn(WriteSession session, string tenantId, int most, IReadOnlyList<DateTimeOffset> calls)
    {
        var now = paces.Clock.GetUtcNow();
        var (next, heldUntil) = ledger.Open(session, tenantId, calls);
        var room = (int)Math.Min(most, Math.Ceiling((now + LookAhead - next) / paces.Gates.Interval));
        if (heldUntil is not null || room <= 0)
        {
            ledger.Move(session, tenantId, next);
            return new Claim { LookAgainAt = heldUntil ?? next - (LookAhead / 2), IsHeld = heldUntil is not null };
        }

        var rows = Take(session.Context, tenantId, room, now);
        if (rows.Count == 0)
        {
            ledger.Move(session, tenantId, next);
            return new Claim();
        }

        var claim = Judge(rows, Recipients.Of(session.Context, tenantId, rows, instance.Name, now), next, now, out var putOff);
        session.ExecuteAll([.. claim.Ended.Select(statements.End), .. putOff.Select(statements.Again)]);
        ledger.Move(session, tenantId, next + (claim.Sends.Count * paces.Gates.Interval));
        return claim;
    }

    private Claim Judge(List<Delivery> rows, Recipients recipients, DateTimeOffset next, DateTimeOffset now, out List<Delivery> putOff)
    {
        var (sends, ended) = (new List<Claimed>(), new List<Delivery>());
        putOff = [];
        foreach (var row in rows)
        {
            var (member, place) = (recipients.MemberOf(row), recipients.PlaceOf(row));
            var slot = next + (sends.Count * paces.Gates.Interval);
            switch (InConversation(Verdict.Of(row, member, place, quiet, now), place, recipients, slot))
            {
                case Verdict.End end:
                    ended.Add(row with { State = DeliveryState.Done, Outcome = end.Outcome, Reason = end.Reason, EndedAt = now });
                    break;
                case Verdict.Later later:
                    putOff.Add(row with { DueAt = later.At });
                    break;
                default:
                    sends.Add(new Claimed(row, member, place, slot));
                    break;
            }
        }

        return new Claim { Sends = sends, Ended = ended, PutOff = putOff.Count };
    }

    // Last, because it books the message in its conversation.
    private Verdict InConversation(Verdict verdict, Place place, Recipients recipients, DateTimeOffset slot)
    {
        if (verdict is not Verdict.Send || place is not Place.Known { Conversation.ConversationId: var id })
        {
            return verdict;
        }

        var opens = paces.Conversations.Opens(id, slot, recipients.SentByOthers(id));
        if (opens > slot)
        {
            return new Verdict.Later(opens);
        }

        paces.Conversations.Said(id, slot);
        return verdict;
    }

    private List<Delivery> Take(BotDbContext context, string tenantId, int room, DateTimeOffset now)
    {
        var (due, soon, until) = (statements.Stored(now), statements.Stored(now + HoldsUp), statements.Stored(now + options.Value.Lease));

        var taken = context.Deliveries.FromSqlRaw(Claiming, until, instance.Name, tenantId, due, soon, room).AsNoTracking().ToList();
        return [.. taken.OrderBy(row => row.Priority).ThenBy(row => row.DueAt).ThenBy(row => row.CreatedAt).ThenBy(row => row.Id, StringComparer.Ordinal)];
    }
}
