using Bot.Features.Storage;

namespace Bot.Features.Events.Registering.Saving;

/// <summary>A decision that waits to be made, and somebody who waits for what comes of it.</summary>
internal abstract class DeskRequest(string eventId, CancellationToken cancellationToken)
{
    public string EventId { get; } = eventId;

    /// <summary>Whoever gave up before it began is left out.</summary>
    public bool CancelIfAsked()
    {
        if (!cancellationToken.IsCancellationRequested)
        {
            return false;
        }

        Fail(new OperationCanceledException(cancellationToken));
        return true;
    }

    /// <summary>Decides; may be run again, and the last run counts. Gives the statements that go along.</summary>
    public abstract IEnumerable<Write> Run(Attendance? attendance);

    /// <summary>What was decided is in the database.</summary>
    public abstract void Succeed();

    public abstract void Fail(Exception exception);
}

internal sealed class DeskRequest<T>(
    string eventId, Func<Attendance, T> decide, Func<T, IEnumerable<Write>>? alongside, CancellationToken cancellationToken)
    : DeskRequest(eventId, cancellationToken)
{
    private readonly TaskCompletionSource<Decided<T>?> done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Decided<T>? decided;

    public Task<Decided<T>?> Done => done.Task;

    public override IEnumerable<Write> Run(Attendance? attendance)
    {
        if (attendance is null)
        {
            decided = null;
            return [];
        }

        var result = decide(attendance);
        decided = new Decided<T>(result);
        return alongside?.Invoke(result).ToList() ?? [];
    }

    public override void Succeed() => done.TrySetResult(decided);

    public override void Fail(Exception exception)
    {
        if (exception is OperationCanceledException cancelled)
        {
            done.TrySetCanceled(cancelled.CancellationToken);
        }
        else
        {
            done.TrySetException(exception);
        }
    }
}
