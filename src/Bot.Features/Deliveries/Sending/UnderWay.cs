namespace Bot.Features.Deliveries.Sending;

/// <summary>What one lane has under way. One waits for it at a time; it costs the same however many there are.</summary>
internal sealed class UnderWay
{
    private readonly Lock gate = new();
    private (int Most, TaskCompletionSource Reached)? waiter;

    public int Count { get; private set; }

    /// <summary>Begins it at once, beside the others.</summary>
    public void Begin(Func<Task> work)
    {
        lock (gate)
        {
            Count++;
        }

        _ = Task.Run(() => RunAsync(work), CancellationToken.None);
    }

    /// <summary>Ends when no more than so many are under way.</summary>
    public Task UntilAsync(int most)
    {
        lock (gate)
        {
            if (Count <= most)
            {
                return Task.CompletedTask;
            }

            var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            waiter = (most, reached);
            return reached.Task;
        }
    }

    private async Task RunAsync(Func<Task> work)
    {
        try
        {
            await work();
        }
        finally
        {
            lock (gate)
            {
                Count--;
                if (waiter is var (most, reached) && Count <= most)
                {
                    waiter = null;
                    reached.SetResult();
                }
            }
        }
    }
}
