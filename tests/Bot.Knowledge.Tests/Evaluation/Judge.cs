using System.Globalization;
using System.Text;

namespace Bot.Knowledge.Tests.Evaluation;

internal enum Verdict
{
    /// <summary>Says what it must and nothing that it must not; where there is no answer, it declines in words too.</summary>
    Right,

    /// <summary>Declines where an answer was due.</summary>
    Declined,

    /// <summary>Everything else.</summary>
    Wrong,
}

/// <summary>Judges an answer by the rules that are told in the README of this folder.</summary>
internal static class Judge
{
    public const int MostWords = 120;

    private const int LongestWholeWord = 5;

    private static readonly string[] RefusingWords = ["niet", "geen", "onbekend", "niets", "not", "no", "none", "nothing", "unknown", "cannot", "can't", "couldn't", "don't"];

    public static Verdict Of(CheckedQuestion question, string text, bool declined)
    {
        var answer = Fold(text);
        var isRight = WordsIn(answer) <= MostWords
            && question.Must.All(group => group.SelectMany(Macros.Expand).Any(alternative => Has(answer, alternative)))
            && !question.MustNot.SelectMany(Macros.Expand).Any(alternative => Has(answer, alternative));
        var refuses = declined && RefusingWords.Any(word => HasWhole(answer, word));
        return question.Kind is "unanswerable" or "out-of-scope"
            ? isRight && refuses ? Verdict.Right : Verdict.Wrong
            : isRight ? Verdict.Right : refuses ? Verdict.Declined : Verdict.Wrong;
    }

    public static int WordsIn(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;

    /// <summary>Lower case, without accents, one blank between words.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in text.Replace('’', '\'').Replace('‘', '\'').Normalize(NormalizationForm.FormKD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
            {
                folded.Append(char.IsWhiteSpace(c) ? ' ' : char.ToLowerInvariant(c));
            }
        }

        return string.Join(' ', folded.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>Whether a folded answer holds the alternative: from the beginning of a word, and to the end of one when its last word is short or a number.</summary>
    public static bool Has(string answer, string alternative)
    {
        var wanted = Fold(alternative);
        if (wanted.Length == 0)
        {
            return false;
        }

        var lastWord = wanted[(wanted.LastIndexOf(' ') + 1)..];
        return Stands(answer, wanted, toTheEnd: lastWord.Length <= LongestWholeWord || char.IsDigit(lastWord[^1]));
    }

    private static bool HasWhole(string answer, string word) => Stands(answer, word, toTheEnd: true);

    private static bool Stands(string answer, string wanted, bool toTheEnd)
    {
        for (var at = answer.IndexOf(wanted, StringComparison.Ordinal); at >= 0; at = answer.IndexOf(wanted, at + 1, StringComparison.Ordinal))
        {
            var end = at + wanted.Length;
            var begins = at == 0 || !char.IsLetterOrDigit(wanted[0]) || !char.IsLetterOrDigit(answer[at - 1]);
            var ends = !toTheEnd || end == answer.Length || !char.IsLetterOrDigit(wanted[^1]) || !(char.IsLetterOrDigit(answer[end]) || answer[end] == '_');
            if (begins && ends)
            {
                return true;
            }
        }

        return false;
    }
}
