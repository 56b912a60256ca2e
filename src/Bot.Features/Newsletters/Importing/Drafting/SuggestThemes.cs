using Bot.Features.Members;

namespace Bot.Features.Newsletters.Importing.Drafting;

/// <summary>Which of a network's themes a text names. A suggestion: the author sees it and may take it out.</summary>
internal static class SuggestThemes
{
    private const int Most = 3;
    private const int ShortestWord = 4;

    public static IReadOnlyList<string> In(string text, IReadOnlyList<NetworkTheme> themes)
    {
        ArgumentNullException.ThrowIfNull(text);
        return [.. themes.Where(theme => WordsOf(theme).Any(word => Names(text, word))).Select(static theme => theme.Id).Take(Most)];
    }

    // Its names; and the short word in its id where that is one, such as "cyber": it begins many words of the same kind.
    private static IEnumerable<string> WordsOf(NetworkTheme theme)
    {
        yield return theme.Name.Dutch;
        yield return theme.Name.English;
        var own = theme.Id[(theme.Id.LastIndexOf('/') + 1)..];
        if (!own.Contains('-', StringComparison.Ordinal))
        {
            yield return own;
        }
    }

    private static bool Names(string text, string word)
    {
        if (word.Length < ShortestWord)
        {
            return false;
        }

        for (var at = text.IndexOf(word, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            if (at == 0 || !char.IsLetterOrDigit(text[at - 1]))
            {
                return true;
            }
        }

        return false;
    }
}
