using Bot.Knowledge.Bank;

namespace Bot.Knowledge.Language;

/// <summary>What a text is about, as stems: for comparing questions with one another. "Hoe meld ik een hack?" and "een hack melden" have the same.</summary>
public static class SubjectTerms
{
    private static readonly Analyzer Whole = new();

    /// <summary>The stems of the words that carry a subject, without doubles. Thread-safe; does not throw for any text.</summary>
    public static IReadOnlySet<string> Of(string text, AnswerLanguage language)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Whole.Analyze(text, language).Where(static term => term.Kind == TermKind.Whole).Select(static term => term.Stem).ToHashSet(StringComparer.Ordinal);
    }
}
