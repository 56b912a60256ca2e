namespace Bot.Features.Storage;

/// <summary>Something that waits for the writer, and somebody who waits for it.</summary>
internal abstract class QueuedWork(CancellationToken cancellationToken)
{
    protected CancellationToken CancellationToken { get; } = cancellationToken;

    /// <summary>Whoever gave up while waiting in the queue is not written; after that it is too late to take back.</summary>
    public bool CancelIfAsked()
    {
        if (!CancellationToken.IsCancellationRequested)
        {
            return false;
        }

        Fail(new OperationCanceledException(CancellationToken));
        return true;
    }

    public abstract void Fail(Exception exception);

    public abstract void Run(BotDbContext context);
}

/// <summary>Statements that belong together.</summary>
internal sealed class QueuedWrites(Write[] writes, CancellationToken cancellationToken) : QueuedWork(cancellationToken)
{
    private readonly TaskCompletionSource<int[]> done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Write[] Writes { get; } = writes;

    public Task<int[]> Done => done.Task;

    public void Succeed(int[] changedRows) => done.SetResult(changedRows);

    public override void Fail(Exception exception) => QueuedRun.Fail(done, exception);

    public override void Run(BotDbContext context) =>
        throw new InvalidOperationException("Writes are carried out in groups.");
}

/// <summary>Work that needs a context.</summary>
internal sealed class QueuedRun<T>(Func<BotDbContext, T> work, CancellationToken cancellationToken) : QueuedWork(cancellationToken)
{
    private readonly TaskCompletionSource<T> done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task<T> Done => done.Task;

    public override void Fail(Exception exception) => QueuedRun.Fail(done, exception);

    public override void Run(BotDbContext context) => done.SetResult(work(context));
}

internal static class QueuedRun
{
    public static void Fail<T>(TaskCompletionSource<T> done, Exception exception)
    {
        if (exception is OperationCanceledException cancelled)
        {
            done.SetCanceled(cancelled.CancellationToken);
        }
        else
        {
            done.SetException(exception);
        }
    }
}
