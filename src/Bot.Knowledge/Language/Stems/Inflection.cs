using System.Buffers;

namespace Bot.Knowledge.Language;

/// <summary>
/// Brings a Dutch plural back to its singular when the dictionary has that singular, so that both reach the stemmer
/// in one form. Words of which no singular is found come back as they are.
/// </summary>
internal static class Inflection
{
    private const int LongestWord = 48;
    private static readonly SearchValues<char> Vowels = SearchValues.Create("aeiou");
    private static readonly string[] BeforeS = ["el", "em", "en", "er", "e", "a", "i", "o", "u", "y", "aar", "eur", "oor", "ent"];

    // Adjectives whose long vowel is written once before an e.
    private static readonly (string Inflected, string Plain)[] Adjectives = [("bare", "baar"), ("loze", "loos"), ("zame", "zaam")];

    /// <summary>The singular of a folded Dutch word, or the plain form of an adjective.</summary>
    public static string Singular(string word)
    {
        if (word.Length is < 5 or > LongestWord) return word;
        if (word.EndsWith('s')) return SingularOfS(word);
        return Plain(word.EndsWith("en", StringComparison.Ordinal) ? SingularOfEn(word) : word);
    }

    private static string Plain(string word)
    {
        foreach (var (inflected, plain) in Adjectives)
        {
            if (!word.EndsWith(inflected, StringComparison.Ordinal)) continue;
            var adjective = string.Concat(word.AsSpan(0, word.Length - inflected.Length), plain);
            return Dictionary.IsDutch(adjective) ? adjective : word;
        }

        return word;
    }

    private static string SingularOfS(string word)
    {
        var singular = word.AsSpan(0, word.Length - 1);
        foreach (var ending in BeforeS)
        {
            if (singular.EndsWith(ending)) return Dictionary.IsDutch(singular) ? singular.ToString() : word;
        }

        // Borrowed words: hotspots, podcasts; but plaats is not the plural of plaat.
        var isBorrowed = word.Length > 5 && word[^2] == 't' && Dictionary.IsEnglish(word) && Dictionary.IsEnglish(singular);
        return isBorrowed ? singular.ToString() : word;
    }

    private static string SingularOfEn(string word)
    {
        Span<char> room = stackalloc char[LongestWord + 1];
        var stop = word.Length - 2;
        word.CopyTo(room);
        if (word.EndsWith("heden", StringComparison.Ordinal))
        {
            "heid".CopyTo(room[(word.Length - 5)..]);
            return Known(room[..(word.Length - 1)]) ?? word;
        }

        var last = room[stop - 1];
        room[stop - 1] = last switch { 'v' => 'f', 'z' => 's', _ => last };
        if (Vowels.Contains(last)) return Known(room[..(stop + 1)]) ?? word;
        if (last == room[stop - 2]) return Known(room[..(stop - 1)]) ?? WithE(word);
        if (!IsOpenSyllable(room, stop)) return Known(room[..stop]) ?? WithE(word);
        // bijdragen is rather the plural of bijdrage than of the verb's bijdraag
        if (word.Length >= 8 && Known(word.AsSpan(0, word.Length - 1)) is { } withE) return withE;
        (room[stop], room[stop - 1]) = (room[stop - 1], room[stop - 2]);
        return Known(room[..(stop + 1)]) ?? WithE(word);
    }

    // gemeenten, ziekten: only the n was added
    private static string WithE(string word) => Known(word.AsSpan(0, word.Length - 1)) ?? word;

    private static bool IsOpenSyllable(ReadOnlySpan<char> word, int stop) =>
        stop >= 3 && word[stop - 2] is 'a' or 'e' or 'o' or 'u' && !Vowels.Contains(word[stop - 3])
        && !(word[stop - 2] == 'e' && word[stop - 1] is 'l' or 'r' or 'n' or 'm' && stop > 5);

    private static string? Known(ReadOnlySpan<char> word) => Dictionary.IsDutch(word) ? word.ToString() : null;
}
