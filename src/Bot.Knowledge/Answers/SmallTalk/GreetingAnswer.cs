using System.Text.RegularExpressions;
using Bot.Knowledge.Questions;
using Bot.Knowledge.Search;

namespace Bot.Knowledge.Answers;

/// <summary>Greeting, thanks, goodbye, who the bot is and what it can be asked.</summary>
internal sealed partial class GreetingAnswer(BankIndex index) : IAnswerer
{
    private const int LongestSmallTalk = 9;
    private const int LongestTalk = 16;

    public Answer? TryAnswer(Question question)
    {
        var text = string.Join(' ', question.Tokens.Select(token => token.Text));
        if (question.Tokens.Count > LongestTalk || question.Pages.Any(mention => mention.Thing.Kind != Bank.PageKind.Network) || question.People.Count > 0 || question.SessionKinds.Count > 0 || question.Sessions.Count > 0)
        {
            return null;
        }

        if (Identity().IsMatch(text) || Help().IsMatch(text))
        {
            return Say(question,
                "Ik ben de bot van de veiligheidsnetwerken VAR en RSIV. Ik help u met vragen over portefeuillehouders, thema's, bijeenkomsten, projecten, cijfers en overleggen, met de bron erbij. Vraag bijvoorbeeld: 'wie heeft cyber?' of 'wanneer is het volgende leerhuis?'",
                "I am the bot of the safety networks VAR and RSIV. I help you with questions about portfolio holders, themes, sessions, projects, figures and bodies, with the source. Ask for instance: 'who holds cyber?' or 'when is the next Leerhuis?'");
        }

        var rest = Hello().Replace(Thanks().Replace(Bye().Replace(text, " "), " "), " ");
        if (question.Cues == Cue.None && !question.Pages.Any() && Thanks().Match(text) is { Success: true, Index: < 12 })
        {
            return Say(question, "Graag gedaan! Tot een volgende vraag.", "You're welcome! Glad to help.");
        }

        var thanks = Thanks().Match(text) is { Success: true, Index: < 12 };
        if (question.Tokens.Count > LongestSmallTalk || question.Hard.Any(term => !(thanks && IsOrdinary(term)) && rest.Contains(Language.Folding.Fold(term.Text), StringComparison.Ordinal) && !Chatter().IsMatch(Language.Folding.Fold(term.Text))))
        {
            return null;
        }

        if (Thanks().IsMatch(text) && (question.Tokens.Count <= 4 || !question.Hard.Any() || Thanks().Match(text).Index < 12))
        {
            return IsShort(question)
                ? Say(question, "Graag gedaan! (You're welcome!)", "You're welcome! (Graag gedaan!)")
                : Say(question, "Graag gedaan! Tot een volgende vraag.", "You're welcome! Glad to help.");
        }

        if (Bye().IsMatch(text))
        {
            return Say(question, "Tot ziens! Fijne dag nog.", "Goodbye! Have a nice day.");
        }

        return Hello().IsMatch(text) && !question.Hard.Any(term => rest.Contains(Language.Folding.Fold(term.Text), StringComparison.Ordinal) && !Chatter().IsMatch(Language.Folding.Fold(term.Text)))
            ? Say(question, "Hallo! Waarmee kan ik helpen? U kunt vragen naar portefeuillehouders, thema's, bijeenkomsten, projecten en cijfers van VAR en RSIV.", "Hello! How can I help? You can ask about portfolio holders, themes, sessions, projects and figures of VAR and RSIV.")
            : null;
    }

    // "thanks, that helps a lot": words that the bank knows nothing of ask nothing.
    private static bool IsOrdinary(ContentTerm term) => !term.IsKnown && !term.IsName && Language.Dictionary.Knows(Language.Folding.Fold(term.Text));

    // One or two words are written alike by people of both languages.
    private static bool IsShort(Question question) => question.Tokens.Count <= 3;

    private Answer Say(Question question, string dutch, string english)
    {
        var builder = new AnswerBuilder(index, question, AnswerKind.Greeting);
        builder.Add(dutch, english);
        builder.Suggest("Wie heeft cyber?", "Who holds cyber?");
        builder.Suggest("Welke bijeenkomsten komen eraan?", "Which sessions are coming up?");
        builder.Suggest("Alle portefeuillehouders op een rij", "List all portfolio holders");
        return builder.Build();
    }

    [GeneratedRegex(@"\b(wie ben|wat ben|who are|what are) (je|jij|u|you)\b|\b(ben|are) (je|jij|u|you) (een|a|an|wel|n) (bot|robot|mens|human|echt|ai|computer|persoon|person|chatbot)\b|\b(hoe heet (je|jij|u)|what is your name|whats your name|wat is (je|jouw|uw) naam|introduce yourself|stel je (even )?voor|spreek ik met een)\b", RegexOptions.ExplicitCapture, 500)]
    private static partial Regex Identity();

    [GeneratedRegex(@"^(help|hulp|menu|uitleg|\?)$|\b(wat kan|kun|kunt|wat kunnen) (je|jij|u|ik)( allemaal| zoal)?( je| jou| u| hier)?( vragen| voor me| voor mij| doen| betekenen)?$|\b(wat|what) (kan|can|kun) (ik|i|je|you|jij) .*\b(vragen|ask|doen|do|help)\b|\b(how|hoe) (does this|do you|werk|werkt) (work|je|dit|jij)\b|\b(kun|kan|can|could) (je|you|u|jij) (me |mij )?(helpen|help)( me)?$|\b(i need|ik heb|need some) (help|hulp)( nodig)?$|\bwhat do you do\b|\bwat doe (je|jij)( precies| eigenlijk| allemaal)?$|\bwaar(mee|voor) kan? ?(je|jij|ik|u)\b.*\b(helpen|terecht)\b", RegexOptions.ExplicitCapture, 500)]
    private static partial Regex Help();

    [GeneratedRegex(@"\b(dank|dankje\w*|dankjewel|dank je|dankuwel|bedankt|thanks|thank|thx|cheers|merci|tnx|top bedankt|super|perfect|geweldig|helder|duidelijk|great|awesome|handig)\b", RegexOptions.ExplicitCapture, 500)]
    private static partial Regex Thanks();

    [GeneratedRegex(@"^((ok|oke|okay|prima|top|bedankt|dank je|thanks|dankjewel) )?(doei+|dag|tot ziens|tot later|tot morgen|tot de volgende|bye|goodbye|see you|fijne dag|fijn weekend|groetjes|houdoe|ciao)\b", RegexOptions.ExplicitCapture, 500)]
    private static partial Regex Bye();

    [GeneratedRegex(@"^(hoi+|hallo+|hey+|hi+|he|hee|hello|goedemorgen|goedemiddag|goedenavond|goeie\w*|goede|good|morgen|middag|moin|yo|dag|hej|joe|goedendag|hoihoi|ha|test|salut|ping)\b", RegexOptions.ExplicitCapture, 500)]
    private static partial Regex Hello();

    [GeneratedRegex(@"^(bot|allemaal|allen|iedereen|all|everyone|there|morning|afternoon|evening|top|super|weekend|hulp|help|duidelijk|helder|perfect|geweldig|handig|great|awesome|nice|lekker|fijn|goedemorgen|goedemiddag|goedenavond|merci|tnx|cheers|much|lot|very|appreciated|gedaan|hoihoi|hoi+|hallo+|dankjewel|dankuwel|dankje\w*|bedankt|thanks|doei|bye|goodbye|ciao|houdoe|groetjes|snelle|quick|antwoord|answer|reactie|werk|job)$", RegexOptions.ExplicitCapture, 500)]
    private static partial Regex Chatter();
}
