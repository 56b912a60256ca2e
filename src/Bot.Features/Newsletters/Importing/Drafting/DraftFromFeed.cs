using Bot.Features.Newsletters.Checking;

namespace Bot.Features.Newsletters.Importing.Drafting;

/// <summary>Makes highlights of the items of a feed, the newest first as the feed has them.</summary>
internal static class DraftFromFeed
{
    /// <returns>Null when it holds no items.</returns>
    public static Draft? Of((FeedItem Feed, IReadOnlyList<FeedItem> Items) feed, Uri? address, Func<string, IReadOnlyList<string>> themesOf)
    {
        var items = feed.Items.Select(item => Item(item, address, themesOf)).OfType<DraftItem>().ToList();
        return items.Count == 0 ? null : new(
            Sentences.Words(Plain(feed.Feed.Title), NewsletterCheck.LongestTitle),
            Sentences.First(Plain(feed.Feed.Summary), NewsletterCheck.LongestIntroduction),
            items);
    }

    private static DraftItem? Item(FeedItem item, Uri? address, Func<string, IReadOnlyList<string>> themesOf)
    {
        var title = Plain(item.Title);
        var summary = ReadHtml.Of(item.Summary ?? string.Empty, address);
        var content = ReadHtml.Of(item.Content ?? string.Empty, address);
        var text = TextOf(summary) is { Length: > 0 } own ? own : TextOf(content);
        var link = Links.Of(item.Link, address);
        if (title.Length == 0 || (text.Length == 0 && link is null))
        {
            return null;
        }

        var image = Links.Of(item.Image, address) is { } source
            ? new Piece(PieceKind.Image, ImageOf(content, summary)?.Text ?? string.Empty, Source: source)
            : ImageOf(content, summary);
        return DraftItem.Of(title, text, link, image, themesOf($"{title} {text}"));
    }

    private static string TextOf(ReadPage page) => string.Join(' ', page.Pieces.Where(static piece => piece.Kind == PieceKind.Paragraph).Select(static piece => piece.Text));

    private static Piece? ImageOf(ReadPage content, ReadPage summary) =>
        content.Pieces.Concat(summary.Pieces).FirstOrDefault(static piece => piece.Kind == PieceKind.Image);

    // Titles may hold entities twice over, and now and then a tag.
    private static string Plain(string? text) =>
        ReadHtml.Line(string.Concat(new HtmlTokens(HtmlTokens.Decoded(text ?? string.Empty)).Read().Where(static token => token.Kind == HtmlTokenKind.Text).Select(static token => token.Text)));
}
