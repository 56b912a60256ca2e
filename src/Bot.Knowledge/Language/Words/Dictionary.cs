namespace Bot.Knowledge.Language;

/// <summary>
/// Which words are ordinary Dutch or English, and which are common names. Loaded at first use from the lists in
/// Data/ (their README tells origin and licence). All words are folded.
/// </summary>
internal static class Dictionary
{
    private static readonly Lazy<WordSet> DutchWords = new(() => Load("dutch"));
    private static readonly Lazy<WordSet> EnglishWords = new(() => Load("english"));
    private static readonly Lazy<WordSet> Names = new(() => Load("names"));

    // The English list is American; a Dutch asker more often writes British.
    private static readonly (string British, string American)[] Spellings =
        [("isation", "ization"), ("ise", "ize"), ("ising", "izing"), ("ised", "ized"), ("ises", "izes"), ("our", "or"),
         ("ours", "ors"), ("oured", "ored"), ("ouring", "oring"), ("ourhood", "orhood"), ("ourhoods", "orhoods"), ("tre", "ter"), ("tres", "ters"),
         ("lled", "led"), ("lling", "ling"), ("ence", "ense"), ("ogue", "og"), ("yse", "yze"), ("ysed", "yzed")];

    /// <summary>An ordinary Dutch word, in any of its forms.</summary>
    public static bool IsDutch(ReadOnlySpan<char> folded) => DutchWords.Value.Contains(folded);

    /// <summary>An ordinary English word, in American or British spelling.</summary>
    public static bool IsEnglish(ReadOnlySpan<char> folded) => EnglishWords.Value.Contains(folded) || IsBritish(folded);

    /// <summary>A word that is only ever written with a capital: a place, a first name, a brand.</summary>
    public static bool IsName(ReadOnlySpan<char> folded) => Names.Value.Contains(folded);

    /// <summary>Any of the three: a word that needs no correction.</summary>
    public static bool Knows(ReadOnlySpan<char> folded) => IsDutch(folded) || IsEnglish(folded) || IsName(folded);

    private static bool IsBritish(ReadOnlySpan<char> word)
    {
        Span<char> american = stackalloc char[64];
        foreach (var (ending, other) in Spellings)
        {
            if (word.Length < ending.Length + 3 || word.Length > 56 || !word.EndsWith(ending)) continue;
            var start = word.Length - ending.Length;
            word[..start].CopyTo(american);
            other.CopyTo(american[start..]);
            if (EnglishWords.Value.Contains(american[..(start + other.Length)])) return true;
        }

        return false;
    }

    private static WordSet Load(string name)
    {
        var resource = $"Bot.Knowledge.Language.{name}.words.gz";
        using var stream = typeof(Dictionary).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The word list {resource} is missing from the build.");
        return WordSet.Read(stream);
    }
}
