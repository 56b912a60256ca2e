using System.Text.RegularExpressions;
using Bot.Features.Members;
using Bot.Features.Newsletters.Importing.Fetching;

namespace Bot.Features.Newsletters.Importing.Drafting;

/// <summary>Drafts a newsletter from what was fetched or pasted, whichever of page, feed or text it is.</summary>
internal static partial class DraftNewsletter
{
    // Whoever pastes markup begins with it.
    private const int Beginning = 20_000;

    public static (Draft? Draft, DraftProblem? Problem) From(FetchedFile file, IReadOnlyList<NetworkTheme> themes)
    {
        ArgumentNullException.ThrowIfNull(file);
        return From(PageText.Of(file), file.Address, file.MediaType is "text/html" or "application/xhtml+xml", themes);
    }

    public static (Draft? Draft, DraftProblem? Problem) From(string pasted, IReadOnlyList<NetworkTheme> themes) => From(pasted, null, isPage: false, themes);

    private static (Draft? Draft, DraftProblem? Problem) From(string text, Uri? address, bool isPage, IReadOnlyList<NetworkTheme> themes)
    {
        IReadOnlyList<string> ThemesOf(string words) => SuggestThemes.In(words, themes);
        if (Feed().IsMatch(text))
        {
            return ReadFeed.Of(text) is { } feed ? Found(DraftFromFeed.Of(feed, address, ThemesOf)) : (null, DraftProblem.NotReadable);
        }

        return Found(DraftFromPage.Of(isPage || Markup().IsMatch(text[..Math.Min(text.Length, Beginning)]) ? ReadHtml.Of(text, address) : ReadText.Of(text), address, ThemesOf));
    }

    private static (Draft? Draft, DraftProblem? Problem) Found(Draft? draft) => draft is null ? (null, DraftProblem.NothingFound) : (draft, null);

    // What may stand before the root of a feed: the declaration, instructions, comments, a document type.
    [GeneratedRegex(@"\A\s*(<\?[^>]{0,500}>\s*|<!--[^>]{0,500}-->\s*|<!DOCTYPE\s+(?!html\b)\w+[^\[>]{0,200}(\[[^\]]{0,20000}\]\s*)?>\s*){0,10}<(rss|feed|rdf:RDF)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Feed();

    [GeneratedRegex(@"</?(html|body|table|tr|td|div|p|h[1-6]|a|br|ul|li|span|img)(\s[^<]{0,500})?/?>", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Markup();
}
