using System.Collections.Frozen;
using Bot.Knowledge.Bank;

namespace Bot.Knowledge.Language;

/// <summary>In which language a text seems to be.</summary>
internal enum GuessedLanguage
{
    /// <summary>Too little to go by: a name, a term of the field.</summary>
    Unknown,

    /// <summary>Dutch.</summary>
    Dutch,

    /// <summary>English.</summary>
    English,

    /// <summary>A language that the bot does not speak.</summary>
    Other,
}

/// <summary>
/// Guesses the language of a short text from its function words first and its other words second, so that names and
/// terms of the field in another language do not turn the scale.
/// </summary>
internal static class LanguageGuess
{
    private const int FunctionWord = 3;
    private const int OpeningWord = 2;
    private const int MostTokens = 60;

    private static readonly FrozenSet<string> DutchOpenings =
        Words("wie wat waar wanneer welke welk hoe hoeveel waarom heeft hebben geef kun kan gaat en is er zijn");

    private static readonly FrozenSet<string> EnglishOpenings =
        Words("who what where when which how why does do can could give show list tell are has whose whos whats");

    // Function words of both, or of one and also a common word of the other.
    private static readonly FrozenSet<string> Shared =
        Words("is in was of had we me he over die hem men want door toe on an as to so no be by at do does also hun even meer elk al and");

    private static readonly FrozenSet<string> EnglishDespiteDutch = Words("on to be by at do and does also no so");

    private static readonly FrozenSet<string> DutchDespiteEnglish = Words("hoe wie wat waar met hem hun door toe want er al te");

    private static readonly FrozenSet<string> EnglishChat = Words("pls plz thx asap ur");

    // Each line is a language; words that Dutch or English also have are left out.
    private static readonly FrozenSet<string>[] Others =
    [
        Words("der das und ist nicht ich sie wer hat fur mit ein eine einen dem von zu auf wann wo welche wir uber auch bei sind wird gibt zum zur nachste bitte verantwortlich sicherheit danke guten tag"),
        Words("le la les des est qui que pour dans avec une un du et sur quel quelle ou quand comment je vous nous il elle sont aux responsable securite prochaine merci bonjour salut"),
        Words("ne nasil nerede bir ve icin bu kimdir hangi zaman mi mu degil ile olan neden guvenlik toplanti sonraki merhaba sorumlu belediye baskani"),
        Words("el los las que quien es para con por una cuando donde como cual del esta son responsable seguridad proxima gracias hola"),
        Words("kto jest jak gdzie kiedy czy nie sie dla przez oraz spotkanie bezpieczenstwo nastepne dziekuje odpowiedzialny"),
        Words("chi che il per con una come quando dove di della sono quale responsabile sicurezza prossima grazie ciao"),
        Words("quem que para com por uma quando onde como qual nao sao seguranca proxima obrigado"),
        Words("cine este care pentru cu si unde cand ce sunt din urmatoarea securitate multumesc"),
    ];

    /// <summary>The language of a text of some words; meant for questions of up to thirty.</summary>
    public static GuessedLanguage Of(IReadOnlyList<Token> tokens)
    {
        var (dutch, english, foreignLetters, words) = (0, 0, 0, 0);
        Span<int> others = stackalloc int[Others.Length];
        for (var i = 0; i < tokens.Count && i < MostTokens; i++)
        {
            if (tokens[i].Kind != TokenKind.Word) continue;
            words++;
            var word = tokens[i].Text;
            if (word[0] > 'z') foreignLetters++;
            dutch += DutchWeight(word, i);
            english += EnglishWeight(word, i);
            for (var o = 0; o < others.Length; o++) others[o] += Others[o].Contains(word) ? FunctionWord : 0;
        }

        if (words == 0) return GuessedLanguage.Unknown;
        if (foreignLetters * 2 > words) return GuessedLanguage.Other;
        var other = 0;
        foreach (var score in others) other = Math.Max(other, score);
        // in one or two words a name may look foreign
        var isTold = words > 2 ? other >= FunctionWord : other == words * FunctionWord;
        if (isTold && other > Math.Max(dutch, english)) return GuessedLanguage.Other;
        return dutch == english ? GuessedLanguage.Unknown : dutch > english ? GuessedLanguage.Dutch : GuessedLanguage.English;
    }

    /// <summary>The language to analyse by; null when it is unknown or not one of ours.</summary>
    public static AnswerLanguage? Hint(GuessedLanguage guess) => guess switch
    {
        GuessedLanguage.Dutch => AnswerLanguage.Dutch,
        GuessedLanguage.English => AnswerLanguage.English,
        GuessedLanguage.Unknown or GuessedLanguage.Other => null,
    };

    private static int DutchWeight(string word, int place)
    {
        var opening = place == 0 && DutchOpenings.Contains(word) ? OpeningWord : 0;
        // it stands in the Dutch name of many a theme
        if (word == "en") return 1 + opening;
        if (DutchDespiteEnglish.Contains(word)) return FunctionWord + opening;
        if (Shared.Contains(word)) return 0;
        if (StopWords.Contains(word, AnswerLanguage.Dutch)) return StopWords.Contains(word, AnswerLanguage.English) ? 0 : FunctionWord + opening;
        if (ChatAbbreviations.Meaning(word) is not null) return EnglishChat.Contains(word) ? 0 : FunctionWord - 1;
        return Dictionary.IsDutch(word) && !Dictionary.IsEnglish(word) ? 1 : 0;
    }

    private static int EnglishWeight(string word, int place)
    {
        var opening = place == 0 && EnglishOpenings.Contains(word) ? OpeningWord : 0;
        if (EnglishDespiteDutch.Contains(word)) return FunctionWord + opening;
        if (Shared.Contains(word)) return 0;
        if (StopWords.Contains(word, AnswerLanguage.English)) return StopWords.Contains(word, AnswerLanguage.Dutch) ? 0 : FunctionWord + opening;
        if (EnglishChat.Contains(word)) return FunctionWord - 1;
        return Dictionary.IsEnglish(word) && !Dictionary.IsDutch(word) ? 1 : 0;
    }

    private static FrozenSet<string> Words(string list) =>
        list.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet();
}
