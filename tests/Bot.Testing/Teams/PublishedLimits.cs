using System.Runtime.InteropServices;

namespace Bot.Testing.Teams;

/// <summary>
/// What Teams publishes that it takes: 50 requests a second of one app in one tenant; in one conversation 7 messages in
/// 1 second, 8 in 2, 60 in 30, 1,800 in an hour. What is over it is answered with 429 and Retry-After, and not counted.
/// </summary>
public sealed class PublishedLimits(TimeProvider clock)
{
    private static readonly Window[] OfConversation = [new(7, 1), new(8, 2), new(60, 30), new(1_800, 3_600)];

    private readonly Lock gate = new();
    private readonly Dictionary<string, List<long>> taken = [];
    private long first;
    private long last;

    /// <summary>Requests a second of one app in one tenant.</summary>
    public int TenantPerSecond { get; init; } = 50;

    /// <summary>The tenant to which a conversation belongs; the one played tenant unless a test has several.</summary>
    public Func<string?, string> TenantOf { get; init; } = static _ => FakeIdentity.TenantId;

    /// <summary>From the first request that was taken to the last one.</summary>
    public TimeSpan Span => TimeProvider.System.GetElapsedTime(first, last);

    /// <summary>How many were taken.</summary>
    public int Taken { get; private set; }

    /// <summary>How often it refused.</summary>
    public int Refusals { get; private set; }

    /// <summary>The most requests that came within one second in one tenant.</summary>
    public int Busiest { get; private set; }

    /// <summary>Takes the request, or tells how many seconds to stay away.</summary>
    /// <param name="conversation">The conversation, if any.</param>
    /// <param name="speaks">Whether something is said or changed there.</param>
    public int? Take(string? conversation, bool speaks)
    {
        var now = clock.GetTimestamp();
        lock (gate)
        {
            var ofTenant = Of("tenant " + TenantOf(conversation));
            var opens = Opens(ofTenant, new(TenantPerSecond, 1), now);
            if (speaks && conversation is not null)
            {
                foreach (var window in OfConversation)
                {
                    opens = Math.Max(opens, Opens(Of(conversation), window, now));
                }
            }

            if (opens > now)
            {
                Refusals++;
                return Math.Max(1, (int)Math.Ceiling((double)(opens - now) / clock.TimestampFrequency));
            }

            (first, last) = (Taken++ == 0 ? now : first, now);
            ofTenant.Add(now);
            Busiest = Math.Max(Busiest, ofTenant.Count - ofTenant.FindLastIndex(at => at <= now - clock.TimestampFrequency) - 1);
            if (speaks && conversation is not null)
            {
                Of(conversation).Add(now);
            }

            return null;
        }
    }

    private List<long> Of(string what)
    {
        if (!taken.TryGetValue(what, out var times))
        {
            taken[what] = times = [];
        }

        return times;
    }

    // When the window has room for one more.
    private long Opens(List<long> times, Window window, long now) =>
        times.Count < window.Most ? now : Math.Max(now, times[^window.Most] + (window.Seconds * clock.TimestampFrequency));

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Window(int Most, int Seconds);
}
