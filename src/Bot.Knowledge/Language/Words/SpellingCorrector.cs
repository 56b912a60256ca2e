using System.Collections.Frozen;
using System.Runtime.InteropServices;
using Bot.Knowledge.Bank;

namespace Bot.Knowledge.Language;

/// <summary>What was read for words that are not known, so that the asker can be told.</summary>
/// <param name="Original">As it was written.</param>
/// <param name="Reading">The folded word or words that it was taken for, with blanks between them.</param>
/// <param name="TokenIndex">The first token that it stood in, before the repair.</param>
/// <param name="TokenCount">How many tokens it covered: two when "leer huis" was joined.</param>
/// <param name="Slips">Typing slips between the two; 0 for a blank too many or too few.</param>
internal sealed record Correction(string Original, string Reading, int TokenIndex, int TokenCount, int Slips);

/// <summary>A text after repair.</summary>
/// <param name="Tokens">All tokens, repaired ones with the text that was read for them.</param>
/// <param name="Corrections">What was changed, in the order of the text.</param>
internal sealed record RepairedText(IReadOnlyList<Token> Tokens, IReadOnlyList<Correction> Corrections);

/// <summary>A word of the vocabulary near to what was typed.</summary>
/// <param name="Word">The folded word.</param>
/// <param name="Slips">Typing slips between the two.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Suggestion(string Word, int Slips);

/// <summary>
/// Reads misspelt words as the nearest word of the bank. A word that the bank, the dictionary or the caller knows is
/// never touched, nor is anything with a digit in it.
/// </summary>
/// <param name="vocabulary">Folded words of the bank and of names, with how often they occur.</param>
/// <param name="isKnown">Further words that are right as they are; may be null.</param>
/// <param name="isCompound">
/// Words that look right because they are built of words; they are read as another only when one slip away. May be null.
/// </param>
internal sealed class SpellingCorrector(
    IReadOnlyDictionary<string, int> vocabulary,
    Func<string, bool>? isKnown = null,
    Func<string, bool>? isCompound = null)
{
    private const int ShortestWord = 4;
    private const int LongestWord = 40;
    private const int ShortestJoined = 6;

    // Only these are taken off a word that was run together with them; aan or over begin too many real words.
    private static readonly FrozenSet<string> RunTogether = """
        wie wat waar wanneer welke welk hoe is zijn heeft hebben gaat de het een van en over
        who what when where which how is are has have the of
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet();

    // The words that a question is made of; misspelt they hide what is asked.
    private static readonly FrozenSet<string> QuestionWords = """
        wanneer hoeveel welke waarom waarover wiens heeft hebben volgende vorige komende portefeuillehouder burgemeester
        when where which whose what many much does next previous last portfolio mayor
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet();

    private readonly string[] words = Candidates(vocabulary);
    private readonly DeleteIndex index = new(Candidates(vocabulary));
    private readonly FrozenSet<string> stems =
        vocabulary.Keys.Where(w => w.Length >= ShortestWord).Select(w => Analyzer.Stem(w, AnswerLanguage.Dutch)).ToFrozenSet();

    /// <summary>The words that may have been meant, likeliest first, at most three; empty when the word is known.</summary>
    public IReadOnlyList<Suggestion> Suggest(string folded)
    {
        if (folded.Length is < ShortestWord or > LongestWord || !folded.All(char.IsLetter) || IsKnown(folded)) return [];
        var most = folded.Length >= 7 && isCompound?.Invoke(folded) != true ? 2 : 1;
        var near = new List<Suggestion>();
        foreach (var i in index.Near(folded, most))
        {
            var slips = EditDistance.Between(folded, words[i], most);
            if (slips <= most && (slips < 2 || IsLikely(folded, words[i]))) near.Add(new Suggestion(words[i], slips));
        }

        return near.OrderBy(s => s.Slips).ThenBy(s => s.Word[0] == folded[0] ? 0 : 1)
            .ThenByDescending(s => Frequency(s.Word)).ThenBy(s => s.Word, StringComparer.Ordinal).Take(3).ToList();
    }

    /// <summary>The words that were run together ("wieheeft"), or null when the word is known or does not fall apart.</summary>
    public IReadOnlyList<string>? SplitRunTogether(string folded) =>
        folded.Length is < 5 or > LongestWord || !folded.All(char.IsLetter) || IsKnown(folded) ? null : Divide(folded, 3);

    /// <summary>Repairs a text: joins split compounds, divides words run together, reads misspelt words.</summary>
    /// <param name="tokens">The tokens as written.</param>
    /// <param name="isTaken">Tokens that are understood already and must stay, by their place; may be null.</param>
    public RepairedText Repair(IReadOnlyList<Token> tokens, Func<int, bool>? isTaken = null)
    {
        var repaired = new List<Token>(tokens.Count);
        var corrections = new List<Correction>();
        for (var i = 0; i < tokens.Count; i++)
        {
            var token = tokens[i];
            if (token.Kind != TokenKind.Word || isTaken?.Invoke(i) == true)
            {
                repaired.Add(token);
                continue;
            }

            var joined = JoinedAt(tokens, i, isTaken);
            if (joined is not null)
            {
                repaired.Add(token with { Text = joined.Reading, Singular = null });
                corrections.Add(joined);
                i += joined.TokenCount - 1;
            }
            else
            {
                RepairWord(token, i, repaired, corrections);
            }
        }

        return new RepairedText(repaired, corrections);
    }

    private void RepairWord(Token token, int i, List<Token> repaired, List<Correction> corrections)
    {
        if (token.Singular is not null && IsKnown(token.Singular))
        {
            repaired.Add(token);
        }
        else if (SplitRunTogether(token.Text) is { } parts)
        {
            repaired.AddRange(parts.Select(p => token with { Text = p, Singular = null, HyphenAfter = false }));
            corrections.Add(new Correction(token.Original, string.Join(' ', parts), i, 1, 0));
        }
        else if (Suggest(token.Singular ?? token.Text) is [var best, ..] && !(token.Capitalised && i > 0 && IsQuestionWord(best.Word)))
        {
            repaired.Add(token with { Text = best.Word, Singular = null });
            corrections.Add(new Correction(token.Original, best.Word, i, 1, best.Slips));
        }
        else
        {
            repaired.Add(token);
        }
    }

    private Correction? JoinedAt(IReadOnlyList<Token> tokens, int first, Func<int, bool>? isTaken)
    {
        var joined = tokens[first].Text;
        if (StopWords.Contains(joined, null)) return null;
        for (var count = 2; count <= 3 && first + count <= tokens.Count; count++)
        {
            var next = tokens[first + count - 1];
            if (next.Kind != TokenKind.Word || StopWords.Contains(next.Text, null) || isTaken?.Invoke(first + count - 1) == true) return null;
            joined += next.Text;
            if (joined.Length < ShortestJoined || !vocabulary.ContainsKey(joined)) continue;
            var original = string.Join(' ', tokens.Skip(first).Take(count).Select(t => t.Original));
            return new Correction(original, joined, first, count, 0);
        }

        return null;
    }

    private List<string>? Divide(string word, int most)
    {
        for (var cut = word.Length - 2; cut >= 2; cut--)
        {
            var (left, right) = (word[..cut], word[cut..]);
            if (RunTogether.Contains(left))
            {
                if (IsWhole(right)) return [left, right];
                if (most > 2 && Divide(right, most - 1) is { } rest) return [left, .. rest];
            }
            else if (RunTogether.Contains(right) && right.Length > 2 && vocabulary.ContainsKey(left))
            {
                return [left, right];
            }
        }

        return null;
    }

    private bool IsWhole(string word) => RunTogether.Contains(word) || (word.Length >= 3 && vocabulary.ContainsKey(word));

    private bool IsKnown(string word) =>
        vocabulary.ContainsKey(word) || Dictionary.Knows(word) || ChatAbbreviations.Meaning(word) is not null
        || stems.Contains(Analyzer.Stem(word, AnswerLanguage.Dutch)) || isKnown?.Invoke(word) == true;

    // Two slips in seven letters are too many unless the frame of the word stands.
    private static bool IsLikely(string typed, string word) =>
        typed.Length >= 8 || (typed.AsSpan(0, 2).SequenceEqual(word.AsSpan(0, 2)) && typed[^1] == word[^1]);

    // a capital inside a sentence makes a name, and Welle is not welke
    private bool IsQuestionWord(string word) => QuestionWords.Contains(word) && !vocabulary.ContainsKey(word);

    private int Frequency(string word) => QuestionWords.Contains(word) ? int.MaxValue : vocabulary[word];

    private static string[] Candidates(IReadOnlyDictionary<string, int> vocabulary) =>
        vocabulary.Keys.Union(QuestionWords).Where(w => w.Length is >= ShortestWord and <= LongestWord && w.All(char.IsLetter))
            .Order(StringComparer.Ordinal).ToArray();
}
