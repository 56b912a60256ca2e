using Bot.Connector.Turns;

namespace Bot.Testing;

/// <summary>An inbox that lasts as long as its object: give it to two hosts in turn to play a crash and a restart.</summary>
public sealed class MemoryInbox(TimeProvider clock) : IInbox
{
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan TooOld = TimeSpan.FromMinutes(5);

    private readonly Lock gate = new();
    private readonly Dictionary<string, Row> rows = [];

    public MemoryInbox()
        : this(TimeProvider.System)
    {
    }

    /// <summary>True plays a database that is locked, full or gone.</summary>
    public bool IsUnavailable { get; set; }

    /// <summary>How often a lease was asked to be renewed.</summary>
    public int Renewals { get; private set; }

    public int Recorded => Count(static _ => true);

    public int Open => Count(static row => !row.IsDone);

    public Task<InboxReceipt> RecordAsync(InboxItem item, CancellationToken cancellationToken)
    {
        ThrowIfUnavailable();
        lock (gate)
        {
            // The caller may use its buffer again; a store keeps its own copy.
            var kept = item with { ActivityJson = item.ActivityJson.ToArray() };
            return Task.FromResult(rows.TryAdd(item.Key, new(kept, clock.GetUtcNow() + Lease)) ? InboxReceipt.Recorded : InboxReceipt.Duplicate);
        }
    }

    public Task<bool> RenewAsync(string key, CancellationToken cancellationToken)
    {
        ThrowIfUnavailable();
        lock (gate)
        {
            Renewals++;
            var row = rows[key];
            if (row.IsDone || row.IsElsewhere)
            {
                return Task.FromResult(false);
            }

            row.LeaseEndsAt = clock.GetUtcNow() + Lease;
            return Task.FromResult(true);
        }
    }

    public Task CompleteAsync(string key, CancellationToken cancellationToken)
    {
        ThrowIfUnavailable();
        lock (gate)
        {
            rows[key].Item = null;
        }

        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<InboxItem>> ReclaimAsync(int most, CancellationToken cancellationToken)
    {
        ThrowIfUnavailable();
        lock (gate)
        {
            var now = clock.GetUtcNow();
            foreach (var row in rows.Values.Where(row => row.Item?.ReceivedAt < now - TooOld))
            {
                row.Item = null;
            }

            var claimed = rows.Values.Where(row => !row.IsDone && row.LeaseEndsAt <= now).Take(most).ToList();
            foreach (var row in claimed)
            {
                row.LeaseEndsAt = now + Lease;
                row.IsElsewhere = false;
            }

            return Task.FromResult<IReadOnlyList<InboxItem>>([.. claimed.Select(static row => row.Item).OfType<InboxItem>()]);
        }
    }

    /// <summary>As if every instance that held a turn had been gone for longer than its lease.</summary>
    public void ExpireLeases()
    {
        lock (gate)
        {
            foreach (var row in rows.Values)
            {
                row.LeaseEndsAt = DateTimeOffset.MinValue;
            }
        }
    }

    /// <summary>As if another instance had taken over every turn that is open.</summary>
    public void TakeElsewhere()
    {
        lock (gate)
        {
            foreach (var row in rows.Values)
            {
                row.LeaseEndsAt = clock.GetUtcNow() + Lease;
                row.IsElsewhere = true;
            }
        }
    }

    private int Count(Func<Row, bool> which)
    {
        lock (gate)
        {
            return rows.Values.Count(which);
        }
    }

    private void ThrowIfUnavailable()
    {
        if (IsUnavailable)
        {
            throw new InboxUnavailableException("The inbox is switched off by the test.", new IOException("disk full"));
        }
    }

    private sealed class Row(InboxItem item, DateTimeOffset leaseEndsAt)
    {
        public InboxItem? Item { get; set; } = item;

        public DateTimeOffset LeaseEndsAt { get; set; } = leaseEndsAt;

        public bool IsElsewhere { get; set; }

        public bool IsDone => Item is null;
    }
}
