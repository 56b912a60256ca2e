using System.Threading.Channels;
using Bot.Connector.Activities;

namespace Bot.Connector.Turns.Running;

// A recorded activity that waits for its turn. LeasedAt: the clock's timestamp before its lease began; null when it was
// taken over from the inbox with many others.
internal sealed record QueuedTurn(string Key, string ConversationId, Activity Activity, TurnKind Kind, long? LeasedAt);

// Turns ready to run: one per conversation at a time, in the order in which they came; conversations side by side.
internal sealed class TurnQueue
{
    // Some seconds' work at full load. What does not fit is refused before it is recorded, and Teams delivers it again.
    private const int MostPending = 10_000;

    private readonly Lock gate = new();
    private readonly HashSet<string> keys = [];

    // A conversation that is here has a turn ready or running; those behind it wait in its queue, made when needed.
    private readonly Dictionary<string, Queue<QueuedTurn>?> conversations = [];
    private readonly Channel<QueuedTurn> ready = Channel.CreateUnbounded<QueuedTurn>();
    private TaskCompletionSource? drained;

    public ChannelReader<QueuedTurn> Ready => ready.Reader;

    public bool IsFull
    {
        get
        {
            lock (gate)
            {
                return keys.Count >= MostPending;
            }
        }
    }

    public void Add(QueuedTurn turn)
    {
        lock (gate)
        {
            // A turn that waits here longer than its lease is reclaimed by this very process: it is here already.
            if (!keys.Add(turn.Key))
            {
                return;
            }

            if (conversations.TryGetValue(turn.ConversationId, out var waiting))
            {
                (conversations[turn.ConversationId] = waiting ?? new()).Enqueue(turn);
                return;
            }

            conversations.Add(turn.ConversationId, null);
        }

        ready.Writer.TryWrite(turn);
    }

    public void Finish(QueuedTurn turn)
    {
        QueuedTurn? next = null;
        lock (gate)
        {
            keys.Remove(turn.Key);
            if (conversations[turn.ConversationId] is not { } waiting || !waiting.TryDequeue(out next))
            {
                conversations.Remove(turn.ConversationId);
            }

            if (keys.Count == 0)
            {
                drained?.TrySetResult();
            }
        }

        if (next is not null)
        {
            ready.Writer.TryWrite(next);
        }
    }

    // Ends when every turn that is here has been finished.
    public Task DrainAsync()
    {
        lock (gate)
        {
            drained ??= new(TaskCreationOptions.RunContinuationsAsynchronously);
            if (keys.Count == 0)
            {
                drained.TrySetResult();
            }

            return drained.Task;
        }
    }
}
