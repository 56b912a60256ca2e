using Bot.Features.Events.Invitations.Cards;
using Bot.Features.Events.Model;
using Bot.Features.Newsletters.Model;
using Bot.Features.Newsletters.Reading.Links;
using Bot.Knowledge.Bank;

namespace Bot.Features.Newsletters.Reading.Card;

/// <summary>A highlight with what the card has room for.</summary>
/// <param name="Url">What "Lees meer" opens; null for none.</param>
/// <param name="ImageUrl">Null for none, and where its address found no room.</param>
/// <param name="Event">The event to which one can sign up; null for none.</param>
internal sealed record FittedHighlight(string Id, string Title, string Text, string? Url, string? ImageUrl, string ImageAlt, NetworkEvent? Event);

/// <summary>
/// Keeps the card under the size that Teams takes (28 KB on old clients; the limit here is 25). Texts share their room, so
/// that a long one is cut only where all of them together are too long, the longest ones first; addresses of images share
/// theirs, and who comes last has none. What is cut ends in an ellipsis, with "Lees meer" under it. Two or three sentences
/// and usual addresses are never cut, with eight highlights either.
/// </summary>
internal static class NewsletterSpace
{
    /// <summary>The most highlights of a newsletter.</summary>
    public const int MostHighlights = 8;

    private const int LongestTitle = 120;
    private const int TitleBytes = 240;
    private const int LongestText = 1500;
    private const int TextBytes = 5600;
    private const int LongestAlt = 250;
    private const int AltBytes = 250;
    private const int ImageBytes = 2000;
    private const int LongestImageUrl = 1000;
    private const int LinkBytes = 2000;

    public static IReadOnlyList<FittedHighlight> Fit(NewsletterView view, AnswerLanguage language)
    {
        ArgumentNullException.ThrowIfNull(view);
        var highlights = view.Content.Highlights.Take(MostHighlights).ToList();
        var share = Share([.. highlights.Select(highlight => CardSpace.Bytes(highlight.Text.In(language)))]);
        var (images, links) = (ImageBytes, LinkBytes);
        return [.. highlights.Select(highlight => new FittedHighlight(
            highlight.Id,
            CardSpace.Cut(highlight.Title.In(language), LongestTitle, TitleBytes),
            CardSpace.Cut(highlight.Text.In(language), LongestText, share),
            Room(view.Links.GetValueOrDefault(highlight.Id), ref links),
            ImageOf(highlight, ref images),
            CardSpace.Cut(highlight.ImageAlt.In(language), LongestAlt, AltBytes),
            highlight.EventId is { } id ? view.Events.GetValueOrDefault(id) : null))];
    }

    // The most that one text may have so that all of them fit.
    private static int Share(IReadOnlyList<int> texts)
    {
        var share = texts.DefaultIfEmpty().Max();
        while (texts.Sum(text => Math.Min(text, share)) > TextBytes)
        {
            share = share * 19 / 20;
        }

        return share;
    }

    private static string? ImageOf(Highlight highlight, ref int room) =>
        WebLink.Of(highlight.ImageUrl) is { Length: <= LongestImageUrl } url ? Room(url, ref room) : null;

    private static string? Room(string? url, ref int room)
    {
        if (url is null || url.Length > room)
        {
            return null;
        }

        room -= url.Length;
        return url;
    }
}
