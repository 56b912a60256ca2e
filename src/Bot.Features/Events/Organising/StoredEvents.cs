using Bot.Features.Events.Model;
using Bot.Features.Storage;
using Microsoft.EntityFrameworkCore;

namespace Bot.Features.Events.Organising;

/// <summary>Events as they are kept: found, listed, and drafts saved. What members have seen is changed by the rules of attendance alone.</summary>
internal sealed class StoredEvents
{
    // More than a network can have in preparation and behind it; the menu pages through them.
    private const int MostListed = 500;

    private enum Place
    {
        Ahead,
        Draft,
        Over,
    }

    private readonly IDbContextFactory<BotDbContext> contexts;
    private readonly GroupCommit writer;
    private readonly RowStatement<NetworkEvent> insert;
    private readonly RowStatement<NetworkEvent> update;
    private readonly SqlStatement hold = new("UPDATE events SET version = version WHERE id = @p0 AND status = 'Draft'");
    private readonly SqlStatement delete = new("DELETE FROM events WHERE id = @p0 AND status = 'Draft'");
    private readonly SqlStatement code = new("UPDATE events SET check_in_code = @p0 WHERE id = @p1 AND check_in_code IS NULL AND status = 'Published'");

    public StoredEvents(IDbContextFactory<BotDbContext> contexts, GroupCommit writer)
    {
        (this.contexts, this.writer) = (contexts, writer);
        using var context = contexts.CreateDbContext();
        insert = RowStatement<NetworkEvent>.InsertOnce(context.Model);
        update = RowStatement<NetworkEvent>.Upsert(context.Model);
    }

    public async Task<NetworkEvent?> FindAsync(string? eventId, CancellationToken cancellationToken)
    {
        if (eventId is null)
        {
            return null;
        }

        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Events.AsNoTracking().SingleOrDefaultAsync(row => row.Id == eventId, cancellationToken);
    }

    /// <summary>
    /// What a network has ahead, soonest first; then its drafts; then what ended after <paramref name="since"/>, the last one first.
    /// </summary>
    public async Task<IReadOnlyList<NetworkEvent>> OfAsync(string networkId, DateTimeOffset since, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var found = await context.Events.AsNoTracking()
            .Where(row => row.NetworkId == networkId && (row.EndsAt > since || row.Status == EventStatus.Draft))
            .OrderByDescending(row => row.StartsAt).ThenBy(row => row.Id)
            .Take(MostListed)
            .ToListAsync(cancellationToken);
        var byPlace = found.ToLookup(row => row.Status == EventStatus.Draft ? Place.Draft : row.EndsAt > now ? Place.Ahead : Place.Over);
        return [.. byPlace[Place.Ahead].Reverse(), .. byPlace[Place.Draft].Reverse(), .. byPlace[Place.Over]];
    }

    /// <summary>Keeps a new draft. False when its id is taken: by an earlier delivery of the same tap, or by another event.</summary>
    public Task<bool> AddDraftAsync(NetworkEvent draft, Func<bool, Write> trace, CancellationToken cancellationToken) =>
        writer.AddOnceAsync(insert.With(draft), trace, cancellationToken);

    /// <summary>Changes a draft as it is at that moment. Null when it is a draft no more.</summary>
    public Task<NetworkEvent?> ChangeDraftAsync(string eventId, Func<NetworkEvent, NetworkEvent> change, Func<Write> trace, CancellationToken cancellationToken) =>
        writer.InTransactionAsync(
            session =>
            {
                // Holds the row on PostgreSQL, so that two who save at once follow each other.
                if (session.Execute(hold.With(eventId)) == 0)
                {
                    return null;
                }

                var changed = change(session.Context.Events.AsNoTracking().Single(row => row.Id == eventId));
                session.Execute(update.With(changed));
                session.Execute(trace());
                return changed;
            },
            cancellationToken);

    /// <summary>False when it was no draft any more: what members have seen is cancelled, not deleted.</summary>
    public Task<bool> DeleteDraftAsync(string eventId, Func<Write> trace, CancellationToken cancellationToken) =>
        writer.InTransactionAsync(
            session =>
            {
                var isDeleted = session.Execute(delete.With(eventId)) == 1;
                if (isDeleted)
                {
                    session.Execute(trace());
                }

                return isDeleted;
            },
            cancellationToken);

    /// <summary>Gives a published event its code for check-in, unless it has one.</summary>
    public Task SetCodeAsync(string eventId, string digits, Write trace, CancellationToken cancellationToken) =>
        writer.CommitAsync([code.With(digits, eventId), trace], cancellationToken);
}
