using System.Data.Common;
using Bot.Connector.Turns;
using Bot.Features.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Bot.Features.Inbox;

/// <summary>The inbox in the database, shared by all instances of the bot.</summary>
internal sealed class DurableInbox(
    GroupCommit writer,
    InboxStatements statements,
    IOptions<InboxOptions> options,
    TimeProvider clock) : IInbox
{
    // An answer that comes later than this confuses more than it helps.
    private static readonly TimeSpan FreshFor = TimeSpan.FromMinutes(5);

    // An activity that took three processes down would do it to a fourth. A turn that only waits long in this one is
    // no attempt of its own.
    private const int MostAttempts = 3;

    // Seconds of work for the writer: a message that would wait longer is better brought again by Teams. What is done
    // must always get in, or it would be done twice.
    private const int MostWaiting = 2_000;

    private readonly string instance = Guid.CreateVersion7().ToString("N");

    public async Task<InboxReceipt> RecordAsync(InboxItem item, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(item);
        if (writer.Waiting >= MostWaiting)
        {
            throw new InboxUnavailableException($"The inbox is full: {MostWaiting} writes wait for the database.", new TimeoutException());
        }

        var insert = statements.Insert(new InboxRow
        {
            Key = item.Key,
            Activity = item.ActivityJson.ToArray(),
            ReceivedAt = item.ReceivedAt,
            LeaseUntil = clock.GetUtcNow() + options.Value.Lease,
            LeaseOwner = instance,
            Attempts = 1,
        });
        var changed = await OrUnavailable(writer.CommitAsync([insert], cancellationToken));
        return changed[0] == 1 ? InboxReceipt.Recorded : InboxReceipt.Duplicate;
    }

    public async Task<bool> RenewAsync(string key, CancellationToken cancellationToken)
    {
        var renew = statements.Renew(key, instance, clock.GetUtcNow() + options.Value.Lease);
        var changed = await OrUnavailable(writer.CommitAsync([renew], cancellationToken));
        return changed[0] == 1;
    }

    public Task CompleteAsync(string key, CancellationToken cancellationToken) =>
        OrUnavailable(writer.CommitAsync([statements.Complete(key, clock.GetUtcNow())], cancellationToken));

    public Task<IReadOnlyList<InboxItem>> ReclaimAsync(int most, CancellationToken cancellationToken) =>
        OrUnavailable(writer.RunAsync(context => Reclaim(context, most), cancellationToken));

    private IReadOnlyList<InboxItem> Reclaim(BotDbContext context, int most)
    {
        var now = clock.GetUtcNow();
        var oldest = now - FreshFor;
        context.Inbox
            .Where(row => row.CompletedAt == null && row.LeaseUntil < now
                && (row.ReceivedAt < oldest || (row.Attempts >= MostAttempts && row.LeaseOwner != instance)))
            .ExecuteUpdate(row => row
                .SetProperty(owed => owed.CompletedAt, now)
                .SetProperty(owed => owed.Activity, (byte[]?)null));

        var (until, expired) = (statements.Stored(now + options.Value.Lease), statements.Stored(now));

        // The conditions stand twice: where another instance holds the row at this moment, PostgreSQL waits for it and
        // then judges the outer ones alone again, on the row as it has become.
        var taken = context.Inbox.FromSql(
            $"""
            UPDATE inbox SET lease_until = {until}, lease_owner = {instance},
                attempts = attempts + CASE WHEN lease_owner = {instance} THEN 0 ELSE 1 END
            WHERE key IN (
                SELECT key FROM inbox WHERE completed_at IS NULL AND lease_until < {expired} ORDER BY received_at LIMIT {most})
            AND completed_at IS NULL AND lease_until < {expired}
            RETURNING key, activity, received_at, lease_until, lease_owner, attempts, completed_at
            """).AsNoTracking().ToList();
        return [.. taken.OrderBy(row => row.ReceivedAt).Select(row => new InboxItem(row.Key, row.Activity, row.ReceivedAt))];
    }

    private static async Task<T> OrUnavailable<T>(Task<T> work)
    {
        try
        {
            return await work;
        }
        catch (Exception exception) when (IsTheStores(exception))
        {
            throw new InboxUnavailableException(
                "The inbox cannot be written: the database is locked, full, read-only or gone.", exception);
        }
    }

    private static bool IsTheStores(Exception exception) =>
        exception is DbException or IOException or UnauthorizedAccessException or TimeoutException or ArgumentException
        || (exception is InvalidOperationException && exception.InnerException is DbException);
}
