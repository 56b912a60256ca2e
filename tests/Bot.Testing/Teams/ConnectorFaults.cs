namespace Bot.Testing.Teams;

/// <summary>A Teams that has a bad day: each rate is the share of calls that it spoils so. The same seed spoils alike.</summary>
public sealed class ConnectorFaults(int seed)
{
    private static readonly int[] ServerErrors = [502, 503, 504];

    private readonly Lock gate = new();
#pragma warning disable CA5394 // chance that can be repeated, not a secret
    private readonly Random chance = new(seed);
#pragma warning restore CA5394

    /// <summary>Answers 429 with <see cref="RetryAfterSeconds"/>.</summary>
    public double Throttled { get; init; }

    public int RetryAfterSeconds { get; init; } = 1;

    /// <summary>Answers 502, 503 or 504 and takes nothing.</summary>
    public double ServerError { get; init; }

    /// <summary>Cuts the connection before the message was taken.</summary>
    public double Cut { get; init; }

    /// <summary>Takes the message, and cuts the connection before it says so.</summary>
    public double CutAfterTaking { get; init; }

    /// <summary>Takes its time.</summary>
    public double Slow { get; init; }

    public TimeSpan SlowFor { get; init; } = TimeSpan.FromMilliseconds(400);

    /// <summary>While true, everything is answered with 429.</summary>
    public bool Storms { get; set; }

    /// <summary>In these conversations nobody lets the bot in.</summary>
    public Func<string, bool> Blocks { get; init; } = static _ => false;

    public Task WaitAsync() => Task.Delay(SlowFor, TimeProvider.System);

    public ConnectorFault Next(string? conversation)
    {
        if (Storms)
        {
            return new(429, "Throttled");
        }

        if (conversation is not null && Blocks(conversation))
        {
            return new(403, "MessageWritesBlocked");
        }

        lock (gate)
        {
#pragma warning disable CA5394 // as above
            var (thrown, error) = (chance.NextDouble(), ServerErrors[chance.Next(ServerErrors.Length)]);
#pragma warning restore CA5394
            var share = 0.0;
            return thrown < (share += Throttled) ? new(429, "Throttled")
                : thrown < (share += ServerError) ? new(error, "ServiceUnavailable")
                : thrown < (share += Cut) ? new(0, null, CutsBefore: true)
                : thrown < (share += CutAfterTaking) ? new(0, null, CutsAfter: true)
                : thrown < share + Slow ? new(0, null, Waits: true)
                : default;
        }
    }
}

/// <summary>How one call is spoilt; nothing by default.</summary>
public readonly record struct ConnectorFault(int Status, string? Code, bool CutsBefore = false, bool CutsAfter = false, bool Waits = false);
