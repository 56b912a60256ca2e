namespace Bot.Features.Deliveries.Pace;

internal enum Leave
{
    Granted,

    /// <summary>Its slot has passed: going now would add to those who have this moment for their own.</summary>
    Late,

    /// <summary>Teams wants to hear nothing.</summary>
    Held,
}

/// <summary>
/// This instance's own eye on one tenant. The shared row gives out the slots; here they are kept in fact: one after the other,
/// without a burst after a pause of the machine, and pushed back by the reply of a turn, which waits for nobody.
/// </summary>
internal sealed class TenantGate(TimeSpan interval, TimeProvider clock) : IDisposable
{
    // Enough to make up for a late slot, too little to come near to Teams's limit.
    private const double CatchUp = 0.97;
    private const int MostUnbooked = 1_000;

    // A timer cannot wait for less.
    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(1);

    private readonly SemaphoreSlim door = new(1, 1);
    private readonly Lock gate = new();
    private readonly Queue<DateTimeOffset> unbooked = new();
    private DateTimeOffset free;
    private DateTimeOffset heldUntil;

    /// <summary>A request went to this tenant that nobody had booked.</summary>
    public void Called(DateTimeOffset now)
    {
        lock (gate)
        {
            free = (free > now ? free : now) + interval;
            unbooked.Enqueue(now);
            if (unbooked.Count > MostUnbooked)
            {
                unbooked.Dequeue();
            }
        }
    }

    /// <summary>The requests that the shared row does not know of yet; they are told once.</summary>
    public IReadOnlyList<DateTimeOffset> TakeUnbooked()
    {
        lock (gate)
        {
            var calls = unbooked.ToArray();
            unbooked.Clear();
            return calls;
        }
    }

    /// <summary>Teams wants to hear nothing until then; the shared row tells it to the other instances.</summary>
    public void Hold(DateTimeOffset until)
    {
        lock (gate)
        {
            heldUntil = until > heldUntil ? until : heldUntil;
        }
    }

    /// <summary>Ends when the next delivery may leave, or must not. Whoever comes first leaves first.</summary>
    /// <param name="notAfter">From then on it is late.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<Leave> LeaveAsync(DateTimeOffset notAfter, CancellationToken cancellationToken)
    {
        await door.WaitAsync(cancellationToken);
        try
        {
            while (true)
            {
                var (leave, wait) = Reserve(notAfter);
                if (leave != Leave.Granted || wait <= Shortest)
                {
                    return leave;
                }

                await Task.Delay(wait, clock, cancellationToken);
            }
        }
        finally
        {
            door.Release();
        }
    }

    public void Dispose() => door.Dispose();

    // How long it is still to wait; when that is nothing, the way is taken.
    private (Leave Leave, TimeSpan Wait) Reserve(DateTimeOffset notAfter)
    {
        lock (gate)
        {
            var now = clock.GetUtcNow();
            if (heldUntil > now || now > notAfter)
            {
                return (heldUntil > now ? Leave.Held : Leave.Late, default);
            }

            var wait = free - now;
            if (wait <= Shortest)
            {
                free = now + (interval * CatchUp);
            }

            return (Leave.Granted, wait);
        }
    }
}
