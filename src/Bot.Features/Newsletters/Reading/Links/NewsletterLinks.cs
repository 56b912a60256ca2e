using Bot.Features.Newsletters.Model;
using Bot.Features.Storage;
using Microsoft.EntityFrameworkCore;

namespace Bot.Features.Newsletters.Reading.Links;

/// <summary>The addresses of ours behind which a newsletter's links stand, so that taps can be counted.</summary>
internal sealed class NewsletterLinks(IDbContextFactory<BotDbContext> contexts, GroupCommit writer, PublicAddress address)
{
    // Whichever of two instances comes first: the unique index on newsletter, highlight and address decides.
    private readonly SqlStatement insert = new(
        "INSERT INTO newsletter_links (token, newsletter_id, highlight_id, url) VALUES (@p0, @p1, @p2, @p3) ON CONFLICT DO NOTHING");

    /// <summary>Gives every link of the newsletter its address; one that it has already stays.</summary>
    public async Task EnsureAsync(Newsletter newsletter, CancellationToken cancellationToken)
    {
        if (Writes(newsletter).ToArray() is { Length: > 0 } writes)
        {
            await writer.CommitAsync(writes, cancellationToken);
        }
    }

    /// <summary>The same, to be written in the transaction of a step.</summary>
    public IEnumerable<Write> Writes(Newsletter newsletter)
    {
        ArgumentNullException.ThrowIfNull(newsletter);
        return newsletter.Content.Highlights
            .Select(highlight => (highlight.Id, Url: WebLink.Of(highlight.Url)))
            .Where(link => link.Url is not null)
            .Select(link => insert.With(NewId.Secret(), newsletter.Id, link.Id, link.Url));
    }

    /// <summary>
    /// What "Lees meer" opens, by the highlight's id. A link that has no address of ours is opened itself: then it is not
    /// counted, but read.
    /// </summary>
    public async Task<IReadOnlyDictionary<string, string>> OfAsync(Newsletter newsletter, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(newsletter);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var known = await context.NewsletterLinks.AsNoTracking().Where(link => link.NewsletterId == newsletter.Id).ToListAsync(cancellationToken);
        var tokens = known.ToDictionary(link => (link.HighlightId, link.Url), link => link.Token);
        return Addresses(newsletter.Content, (highlight, url) =>
            tokens.TryGetValue((highlight.Id, url), out var token) ? address.Of($"/go/{token}") : url);
    }

    /// <summary>The links themselves, uncounted.</summary>
    public static IReadOnlyDictionary<string, string> Uncounted(NewsletterContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        return Addresses(content, (_, url) => url);
    }

    // A draft may hold the same id twice only by a fault of ours; the first one counts then.
    private static Dictionary<string, string> Addresses(NewsletterContent content, Func<Highlight, string, string> of)
    {
        var addresses = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var highlight in content.Highlights)
        {
            if (WebLink.Of(highlight.Url) is { } url)
            {
                addresses.TryAdd(highlight.Id, of(highlight, url));
            }
        }

        return addresses;
    }
}
