using Bot.Knowledge.Bank;
using Bot.Knowledge.Language;
using Bot.Knowledge.Search;

namespace Bot.Knowledge.Questions;

/// <summary>Finds the words of a question that its answer must have something to do with.</summary>
internal static class ContentReader
{
    // A word that few passages have says much, but not everything; an ordinary word that the bank does not know says
    // little about what is asked; a name that it does not know says that something else is asked.
    private const double MostWeight = 5.0;
    private const double UnknownWordWeight = 2.2;
    private const double UnknownNameWeight = 4.0;

    public static IReadOnlyList<ContentTerm> Read(IReadOnlyList<Token> tokens, BankIndex index, Func<int, bool> isFree, Func<int, bool> isCue, AnswerLanguage language)
    {
        var terms = new List<ContentTerm>();
        for (var i = 0; i < tokens.Count; i++)
        {
            if (!isFree(i) || tokens[i].Kind == TokenKind.Ampersand)
            {
                continue;
            }

            var (length, alternatives) = index.Synonyms.At(tokens, i, isFree);
            if (length > 1)
            {
                terms.Add(Make(string.Join(' ', tokens.Skip(i).Take(length).Select(token => token.Original)), alternatives, isSoft: false, isName: false, i, index));
                i += length - 1;
                continue;
            }

            var token = tokens[i];
            if (IsEmpty(token, index, language))
            {
                continue;
            }

            List<IReadOnlyList<IReadOnlyList<string>>> all = [[TermKeys.Of(token)], .. alternatives];
            if (token.Kind == TokenKind.Word && index.PartsOf(token.Text) is { Count: > 1 } parts)
            {
                all.Add([.. parts.Select(TermKeys.Of)]);
            }

            terms.Add(Make(token.Original, all, isCue(i) || TermKeys.IsOrdinal(token) || IsSmallNumber(token) || token.Text is "type" or "types" or "soorten" or "vorm" or "vormen" or "kinds" or "sorts" or "forms" or "form" or "onderdelen" or "stappen" or "steps", token.Capitalised && i > 0, i, index));
        }

        return terms;
    }

    private static bool IsOrdinaryWord(string text) => Dictionary.Knows(Folding.Fold(text));

    // "ovr", "ff": too short to mend, and no word that anybody knows.
    private static bool IsSlip(Token token) => token.Text.Length <= 3 && !token.Capitalised && !Dictionary.Knows(token.Text);

    // "de vijf sporen", "the three tables": the number helps to find the list and is no subject of its own.
    private static bool IsSmallNumber(Token token) =>
        token.Number is >= 0 and < 100 || token.Text is "twee" or "drie" or "vier" or "vijf" or "zes" or "zeven" or "acht" or "negen" or "tien" or "two" or "three" or "four" or "five" or "six" or "seven" or "eight" or "nine" or "ten";

    private static bool IsEmpty(Token token, BankIndex index, AnswerLanguage language) =>
        token.Kind == TokenKind.Word && ((IsSlip(token) && !index.Vocabulary.Contains(token.Text)) || StopWords.Contains(token.Text, language) || FillerWords.Contains(token.Text) || token.Text.Length == 1 || TermKeys.IsGlue(token.Text));

    private static ContentTerm Make(string text, IReadOnlyList<IReadOnlyList<IReadOnlyList<string>>> alternatives, bool isSoft, bool isName, int position, BankIndex index)
    {
        var frequency = alternatives.Max(alternative => alternative.Min(word => word.Max(index.Frequency)));
        // A word that half the bank has says little; one that few passages have says much.
        var weight = frequency > 0 ? Math.Min(MostWeight, Math.Log(1 + (index.Passages.Count / (1.0 + frequency))))
            : alternatives.Count == 1 && IsOrdinaryWord(text) ? UnknownWordWeight : UnknownNameWeight;
        return new ContentTerm(text, alternatives, isSoft, frequency > 0, isName, position) { Weight = weight };
    }
}
