using System.Collections.Concurrent;
using System.Data.Common;
using Bot.Features.Deliveries;
using Bot.Features.Events.Registering.Saving;
using Bot.Features.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Bot.Features.Events.Registering;

/// <summary>
/// Where every decision about an event's seats is made, one after another: loads the attendance under the event's lock,
/// lets it decide, and saves what changed together with the deliveries that tell people, in one transaction. Decisions that
/// come in while the writer is busy are made together in the next one, in order of arrival: five hundred taps at the same
/// moment cost a few transactions, not five hundred.
/// </summary>
internal class AttendanceDesk(
    IDbContextFactory<BotDbContext> contexts, GroupCommit writer, AttendanceStatements statements, IOptions<EventOptions> options,
    DeliverySignal signal, TimeProvider clock)
{
    private const int LargestGroup = 256;

    private readonly ConcurrentQueue<DeskRequest> queue = new();
    private int isWaiting;

    /// <summary>
    /// Decides. <paramref name="decide"/> may be run again after a fault that passes, so it decides on the attendance alone.
    /// Null when there is no such event.
    /// </summary>
    /// <param name="eventId">The event.</param>
    /// <param name="decide">Changes the attendance and says what came of it.</param>
    /// <param name="alongside">Statements for the same transaction, such as an entry in the audit trail.</param>
    /// <param name="cancellationToken">Gives up waiting; a decision that has begun is ended.</param>
    public Task<Decided<T>?> DecideAsync<T>(
        string eventId, Func<Attendance, T> decide, Func<T, IEnumerable<Write>>? alongside, CancellationToken cancellationToken)
    {
        var request = new DeskRequest<T>(eventId, decide, alongside, cancellationToken);
        queue.Enqueue(request);
        Begin();
        return request.Done.WaitAsync(cancellationToken);
    }

    /// <summary>Reads without deciding; as it is committed now. Null when there is no such event.</summary>
    public async Task<Decided<T>?> ReadAsync<T>(string eventId, Func<Attendance, T> read, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        try
        {
            return Load(context, eventId) is { } attendance ? new Decided<T>(read(attendance)) : null;
        }
        catch (InvalidOperationException exception)
        {
            BotDbContext.ThrowDriverFault(exception);
            throw;
        }
    }

    /// <summary>The guard, half of it: one transaction after another, each of which reads and writes.</summary>
    protected virtual Task InOrderAsync(Func<BotDbContext, IReadOnlyList<Write>> decide) => writer.InTransactionAsync(
        session =>
        {
            session.ExecuteAll(decide(session.Context));
            return true;
        },
        CancellationToken.None);

    /// <summary>The other half: among instances of the bot, one decides about this event at a time.</summary>
    protected virtual void Lock(BotDbContext context, string eventId) => context.LockEvent(eventId);

    // One waits for the writer at a time; when its turn comes it takes all that has come in by then.
    private void Begin()
    {
        if (Interlocked.Exchange(ref isWaiting, 1) == 0)
        {
            _ = DecideNextAsync();
        }
    }

    private async Task DecideNextAsync()
    {
        List<DeskRequest>? group = null;
        try
        {
            await InOrderAsync(context => Decide(context, group ??= Take()));
            group?.ForEach(request => request.Succeed());
            signal.Ring();
        }
        catch (Exception exception) when (group is { Count: > 1 } && MayBeOneOfThem(exception))
        {
            foreach (var request in group)
            {
                await DecideAloneAsync(request);
            }
        }
#pragma warning disable CA1031 // whatever went wrong is the callers' answer
        catch (Exception exception)
#pragma warning restore CA1031
        {
            Fail(group ?? Take(), exception);
        }
    }

    private async Task DecideAloneAsync(DeskRequest request)
    {
        try
        {
            await InOrderAsync(context => Decide(context, [request]));
            request.Succeed();
            signal.Ring();
        }
#pragma warning disable CA1031 // as above
        catch (Exception exception)
#pragma warning restore CA1031
        {
            Fail([request], exception);
        }
    }

    private List<DeskRequest> Take()
    {
        // First this, then the queue: a request that comes in between is taken or begins another one.
        Interlocked.Exchange(ref isWaiting, 0);
        var taken = new List<DeskRequest>();
        while (taken.Count < LargestGroup && queue.TryDequeue(out var request))
        {
            if (!request.CancelIfAsked())
            {
                taken.Add(request);
            }
        }

        if (!queue.IsEmpty)
        {
            Begin();
        }

        return taken;
    }

    private List<Write> Decide(BotDbContext context, List<DeskRequest> group)
    {
        var writes = new List<Write>();

        // Always in the same order of events, so that two instances do not wait for each other.
        foreach (var requests in group.GroupBy(request => request.EventId, StringComparer.Ordinal).OrderBy(requests => requests.Key, StringComparer.Ordinal))
        {
            Lock(context, requests.Key);
            var attendance = Load(context, requests.Key);
            foreach (var request in requests)
            {
                writes.AddRange(Run(request, attendance));
            }

            if (attendance is not null)
            {
                writes.InsertRange(0, statements.Of(attendance, context, clock.GetUtcNow()));
            }
        }

        return writes;
    }

    private static IEnumerable<Write> Run(DeskRequest request, Attendance? attendance)
    {
        try
        {
            return request.Run(attendance);
        }
        catch (Exception exception) when (exception is not DecisionFailedException)
        {
            throw new DecisionFailedException(exception);
        }
    }

    private Attendance? Load(BotDbContext context, string eventId)
    {
        if (context.Events.AsNoTracking().SingleOrDefault(row => row.Id == eventId) is not { } networkEvent)
        {
            return null;
        }

        return new Attendance(networkEvent, context.Registrations.AsNoTracking().Where(row => row.EventId == eventId).ToList(), options.Value.Terms);
    }

    private static void Fail(List<DeskRequest> group, Exception exception)
    {
        var cause = exception is DecisionFailedException { InnerException: { } inner } ? inner : exception;
        group.ForEach(request => request.Fail(cause));
    }

    // A decision that throws, or a row that the database does not take (classes 22 and 23 of the SQL standard, or SQLite's
    // constraint): its neighbours are not to blame. Anything else concerns them all.
    private static bool MayBeOneOfThem(Exception exception) =>
        exception is DecisionFailedException or ArgumentException
        || exception is DbException { SqlState: ['2', '2' or '3', ..] };

    private sealed class DecisionFailedException(Exception inner) : Exception("A decision about an event failed.", inner);
}

/// <summary>What came of a decision about an event that exists.</summary>
internal sealed record Decided<T>(T Result);
