using System.Collections.Concurrent;
using Bot.Features.Newsletters.Model;

namespace Bot.Features.Newsletters.Sending.Contents;

/// <summary>
/// Newsletters as they were a moment ago. A thousand cards are composed in a second, and each must know whether it was
/// stopped; a quarter of a second later than the database is soon enough, and spares it a thousand questions.
/// </summary>
internal sealed class RecentNewsletters(NewsletterStore store, TimeProvider clock)
{
    private const int Most = 100;
    private static readonly TimeSpan FreshFor = TimeSpan.FromMilliseconds(250);

    private readonly ConcurrentDictionary<string, Look> looks = new(StringComparer.Ordinal);

    public Task<Newsletter?> FindAsync(string newsletterId, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (looks.TryGetValue(newsletterId, out var last) && last.Until > now && !last.Row.Value.IsFaulted)
        {
            return last.Row.Value.WaitAsync(cancellationToken);
        }

        if (looks.Count >= Most)
        {
            looks.Clear();
        }

        // One asks for all who come at the same moment, so it does not end with the patience of the first.
        var look = new Look(now + FreshFor, new Lazy<Task<Newsletter?>>(() => store.FindAsync(newsletterId, CancellationToken.None)));
        looks[newsletterId] = look;
        return look.Row.Value.WaitAsync(cancellationToken);
    }

    /// <summary>The newsletter as it was at this version or later: what a row was written for is newer than what this instance may remember.</summary>
    public async Task<Newsletter?> FindAsync(string newsletterId, int atLeast, CancellationToken cancellationToken)
    {
        var known = await FindAsync(newsletterId, cancellationToken);
        if (known is null || known.Version >= atLeast)
        {
            return known;
        }

        Forget(newsletterId);
        return await FindAsync(newsletterId, cancellationToken);
    }

    /// <summary>It was changed here.</summary>
    public void Forget(string newsletterId) => looks.TryRemove(newsletterId, out _);

    private sealed record Look(DateTimeOffset Until, Lazy<Task<Newsletter?>> Row);
}
