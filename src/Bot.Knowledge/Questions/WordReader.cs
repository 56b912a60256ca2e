using Bot.Knowledge.Bank;
using Bot.Knowledge.Language;
using Bot.Knowledge.Search;

namespace Bot.Knowledge.Questions;

/// <summary>The words of a question after abbreviations are written out and spelling is mended.</summary>
internal sealed record ReadWords(IReadOnlyList<Token> Tokens, AnswerLanguage Language, bool LanguageIsSure, bool IsForeign, IReadOnlyList<Correction> Corrections);

/// <summary>Reads the words of a text as a colleague would: abbreviations, slips of the finger and glued words included.</summary>
internal sealed class WordReader(Vocabulary vocabulary, Gazetteer names)
{
    private const int ShortestBeginning = 6;

    private readonly SpellingCorrector speller = new(vocabulary.Frequencies, FillerWords.Contains);
    private readonly CompoundSplitter splitter = new(vocabulary.Frequencies);

    public ReadWords Read(string text, int most, AnswerLanguage? before)
    {
        var tokens = Tokenizer.Tokenize(text).Take(most).ToList();
        var guess = LanguageGuess.Of(tokens);
        var language = guess switch
        {
            GuessedLanguage.English => AnswerLanguage.English,
            GuessedLanguage.Dutch => AnswerLanguage.Dutch,
            GuessedLanguage.Unknown or GuessedLanguage.Other => before ?? AnswerLanguage.Dutch,
        };
        var repaired = speller.Repair([.. ChatAbbreviations.Expand(tokens).Select(Uncontracted).Select(WrittenOut)]);
        var words = repaired.Tokens.SelectMany(Parts).Take(most).ToList();
        return new ReadWords(words, language, guess is GuessedLanguage.English or GuessedLanguage.Dutch, guess == GuessedLanguage.Other, repaired.Corrections);
    }

    // "when's", "who's": the question word without its verb.
    private static Token Uncontracted(Token token) =>
        token.Singular is "when" or "who" or "what" or "where" or "how" or "that" or "it" or "there" ? token with { Text = token.Singular, Singular = null } : token;

    // "najaarscarr", "pilotgem": the beginning of just one word of the bank.
    private Token WrittenOut(Token token)
    {
        if (token.Kind != TokenKind.Word || token.Text.Length < ShortestBeginning || vocabulary.Contains(token.Text) || Dictionary.Knows(token.Text))
        {
            return token;
        }

        var whole = vocabulary.WordBeginning(token.Text);
        return whole is null ? token : token with { Text = whole, Singular = null };
    }

    // cyberportefeuille: not a word of the bank, but cyber is the name of a theme.
    private IEnumerable<Token> Parts(Token token)
    {
        if (token.Kind != TokenKind.Word || vocabulary.Contains(token.Text))
        {
            return [token];
        }

        var parts = splitter.Split(token.Text);
        return parts.Count > 1 && parts.Any(names.Words.Contains) ? parts.Select(part => token with { Text = part, Singular = null }) : [token];
    }
}
