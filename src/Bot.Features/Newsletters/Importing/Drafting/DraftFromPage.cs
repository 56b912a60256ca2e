using Bot.Features.Newsletters.Checking;

namespace Bot.Features.Newsletters.Importing.Drafting;

/// <summary>
/// Finds the items of a newsletter on a page: what stands under headings of one level. A page with one subject is one item.
/// </summary>
internal static class DraftFromPage
{
    /// <param name="page">What a reader would see.</param>
    /// <param name="address">Where it was found; null for pasted text.</param>
    /// <param name="themesOf">Which themes a text is about.</param>
    /// <returns>Null when there is nothing like an item on it.</returns>
    public static Draft? Of(ReadPage page, Uri? address, Func<string, IReadOnlyList<string>> themesOf)
    {
        ArgumentNullException.ThrowIfNull(page);
        var pieces = page.Pieces;
        if (LevelOf(pieces) is not { } level)
        {
            return OneItem(page, address, themesOf);
        }

        var starts = Enumerable.Range(0, pieces.Count).Where(at => IsHeading(pieces[at], level)).ToList();
        var ranges = starts.Select(start => Range(pieces, start, level)).ToList();
        var imagesFirst = starts[0] > 0 && pieces[starts[0] - 1].Kind == PieceKind.Image && !ranges[^1].Exists(static piece => piece.Kind == PieceKind.Image);
        var items = starts.Zip(ranges, (start, range) => Item(pieces, start, range, imagesFirst, themesOf)).OfType<DraftItem>().ToList();
        var before = pieces.Take(starts[0]).ToList();
        var title = before.Find(piece => piece.Kind == PieceKind.Heading && piece.Level < level)?.Text ?? SiteCut(page.Title) ?? string.Empty;
        var introduction = string.Join(' ', before.Where(static piece => piece.Kind == PieceKind.Paragraph).Select(static piece => Ended(piece.Text)));
        return items.Count == 0 ? OneItem(page, address, themesOf) : new(
            Sentences.Words(title, NewsletterCheck.LongestTitle), Sentences.First(introduction, NewsletterCheck.LongestIntroduction), items);
    }

    // The highest level of which at least two headings have something of their own under them: "Nieuws" above a list of items has not.
    private static int? LevelOf(IReadOnlyList<Piece> pieces) => Enumerable.Range(0, pieces.Count)
        .Where(at => pieces[at].Kind == PieceKind.Heading && HasSubstance(pieces, at))
        .GroupBy(at => pieces[at].Level)
        .Where(static level => level.Count() > 1)
        .Min(static level => (int?)level.Key);

    private static bool HasSubstance(IReadOnlyList<Piece> pieces, int at)
    {
        var under = pieces.Skip(at + 1).TakeWhile(static piece => piece.Kind != PieceKind.Heading);
        return pieces[at].Url is not null || under.Any(static piece => piece.Kind is PieceKind.Paragraph or PieceKind.Link);
    }

    private static bool IsHeading(Piece piece, int level) => piece.Kind == PieceKind.Heading && piece.Level == level;

    private static List<Piece> Range(IReadOnlyList<Piece> pieces, int start, int level) =>
        [.. pieces.Skip(start + 1).TakeWhile(piece => piece.Kind != PieceKind.Heading || piece.Level > level)];

    private static DraftItem? Item(IReadOnlyList<Piece> pieces, int start, List<Piece> range, bool imagesFirst, Func<string, IReadOnlyList<string>> themesOf)
    {
        var heading = pieces[start];
        var text = TextOf(range);
        var image = imagesFirst
            ? start > 0 && pieces[start - 1].Kind == PieceKind.Image ? pieces[start - 1] : Inside(range)
            : range.Find(static piece => piece.Kind == PieceKind.Image);
        var url = range.Find(static piece => piece is { Kind: PieceKind.Link, Url: not null } && Noise.IsReadMore(piece.Text))?.Url
            ?? heading.Url
            ?? range.Find(static piece => piece is { Kind: PieceKind.Link or PieceKind.Paragraph, Url: not null })?.Url
            ?? image?.Url;
        return text.Length == 0 && url is null ? null : DraftItem.Of(heading.Text, text, url, image, themesOf($"{heading.Text} {text}"));
    }

    // The image that ends a range belongs to the next item, where images come first.
    private static Piece? Inside(List<Piece> range) => range.Take(range.Count - 1).FirstOrDefault(static piece => piece.Kind == PieceKind.Image);

    // What stands under the item's own heading; under the headings inside it only when there is nothing else.
    private static string TextOf(List<Piece> range)
    {
        var own = range.TakeWhile(static piece => piece.Kind != PieceKind.Heading).Where(static piece => piece.Kind == PieceKind.Paragraph).ToList();
        return string.Join(' ', (own.Count > 0 ? own : range.Where(static piece => piece.Kind == PieceKind.Paragraph)).Select(static piece => Ended(piece.Text)));
    }

    private static Draft? OneItem(ReadPage page, Uri? address, Func<string, IReadOnlyList<string>> themesOf)
    {
        var paragraphs = page.Pieces.Where(static piece => piece.Kind == PieceKind.Paragraph).Select(static piece => Ended(piece.Text)).ToList();
        var title = page.Pieces.FirstOrDefault(static piece => piece.Kind == PieceKind.Heading)?.Text ?? SiteCut(page.Title);
        if (title is null || paragraphs.Count == 0)
        {
            return null;
        }

        var text = string.Join(' ', paragraphs);
        var image = page.Image is { } known && !Noise.IsLogo(known.Text) ? known : page.Pieces.FirstOrDefault(static piece => piece.Kind == PieceKind.Image);
        var url = address?.AbsoluteUri is { } own ? Links.Of(own, null) : page.Pieces.FirstOrDefault(static piece => piece.Url is not null)?.Url;
        return new(Sentences.Words(title, NewsletterCheck.LongestTitle), string.Empty, [DraftItem.Of(title, text, url, image, themesOf($"{title} {text}"))]);
    }

    // "Nieuwsbrief november | Gemeente Voorbeeld" says after the line whose it is.
    private static string? SiteCut(string? title) => title?.Split(" | ")[0].Trim() is { Length: > 0 } own ? own : null;

    // Two paragraphs that become one text.
    private static string Ended(string text) => text.Length > 0 && char.IsLetterOrDigit(text[^1]) ? text + "." : text;
}
