using Bot.Connector.Turns;

namespace Bot.Features.Tests.Playing;

/// <summary>The real inbox, with a way to wait for the end of turns.</summary>
internal sealed class WatchedInbox(IInbox inbox) : IInbox
{
    private readonly Lock gate = new();
    private readonly List<(int Count, TaskCompletionSource Reached)> waiting = [];
    private int ended;

    public int Ended => Volatile.Read(ref ended);

    public Task<InboxReceipt> RecordAsync(InboxItem item, CancellationToken cancellationToken) =>
        inbox.RecordAsync(item, cancellationToken);

    public Task<bool> RenewAsync(string key, CancellationToken cancellationToken) => inbox.RenewAsync(key, cancellationToken);

    public async Task CompleteAsync(string key, CancellationToken cancellationToken)
    {
        await inbox.CompleteAsync(key, cancellationToken);
        lock (gate)
        {
            ended++;
            waiting.FindAll(wait => wait.Count <= ended).ForEach(wait => wait.Reached.TrySetResult());
        }
    }

    public Task<IReadOnlyList<InboxItem>> ReclaimAsync(int most, CancellationToken cancellationToken) =>
        inbox.ReclaimAsync(most, cancellationToken);

    /// <summary>Ends when so many turns have ended since the start.</summary>
    public Task WaitForAsync(int count)
    {
        lock (gate)
        {
            var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            if (ended >= count)
            {
                reached.SetResult();
            }

            waiting.Add((count, reached));
            return reached.Task.WaitAsync(TimeSpan.FromSeconds(20));
        }
    }
}
