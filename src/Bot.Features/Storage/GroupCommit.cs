using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Bot.Features.Storage;

/// <summary>
/// The one writer of this process. Writes that come in while a transaction is being committed go together into the
/// next one, so a busy bot pays for one flush to disk per group and not per message, and SQLite, which has room for
/// one writer, never makes two of ours wait for each other. A task ends only when its write is durable.
/// </summary>
internal sealed class GroupCommit(IDbContextFactory<BotDbContext> contexts, ILogger<GroupCommit> logger) : IDisposable
{
    private const int LargestGroup = 256;

    private readonly BlockingCollection<QueuedWork> queue = [];
    private readonly Lock starting = new();
    private Thread? writer;
    private WriteConnection? connection;

    /// <summary>How much waits for its turn, apart from what is being written now.</summary>
    public int Waiting => queue.Count;

    /// <summary>Carries out the writes in their order, in one transaction; tells for each how many rows it changed.</summary>
    /// <exception cref="DbException">The database refused or could not be reached; nothing of these writes is there.</exception>
    public Task<int[]> CommitAsync(Write[] writes, CancellationToken cancellationToken)
    {
        var work = new QueuedWrites(writes, cancellationToken);
        Enqueue(work);
        return work.Done;
    }

    /// <summary>Runs work that must read what it writes, alone, between two groups.</summary>
    public Task<T> RunAsync<T>(Func<BotDbContext, T> work, CancellationToken cancellationToken)
    {
        var queued = new QueuedRun<T>(work, cancellationToken);
        Enqueue(queued);
        return queued.Done;
    }

    /// <summary>
    /// Runs work alone, in one transaction of its own. On SQLite nobody else writes meanwhile; on PostgreSQL the work
    /// locks the rows that it decides on. After a fault that may pass it is run once more from the start, so it must
    /// decide on what it reads and on nothing that it remembers.
    /// </summary>
    /// <exception cref="DbException">The database refused or could not be reached; nothing of this work is there.</exception>
    public Task<T> InTransactionAsync<T>(Func<WriteSession, T> work, CancellationToken cancellationToken) =>
        RunAsync(context => WithOneRetry(context, work), cancellationToken);

    /// <summary>Keeps a new row, and in the same transaction what tells whether it was new. False when its id is taken already.</summary>
    /// <param name="row">Inserts it, unless it is there.</param>
    /// <param name="trace">The trail's entry, by whether it is new.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public Task<bool> AddOnceAsync(Write row, Func<bool, Write> trace, CancellationToken cancellationToken) =>
        InTransactionAsync(
            session =>
            {
                var isNew = session.Execute(row) == 1;
                session.Execute(trace(isNew));
                return isNew;
            },
            cancellationToken);

    /// <summary>Finishes what is queued, then stops.</summary>
    public void Dispose()
    {
        queue.CompleteAdding();
        writer?.Join();
        connection?.Dispose();
        queue.Dispose();
    }

    private T WithOneRetry<T>(BotDbContext context, Func<WriteSession, T> work)
    {
        try
        {
            return InTransaction(context, work);
        }
        catch (Exception exception) when (exception is DbException { IsTransient: true } or InvalidOperationException { InnerException: DbException { IsTransient: true } })
        {
            using var fresh = contexts.CreateDbContext();
            return InTransaction(fresh, work);
        }
    }

    private static T InTransaction<T>(BotDbContext context, Func<WriteSession, T> work)
    {
        using var transaction = context.Database.BeginTransaction();
        var result = work(new WriteSession(context, transaction));
        transaction.Commit();
        return result;
    }

    private void Enqueue(QueuedWork work)
    {
        if (writer is null)
        {
            StartWriter();
        }

        queue.Add(work, CancellationToken.None);
    }

    private void StartWriter()
    {
        lock (starting)
        {
            if (writer is null)
            {
                // A thread of its own: SQLite blocks while it flushes, and the pool's few threads are the turns'.
                writer = new Thread(WriteUntilClosed) { IsBackground = true, Name = "storage writer" };
                writer.Start();
            }
        }
    }

    private void WriteUntilClosed()
    {
        var group = new List<QueuedWrites>(LargestGroup);
        foreach (var first in queue.GetConsumingEnumerable())
        {
            var next = first;
            do
            {
                if (next is QueuedWrites writes)
                {
                    AddUnlessCancelled(group, writes);
                    continue;
                }

                Flush(group);
                Run(next);
            }
            while (group.Count < LargestGroup && queue.TryTake(out next));

            Flush(group);
        }
    }

    private static void AddUnlessCancelled(List<QueuedWrites> group, QueuedWrites writes)
    {
        if (!writes.CancelIfAsked())
        {
            group.Add(writes);
        }
    }

    private void Flush(List<QueuedWrites> group)
    {
        if (group.Count == 0)
        {
            return;
        }

        try
        {
            var results = WriteWithOneRetry(group);
            for (var index = 0; index < group.Count; index++)
            {
                group[index].Succeed(results[index]);
            }
        }
        catch (Exception exception) when (group.Count > 1 && IsFaultOfOneRow(exception))
        {
            // One message that cannot be stored must not fail its neighbours.
            foreach (var single in group)
            {
                Flush([single]);
            }
        }
#pragma warning disable CA1031 // whatever went wrong is the callers' answer; the writer itself must live on
        catch (Exception exception)
#pragma warning restore CA1031
        {
            logger.WriteFailed(exception, group.Count);
            group.ForEach(work => work.Fail(exception));
        }
        finally
        {
            group.Clear();
        }
    }

    private int[][] WriteWithOneRetry(List<QueuedWrites> group)
    {
        // Outside the retry: a server that is away would let everybody wait for it twice.
        var open = Open();
        try
        {
            return Write(open, group);
        }
        catch (DbException exception) when (exception.IsTransient)
        {
            // A connection that idled until the server closed it, or a deadlock that was resolved against us. Writing
            // again is safe even when the lost answer was "committed": every statement here can be repeated.
            return Write(Open(), group);
        }
    }

    private WriteConnection Open() => connection ??= new WriteConnection(contexts.CreateDbContext());

    private int[][] Write(WriteConnection open, List<QueuedWrites> group)
    {
        try
        {
            return open.Write(group.ConvertAll(work => work.Writes));
        }
        catch
        {
            DropConnection();
            throw;
        }
    }

    private void Run(QueuedWork work)
    {
        if (work.CancelIfAsked())
        {
            return;
        }

        try
        {
            using var context = contexts.CreateDbContext();
            work.Run(context);
        }
#pragma warning disable CA1031 // as above
        catch (Exception exception)
#pragma warning restore CA1031
        {
            logger.WriteFailed(exception, 1);
            work.Fail(exception);
        }
    }

    private void DropConnection()
    {
        connection?.Dispose();
        connection = null;
    }

    // Classes 22 and 23 of the SQL standard: data and integrity; or a value that no driver can encode. Everything else
    // concerns the database as a whole.
    private static bool IsFaultOfOneRow(Exception exception) =>
        exception is DbException { SqlState: ['2', '2' or '3', ..] } or ArgumentException;
}
