using System.Text.RegularExpressions;
using Bot.Knowledge.Questions;

namespace Bot.Knowledge.Search;

/// <summary>Which words of a passage show that it carries what a question asks for: a reason, members, a number, a date.</summary>
internal static partial class CueEvidence
{
    private static readonly (Cue Cue, string Words)[] Lexicon =
    [
        (Cue.Members, "deelnemers deelnemen leden lid zitten bestaat samenstelling vertegenwoordigd sluiten aan members member participants consists represented take part deelnemende doen mee"),
        (Cue.Organisers, "samen organiseert georganiseerd initiatief opdracht partners samenwerking organised together commissioned partners initiative"),
        (Cue.Why, "omdat reden want doordat aangezien vanwege aanleiding daarom because reason since due therefore zodat"),
        (Cue.Outcome, "uitkomst uitkomsten resultaat resultaten besluit besloot besloten conclusie aanbeveling result results decided outcome recommended gevolg vervolg"),
        (Cue.Signed, "ondertekend ondertekenden tekenden getekend signed signatories"),
        (Cue.Audience, "bedoeld doelgroep leeftijd meant audience aged voor professionals kinderen"),
        (Cue.Speakers, "sprekers spreker gasten tafelgasten panellid speakers guests panel spraken"),
        (Cue.Link, "www website url link site https"),
        (Cue.Since, "sinds start gestart begonnen opgericht vanaf since started founded established begin ingesteld ingericht"),
        (Cue.Until, "tot eindigt einde loopt until ends expires end"),
        (Cue.HowOften, "keer maal jaarlijks jaar vaak times yearly twice annually weken maandelijks tweejaarlijks"),
        (Cue.Budget, "euro geld subsidie bedrag miljoen money million grant cent"),
        (Cue.Replacement, "plaats vervangt vervalt vervanging replaces instead"),
        (Cue.Where, "gemeente gemeenten municipalities plaats plaatsvinden locatie gevestigd venue location took place"),
        (Cue.Name, "naam heet genoemd namen name called"),
        (Cue.Who, "wie persoon burgemeester politie gemeente gemeenten rsiv var om mayor police municipality"),
    ];

    private static readonly IReadOnlyList<(Cue Cue, HashSet<string> Keys)> Evidence = [.. Lexicon.Select(one => (one.Cue, KeysOf(one.Words)))];

    /// <summary>Cues that the terms of a passage speak to.</summary>
    public static Cue In(HashSet<string> terms, string text)
    {
        var cues = Evidence.Where(one => one.Keys.Overlaps(terms)).Aggregate(Cue.None, (all, one) => all | one.Cue);
        if (Number().IsMatch(Calendar().Replace(text, " ")))
        {
            cues |= Cue.HowMany;
            cues |= Money().IsMatch(text) ? Cue.HowMuch : Cue.None;
        }

        // A year alone says since when, hardly ever when.
        cues |= Day().IsMatch(text) ? Cue.When | Cue.Since | Cue.Until : Year().IsMatch(text) ? Cue.Since | Cue.Until : Cue.None;

        // A, B en C: a passage that lists things answers "welke".
        if (Enumeration().IsMatch(text))
        {
            cues |= Cue.List;
        }

        return cues;
    }

    /// <summary>Whether a word is a number in digits or letters.</summary>
    public static bool IsNumber(Language.Token token) => token.Kind == Language.TokenKind.Number || (token.Kind == Language.TokenKind.Word && Number().IsMatch(token.Text)) || token.Text is "een" or "one" or "tientallen" or "ruim";

    /// <summary>What a gap says to be absent, by the question words that its editors gave it.</summary>
    public static Cue OfGap(string text)
    {
        var words = Language.Tokenizer.Tokenize(text).Select(token => token.Text).ToList();
        return CuePatterns.Dutch.Find(words).Concat(CuePatterns.English.Find(words)).Aggregate(Cue.None, (all, hit) => all | hit.Cue);
    }

    private static HashSet<string> KeysOf(string words)
    {
        var keys = new HashSet<string>(StringComparer.Ordinal);
        TermKeys.AddText(keys, words);
        return keys;
    }

    [GeneratedRegex(@"€|\b(euro|euros|cent|cents|miljoen|million)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 500)]
    private static partial Regex Money();

    [GeneratedRegex(@"\d|\b(twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twice|tweemaal)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 500)]
    private static partial Regex Number();

    [GeneratedRegex(@", [^.;:]{2,120}? (en|and|of|or) \w|: [^.]{3,80},|[A-Z]\w+ (en|and) (de |the )?[A-Z]\w+", RegexOptions.ExplicitCapture, 500)]
    private static partial Regex Enumeration();

    // Days and years are numbers too, but no answer to "hoeveel".
    [GeneratedRegex(@"\b\d{1,2}(st|nd|rd|th)? (jan|feb|maart|march|apr|mei|may|juni|june|juli|july|aug|sep|okt|oct|nov|dec)\w*|\b(jan|feb|march|apr|may|june|july|aug|sep|oct|nov|dec)\w* \d{1,2}\b|\b(19|20)\d\d(-(19|20)\d\d)?\b|\b1-op-1\b|\b1-on-1\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 500)]
    private static partial Regex Calendar();

    [GeneratedRegex(@"\b(januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|voorjaar|najaar|zomer|kwartaal|prinsjesdag|begin (19|20)\d\d|eind (19|20)\d\d|early (19|20)\d\d|helft)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 500)]
    private static partial Regex Day();

    [GeneratedRegex(@"\b(19|20)\d\d\b", RegexOptions.ExplicitCapture, 500)]
    private static partial Regex Year();
}
