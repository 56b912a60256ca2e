using Bot.Features.Storage;
using Microsoft.EntityFrameworkCore;

namespace Bot.Features.Inbox;

/// <summary>What every message writes, so by hand and prepared.</summary>
internal sealed class InboxStatements
{
    private readonly RowStatement<InboxRow> insert;
    private readonly RowStatement<InboxRow> upsert;
    private readonly StoredInstant instants;
    private readonly SqlStatement complete = new(
        "UPDATE inbox SET completed_at = @p0, activity = NULL WHERE key = @p1 AND completed_at IS NULL");

    private readonly SqlStatement renew = new(
        "UPDATE inbox SET lease_until = @p0 WHERE key = @p1 AND lease_owner = @p2 AND completed_at IS NULL");

    public InboxStatements(IDbContextFactory<BotDbContext> contexts)
    {
        using var context = contexts.CreateDbContext();
        insert = RowStatement<InboxRow>.InsertOnce(context.Model);
        upsert = RowStatement<InboxRow>.Upsert(context.Model);
        instants = new StoredInstant(context.Model);
    }

    public Write Insert(InboxRow row) => insert.With(row);

    public Write Complete(string key, DateTimeOffset now) => complete.With(instants.Of(now), key);

    public Write Renew(string key, string owner, DateTimeOffset until) => renew.With(instants.Of(until), key, owner);

    /// <summary>An instant as a parameter of hand-written SQL.</summary>
    public object? Stored(DateTimeOffset instant) => instants.Of(instant);

    /// <summary>A row that is complete from the start, written over and over: it can be nobody's message.</summary>
    public Write Probe(DateTimeOffset now) => upsert.With(new InboxRow
    {
        Key = "readiness",
        ReceivedAt = now,
        LeaseUntil = now,
        LeaseOwner = string.Empty,
        Attempts = 0,
        CompletedAt = now,
    });
}
