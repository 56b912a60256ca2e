using Bot.Knowledge.Bank;

namespace Bot.Knowledge.Language;

/// <summary>How a term came out of a text.</summary>
internal enum TermKind
{
    /// <summary>The word itself, weight 1.</summary>
    Whole,

    /// <summary>Two words read as one: re-integratie as reintegratie.</summary>
    Joined,

    /// <summary>A part of a compound: wapen in wapenbezit.</summary>
    Part,

    /// <summary>The stem in the other language, when the text's language is not known.</summary>
    Alternate,
}

/// <summary>A stem to search by.</summary>
/// <param name="Stem">Letters a..z and digits, or letters of another script.</param>
/// <param name="Weight">1 for a whole word, less for what was derived from it.</param>
/// <param name="TokenIndex">Which token of the text it came from.</param>
/// <param name="Kind">How it came out of the text.</param>
internal readonly record struct Term(string Stem, float Weight, int TokenIndex, TermKind Kind);

/// <summary>Turns text into the terms that passages are indexed and searched by; the same for both sides.</summary>
/// <param name="split">The parts of a compound as folded words, empty when it has none; null to leave compounds whole.</param>
internal sealed class Analyzer(Func<string, IReadOnlyList<string>>? split = null)
{
    /// <summary>The weight of a part of a compound beside the whole word.</summary>
    public const float PartWeight = 0.5f;

    private const float AlternateWeight = 0.9f;

    /// <summary>The terms of a text; a null language stems its words in both.</summary>
    public IReadOnlyList<Term> Analyze(string text, AnswerLanguage? language) =>
        Analyze(Tokenizer.Tokenize(text), language);

    /// <summary>The terms of tokens; their <see cref="Term.TokenIndex"/> points into the list.</summary>
    public IReadOnlyList<Term> Analyze(IReadOnlyList<Token> tokens, AnswerLanguage? language)
    {
        var terms = new List<Term>(tokens.Count);
        for (var i = 0; i < tokens.Count; i++)
        {
            var token = tokens[i];
            if (token.Kind == TokenKind.Ampersand) continue;
            if (token.Kind != TokenKind.Word)
            {
                terms.Add(new Term(Plain(token), 1, i, TermKind.Whole));
                continue;
            }

            var isStopWord = IsStopWord(token, language);
            if (token.JoinedToPrevious && !isStopWord && tokens[i - 1].Kind == TokenKind.Word)
            {
                var joined = Stem(Letters(tokens[i - 1].Text + (token.Singular ?? token.Text)), language ?? AnswerLanguage.Dutch);
                terms.Add(new Term(joined, 1, i, TermKind.Joined));
            }

            if (!isStopWord) AddWord(terms, Letters(token.Singular ?? token.Text), i, language);
            AddElided(terms, tokens, i);
        }

        return terms;
    }

    /// <summary>The stem of one folded word in a language.</summary>
    public static string Stem(string folded, AnswerLanguage language) =>
        language == AnswerLanguage.English
            ? EnglishStemmer.Stem(folded)
            : StemOverrides.BaseOf(folded) ?? DutchStemmer.Stem(Inflection.Singular(folded));

    /// <summary>True when the token carries no subject.</summary>
    public static bool IsStopWord(Token token, AnswerLanguage? language) =>
        StopWords.Contains(token.Text, language) || (token.Singular is { } singular && StopWords.Contains(singular, language));

    private void AddWord(List<Term> terms, string word, int index, AnswerLanguage? language)
    {
        var stem = Stem(word, language ?? AnswerLanguage.Dutch);
        terms.Add(new Term(stem, 1, index, TermKind.Whole));
        if (language != AnswerLanguage.English) AddParts(terms, word, index);
        if (language is not null) return;
        var other = Stem(word, AnswerLanguage.English);
        if (!string.Equals(other, stem, StringComparison.Ordinal))
        {
            terms.Add(new Term(other, AlternateWeight, index, TermKind.Alternate));
        }
    }

    // "zorg- en veiligheidshuis": the first word shares the head of the compound that follows
    private void AddElided(List<Term> terms, IReadOnlyList<Token> tokens, int index)
    {
        if (split is null || !tokens[index].HyphenAfter || index + 2 >= tokens.Count) return;
        if (tokens[index + 1].JoinedToPrevious || tokens[index + 1].Text is not ("en" or "of" or "&")) return;
        if (tokens[index + 2].Kind != TokenKind.Word || split(tokens[index + 2].Text) is not { Count: > 1 } parts) return;
        terms.Add(new Term(Stem(Letters(tokens[index].Text) + parts[^1], AnswerLanguage.Dutch), PartWeight, index, TermKind.Joined));
    }

    private void AddParts(List<Term> terms, string word, int index)
    {
        if (split is null) return;
        foreach (var part in split(word))
        {
            terms.Add(new Term(Stem(part, AnswerLanguage.Dutch), PartWeight, index, TermKind.Part));
        }
    }

    // zo'n keeps its apostrophe as a token, but a stem holds none
    private static string Letters(string word) =>
        word.Contains('\'', StringComparison.Ordinal) ? word.Replace("'", "", StringComparison.Ordinal) : word;

    // Full-text engines cut at signs; 0,89 must stay one term, so its comma becomes a letter.
    private static string Plain(Token token) => token.Kind switch
    {
        TokenKind.Number => token.Text.Replace(".", "p", StringComparison.Ordinal),
        TokenKind.Date or TokenKind.Time => token.Text.Replace("-", "", StringComparison.Ordinal).Replace(":", "", StringComparison.Ordinal),
        TokenKind.Address => string.Concat(token.Text.Where(char.IsLetterOrDigit)),
        TokenKind.Word or TokenKind.Ordinal or TokenKind.Ampersand => token.Text,
    };
}
