using Bot.Knowledge.Bank;

namespace Bot.Knowledge.Questions;

/// <summary>A wording that was found: what it asks for, and which words it is made of (bit n is word n; a question is read for 64 words).</summary>
internal readonly record struct CueHit(Cue Cue, ulong Words);

/// <summary>The lexicon in a form that is matched quickly: patterns by their first word.</summary>
internal sealed class CuePatterns
{
    private const int WidestGap = 8;

    private readonly Dictionary<string, List<Pattern>> byFirstWord = new(StringComparer.Ordinal);
    private readonly List<Pattern> byFirstPrefix = [];

    private CuePatterns(IReadOnlyDictionary<Cue, string> lexicon)
    {
        foreach (var (cue, text) in lexicon)
        {
            foreach (var pattern in text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                Add(new Pattern(cue, [.. pattern.Split(' ').Select(word => word.Split('/'))]));
            }
        }
    }

    public static CuePatterns Dutch { get; } = new(CueLexicon.Dutch);

    public static CuePatterns English { get; } = new(CueLexicon.English);

    public static CuePatterns Of(AnswerLanguage language) => language == AnswerLanguage.English ? English : Dutch;

    /// <summary>Every word that a pattern names in full: they are never spelling mistakes.</summary>
    public IEnumerable<string> Words =>
        byFirstWord.Values.SelectMany(patterns => patterns).Concat(byFirstPrefix)
            .SelectMany(pattern => pattern.Words).SelectMany(word => word)
            .Where(word => word.Length > 1).Select(word => word.TrimEnd('*')).Distinct(StringComparer.Ordinal);

    public List<CueHit> Find(IReadOnlyList<string> words)
    {
        var hits = new List<CueHit>();
        for (var start = 0; start < words.Count; start++)
        {
            if (byFirstWord.TryGetValue(words[start], out var patterns))
            {
                Match(patterns, words, start, hits);
            }

            Match(byFirstPrefix, words, start, hits);
        }

        // "waar gaat … over" asks for a subject: the "waar" in it asks for no place.
        return hits.FindAll(hit => (hit.Cue & (Cue.Where | Cue.When | Cue.Holder)) == 0 || !hits.Exists(longer => (longer.Words & hit.Words) == hit.Words && longer.Words != hit.Words));
    }

    private static void Match(List<Pattern> patterns, IReadOnlyList<string> words, int start, List<CueHit> hits)
    {
        foreach (var pattern in patterns)
        {
            var found = MatchFrom(pattern.Words, 0, words, start);
            if (found != 0)
            {
                hits.Add(new CueHit(pattern.Cue, found));
            }
        }
    }

    /// <summary>The words that the rest of the pattern is made of, or 0 when it does not stand here.</summary>
    private static ulong MatchFrom(string[][] pattern, int at, IReadOnlyList<string> words, int position)
    {
        var isLast = at == pattern.Length - 1;
        if (pattern[at] is ["*"])
        {
            for (var gap = 1; gap <= WidestGap && position + gap < words.Count; gap++)
            {
                var rest = MatchFrom(pattern, at + 1, words, position + gap);
                if (rest != 0)
                {
                    return rest;
                }
            }

            return 0;
        }

        if (position >= words.Count || position >= 64 || !pattern[at].Any(word => Fits(word, words[position])))
        {
            return 0;
        }

        var here = 1UL << position;
        if (isLast)
        {
            return here;
        }

        var further = MatchFrom(pattern, at + 1, words, position + 1);
        return further == 0 ? 0 : here | further;
    }

    private static bool Fits(string pattern, string word) =>
        pattern.EndsWith('*') ? word.StartsWith(pattern.AsSpan(0, pattern.Length - 1), StringComparison.Ordinal) : pattern == word;

    private void Add(Pattern pattern)
    {
        foreach (var first in pattern.Words[0])
        {
            if (first.EndsWith('*'))
            {
                byFirstPrefix.Add(pattern);
                return;
            }

            if (!byFirstWord.TryGetValue(first, out var list))
            {
                byFirstWord[first] = list = [];
            }

            list.Add(pattern);
        }
    }

    private sealed record Pattern(Cue Cue, string[][] Words);
}
