using System.Collections.Concurrent;
using Bot.Features.Newsletters.Importing.Fetching;

namespace Bot.Features.Newsletters.Checking;

/// <summary>
/// Looks whether images are there, as Teams would for a reader. All at once, within a few seconds in all: a tap waits for
/// it. What was seen is remembered for a minute, because the same newsletter is checked at each step towards sending.
/// </summary>
internal sealed class LookAtImages(FetchPage fetch, TimeProvider clock)
{
    /// <summary>The most pixels of a side that Teams shows.</summary>
    public const int MostPixels = 1024;

    // Smaller than this it shows nothing: a dot that counts readers.
    private const int FewestPixels = 8;
    private const int MostRemembered = 500;
    private static readonly TimeSpan Remembered = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<string, (NewsletterFault? Fault, DateTimeOffset Until)> seen = new();

    /// <summary>By address: what is wrong with the image, for the field <see cref="NewsletterFields.Image"/>; null when nothing is.</summary>
    public async Task<IReadOnlyDictionary<string, NewsletterFault?>> AtAsync(IEnumerable<string> addresses, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        foreach (var old in seen.Where(entry => entry.Value.Until <= now || seen.Count > MostRemembered).Select(static entry => entry.Key).ToList())
        {
            seen.TryRemove(old, out _);
        }

        var looks = addresses.Distinct().Select(async address => (Address: address, Fault: await AtAsync(address, now, cancellationToken)));
        return (await Task.WhenAll(looks)).ToDictionary(static look => look.Address, static look => look.Fault);
    }

    private async Task<NewsletterFault?> AtAsync(string address, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (seen.TryGetValue(address, out var known))
        {
            return known.Fault;
        }

        var fetched = await fetch.ReadAsync(address, FetchTerms.Image, cancellationToken);
        var fault = fetched.File is { } file ? FaultOf(file) : FaultOf(fetched.Refusal ?? FetchRefusal.NoConnection);

        // Who did not answer may do so the next time.
        if (fault?.Problem != NewsletterProblem.ImageNotSeen)
        {
            seen[address] = (fault, now + Remembered);
        }

        return fault;
    }

    private static NewsletterFault? FaultOf(FetchedFile file) => ImageSize.Of(file.Body) switch
    {
        null => new(NewsletterFields.Image, NewsletterProblem.ImageOfOtherKind),
        { } size when size.Width is < 0 or > MostPixels || size.Height is < 0 or > MostPixels => new(NewsletterFields.Image, NewsletterProblem.ImageTooManyPixels, MostPixels),
        { } size when size.Width < FewestPixels || size.Height < FewestPixels => new(NewsletterFields.Image, NewsletterProblem.ImageTooSmall),
        _ => null,
    };

    private static NewsletterFault FaultOf(FetchRefusal refusal) => new(NewsletterFields.Image, ProblemOf(refusal), refusal == FetchRefusal.TooLarge ? FetchTerms.Image.MostBytes / 1024 : null);

    private static NewsletterProblem ProblemOf(FetchRefusal refusal) => refusal switch
    {
        FetchRefusal.NotAnAddress or FetchRefusal.NotHttps => NewsletterProblem.NotAnHttpsLink,
        FetchRefusal.HasPassword => NewsletterProblem.LinkWithPassword,
        FetchRefusal.NotPublic or FetchRefusal.OtherPort => NewsletterProblem.ImageNotPublic,
        FetchRefusal.TooManyRedirects or FetchRefusal.LeadsAstray => NewsletterProblem.ImageElsewhere,
        FetchRefusal.NotThere or FetchRefusal.NotForAll or FetchRefusal.ServerFault or FetchRefusal.NameUnknown or FetchRefusal.NotSecure => NewsletterProblem.ImageNotThere,
        FetchRefusal.TooLarge => NewsletterProblem.ImageTooLarge,
        FetchRefusal.OtherKind or FetchRefusal.Unreadable => NewsletterProblem.ImageOfOtherKind,
        FetchRefusal.TooSlow or FetchRefusal.NoConnection => NewsletterProblem.ImageNotSeen,
    };
}
