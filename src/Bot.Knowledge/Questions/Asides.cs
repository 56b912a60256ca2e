using System.Buffers;
using Bot.Knowledge.Language;

namespace Bot.Knowledge.Questions;

/// <summary>Sentences beside the question itself: "wie is pfh cyber? moet iemand uitnodigen". Their words need no explanation.</summary>
internal static class Asides
{
    private static readonly SearchValues<char> Ends = SearchValues.Create("?!;\n.,");

    /// <summary>Positions of the words that stand outside the sentence that asks; empty when it is not clear which one asks.</summary>
    public static HashSet<int> Find(string text, IReadOnlyList<Token> tokens, IReadOnlyList<CueHit> cues, IReadOnlyList<Mention<object>> mentions)
    {
        var sentences = new int[tokens.Count];
        for (var i = 1; i < tokens.Count; i++)
        {
            var (from, to) = (tokens[i - 1].End, tokens[i].Start);
            var ends = to > from && to <= text.Length && text.AsSpan(from, to - from).IndexOfAny(Ends) >= 0;
            sentences[i] = sentences[i - 1] + (ends ? 1 : 0);
        }

        if (tokens.Count == 0 || sentences[^1] == 0)
        {
            return [];
        }

        var asking = Enumerable.Range(0, sentences[^1] + 1).Where(sentence => Asks(sentence, sentences, cues) && mentions.Any(mention => mention.Start < sentences.Length && sentences[mention.Start] == sentence)).ToList();
        // A part that names a thing of the bank is no aside: "dat spel voor kinderen, hoe heet het?"
        return asking.Count == 1 ? [.. Enumerable.Range(0, tokens.Count).Where(position => sentences[position] != asking[0] && !mentions.Any(mention => sentences[mention.Start] == sentences[position]))] : [];
    }

    private static bool Asks(int sentence, int[] sentences, IReadOnlyList<CueHit> cues) =>
        cues.Any(hit => Enumerable.Range(0, Math.Min(64, sentences.Length)).Any(position => sentences[position] == sentence && (hit.Words & (1UL << position)) != 0));
}
