using System.Collections.Concurrent;
using System.Collections.Frozen;
using Bot.Knowledge.Bank;
using Bot.Knowledge.Language;

namespace Bot.Knowledge.Search;

/// <summary>
/// The stems under which a word is known, Dutch and English apart by their first letter. The bank holds both languages and people mix them,
/// so every word is stemmed both ways and two words meet when either stem does.
/// </summary>
internal static class TermKeys
{
    /// <summary>Function words that stand inside names without being part of what is named.</summary>
    public static bool IsGlue(string folded) => folded is "de" or "het" or "een" or "t" or "van" or "der" or "den" or "ter" or "te" or "in" or "op" or "voor"
        or "en" or "of" or "the" or "a" or "an" or "and" or "for" or "to" or "on" or "vd" or "vh" or "bij" or "door" or "aan" or "met";

    // Stemming a word costs more than looking it up; the bank's own words fill most of this.
    private const int MostKnown = 30_000;
    private static readonly ConcurrentDictionary<string, string[]> Known = new(StringComparer.Ordinal);

    /// <summary>Second, tweede and 2e are one word.</summary>
    private static readonly FrozenDictionary<string, string> Ordinals = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["eerste"] = "n1e", ["first"] = "n1e", ["tweede"] = "n2e", ["second"] = "n2e", ["derde"] = "n3e", ["third"] = "n3e", ["vierde"] = "n4e", ["fourth"] = "n4e", ["vijfde"] = "n5e", ["fifth"] = "n5e",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static bool IsOrdinal(Token token) => token.Kind == TokenKind.Ordinal || Ordinals.ContainsKey(token.Text);

    public static IReadOnlyList<string> Of(Token token) => token.Kind == TokenKind.Word ? Of(token.Singular ?? token.Text) : ["n" + Plain(token.Text)];

    /// <summary>The keys of a folded word.</summary>
    public static IReadOnlyList<string> Of(string folded) => Of(folded, remember: false);

    // Only the bank's own words are remembered: what people ask is not kept.
    private static string[] Of(string folded, bool remember)
    {
        if (Ordinals.TryGetValue(folded, out var rank))
        {
            return [rank];
        }

        if (Known.TryGetValue(folded, out var keys))
        {
            return keys;
        }

        keys = ["n" + Plain(Analyzer.Stem(folded, AnswerLanguage.Dutch)), "e" + Plain(Analyzer.Stem(folded, AnswerLanguage.English))];
        if (remember && Known.Count < MostKnown)
        {
            Known.TryAdd(folded, keys);
        }

        return keys;
    }

    /// <summary>Keys of every word of a text that is not a mere function word.</summary>
    public static void AddText(HashSet<string> keys, string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return;
        }

        foreach (var token in Tokenizer.Tokenize(text))
        {
            if (token.Kind != TokenKind.Ampersand && !IsGlue(token.Text))
            {
                keys.UnionWith(token.Kind == TokenKind.Word ? Of(token.Singular ?? token.Text, remember: true) : Of(token));
            }

            if (token.Kind == TokenKind.Date && token.Date is { } date)
            {
                keys.Add("n" + date.Day);
                if (date.Year is { } year)
                {
                    keys.Add("n" + year);
                }
            }
        }
    }

    // An index knows letters and digits alone.
    private static string Plain(string text) => text.All(char.IsLetterOrDigit) ? text : string.Concat(text.Where(char.IsLetterOrDigit));
}
