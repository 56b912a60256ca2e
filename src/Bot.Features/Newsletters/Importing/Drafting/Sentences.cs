namespace Bot.Features.Newsletters.Importing.Drafting;

/// <summary>Shortens a text where a reader would stop: at the end of a sentence, or else between words.</summary>
internal static class Sentences
{
    private const int MostSentences = 3;

    private static readonly HashSet<string> Abbreviations =
        ["o.a", "bijv", "bv", "enz", "etc", "dhr", "mevr", "mw", "dr", "drs", "mr", "ir", "ing", "prof", "nr", "art", "blz", "p", "ca", "jl", "a.s", "t/m", "m.b.t", "i.v.m", "n.a.v", "i.s.m", "o.l.v", "d.w.z", "e.g", "i.e", "mrs", "ms", "st"];

    /// <summary>The first two or three sentences that fit.</summary>
    public static string First(string text, int longest)
    {
        ArgumentNullException.ThrowIfNull(text);
        var whole = ReadHtml.Line(text.Replace("[…]", "…", StringComparison.Ordinal).Replace("[...]", "…", StringComparison.Ordinal));
        var (end, count) = (0, 0);
        for (var at = 0; at < whole.Length && count < MostSentences; at++)
        {
            if (!Ends(whole, at))
            {
                continue;
            }

            if (at + 1 > longest)
            {
                break;
            }

            (end, count) = (at + 1, count + 1);
        }

        if (count == MostSentences || (end > 0 && whole.Length > longest))
        {
            return whole[..end];
        }

        return Words(whole, longest);
    }

    /// <summary>As many whole words as fit.</summary>
    public static string Words(string text, int longest)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length <= longest)
        {
            return text;
        }

        var room = Storage.StoredText.Of(text, longest - 1);
        var space = room.LastIndexOf(' ');
        return (space > longest / 2 ? room[..space] : room).TrimEnd(' ', ',', ';', ':', '-') + "…";
    }

    // A mark at the end of a word, before a space and a capital; not the dot of "o.a." or of "3.000".
    private static bool Ends(string text, int at)
    {
        if (text[at] is not ('.' or '!' or '?' or '…'))
        {
            return false;
        }

        var next = at + 1;
        while (next < text.Length && text[next] is '"' or '\'' or ')' or '”' or '’')
        {
            next++;
        }

        if (next >= text.Length)
        {
            return true;
        }

        return text[next] == ' ' && next == at + 1 && StartsSentence(text, next + 1) && !(text[at] == '.' && IsAbbreviation(text, at));
    }

    private static bool StartsSentence(string text, int at) => at < text.Length && !char.IsLower(text[at]);

    private static bool IsAbbreviation(string text, int dot)
    {
        var space = text.LastIndexOf(' ', dot);
        var word = text[(space + 1)..dot].TrimStart('(', '"', '\'').ToLowerInvariant();
        return Abbreviations.Contains(word) || (word.Length == 1 && char.IsLetter(word[0])) || word.Length == 0;
    }
}
