using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using Bot.Connector.Conversations;
using Bot.Features.Members;

namespace Bot.Features.Deliveries.Pace;

/// <summary>
/// What Teams takes in one conversation: 7 messages in 1 second, 8 in 2, 60 in 30, 1,800 in an hour, replies included.
/// Remembers what this instance said; what others sent there is read from the outbox.
/// </summary>
internal sealed class ConversationPace
{
    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    // Teams counts when a message arrives, a little later than we send it and not always equally later.
    private static readonly TimeSpan Margin = TimeSpan.FromMilliseconds(150);

    private static readonly Window[] Windows =
    [
        new(7, TimeSpan.FromSeconds(1)), new(8, TimeSpan.FromSeconds(2)), new(60, TimeSpan.FromSeconds(30)), new(1_800, Longest),
    ];

    private readonly ConcurrentDictionary<string, List<DateTimeOffset>> said = new();
    private readonly TimeProvider clock;
    private long nextTidyUp;

    // Who hears so little cannot come near the hour's limit: after the thirty seconds it is forgotten, so that what is
    // remembered goes by the pace and not by how many people there are.
    private const int Little = 7;
    private static readonly TimeSpan LittleCountsFor = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan BetweenTidyUps = TimeSpan.FromSeconds(15);

    public ConversationPace(OutboundCalls calls, TimeProvider clock)
    {
        this.clock = clock;
        calls.Listen(call =>
        {
            if (call.ConversationId is { } conversation)
            {
                Said(conversation, clock.GetUtcNow());
            }
        });
    }

    /// <summary>Something was, or will be, said there at this moment.</summary>
    public void Said(string conversationId, DateTimeOffset at)
    {
        var whole = KnownConversation.IdOf(conversationId);
        while (!Note(whole, said.GetOrAdd(whole, static _ => []), at))
        {
            // Forgotten at this very moment: there is a new list now.
        }
    }

    /// <summary>The first moment from <paramref name="at"/> on at which one more message is within all windows.</summary>
    public DateTimeOffset Opens(string conversationId, DateTimeOffset at, IEnumerable<DateTimeOffset> saidByOthers)
    {
        var times = new List<DateTimeOffset>(saidByOthers);
        if (said.TryGetValue(KnownConversation.IdOf(conversationId), out var own))
        {
            lock (own)
            {
                times.AddRange(own);
            }
        }

        times.Sort();
        foreach (var window in Windows)
        {
            if (times.Count >= window.Most && times[^window.Most] + window.Length + Margin > at)
            {
                at = times[^window.Most] + window.Length + Margin;
            }
        }

        return at;
    }

    /// <summary>Forgets conversations in which nothing was said that still counts.</summary>
    public void TidyUp()
    {
        var now = clock.GetUtcNow();
        if (now.UtcTicks < Interlocked.Read(ref nextTidyUp))
        {
            return;
        }

        Interlocked.Exchange(ref nextTidyUp, (now + BetweenTidyUps).UtcTicks);
        foreach (var (conversation, times) in said)
        {
            lock (times)
            {
                times.RemoveAll(at => at < now - Longest - Margin);
                if (times.Count <= Little && times.TrueForAll(at => at < now - LittleCountsFor - Margin))
                {
                    times.Clear();
                }

                if (times.Count == 0)
                {
                    said.TryRemove(conversation, out _);
                }
            }
        }
    }

    private bool Note(string whole, List<DateTimeOffset> times, DateTimeOffset at)
    {
        lock (times)
        {
            if (!said.TryGetValue(whole, out var kept) || kept != times)
            {
                return false;
            }

            times.Add(at);
            if (times.Count > Windows[^1].Most * 2)
            {
                times.RemoveRange(0, Windows[^1].Most);
            }

            return true;
        }
    }

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Window(int Most, TimeSpan Length);
}
