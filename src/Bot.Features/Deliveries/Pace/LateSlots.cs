using System.Collections.Concurrent;
using Bot.Features.Storage;

namespace Bot.Features.Deliveries.Pace;

/// <summary>
/// Further slots for requests whose own has passed. Who is late together asks together: a pause of the machine then costs
/// one transaction, and not one for each, which would make the next ones late as well.
/// </summary>
internal sealed class LateSlots(SlotLedger ledger, GroupCommit writer, TenantGates gates)
{
    private readonly ConcurrentDictionary<string, Line> lines = new(StringComparer.Ordinal);

    /// <summary>When the request may leave after all.</summary>
    public Task<DateTimeOffset> TakeAsync(string tenantId, CancellationToken stopping)
    {
        var asked = new TaskCompletionSource<DateTimeOffset>(TaskCreationOptions.RunContinuationsAsynchronously);
        var line = lines.GetOrAdd(tenantId, static _ => new Line());
        if (line.Join(asked))
        {
            _ = Task.Run(() => AskAsync(tenantId, line), CancellationToken.None);
        }

        return asked.Task.WaitAsync(stopping);
    }

    // Until nobody waits any more.
    private async Task AskAsync(string tenantId, Line line)
    {
        while (line.Leave() is { Count: > 0 } together)
        {
            try
            {
                var calls = gates.Of(tenantId).TakeUnbooked();
                var first = await writer.InTransactionAsync(session => ledger.Take(session, tenantId, together.Count, calls), CancellationToken.None);
                for (var number = 0; number < together.Count; number++)
                {
                    together[number].SetResult(first + (number * gates.Interval));
                }
            }
#pragma warning disable CA1031 // each of those who wait gets it
            catch (Exception exception)
#pragma warning restore CA1031
            {
                together.ForEach(asked => asked.SetException(exception));
            }
        }
    }

    private sealed class Line
    {
        private readonly Lock gate = new();
        private List<TaskCompletionSource<DateTimeOffset>> waiting = [];
        private bool isAsking;

        /// <summary>True for the one who has to ask for all.</summary>
        public bool Join(TaskCompletionSource<DateTimeOffset> asked)
        {
            lock (gate)
            {
                waiting.Add(asked);
                var isFirst = !isAsking;
                isAsking = true;
                return isFirst;
            }
        }

        /// <summary>Those who wait; when there are none, whoever joins next has to ask.</summary>
        public List<TaskCompletionSource<DateTimeOffset>> Leave()
        {
            lock (gate)
            {
                var together = waiting;
                waiting = [];
                isAsking = together.Count > 0;
                return together;
            }
        }
    }
}
