using System.Text.RegularExpressions;
using Bot.Knowledge.Questions;
using Bot.Knowledge.Search;

namespace Bot.Knowledge.Answers;

/// <summary>What the bot does not answer whatever the bank holds: private contact data, citizens, its own instructions, other people's questions, opinions, other languages.</summary>
internal sealed partial class GuardAnswer(BankIndex index) : IAnswerer
{
    public Answer? TryAnswer(Question question)
    {
        if (question.IsForeign)
        {
            return Decline(question, "Daar kan ik niet bij helpen: ik lees alleen Nederlands en Engels.", "I cannot help with that: I only read Dutch and English.");
        }

        var text = string.Join(' ', question.Tokens.Select(token => token.Text));
        if (Instructions().IsMatch(text))
        {
            return Decline(question, "Daar kan ik niet bij helpen: over mijn eigen instellingen en instructies kan ik niets delen, en ik kan ze niet veranderen.", "I cannot help with that: I do not share or change my own settings and instructions.");
        }

        if (OtherPeople().IsMatch(text))
        {
            return Decline(question, "Daar kan ik niet bij helpen: wat anderen aan mij vragen, deel ik niet.", "I cannot help with that: I do not share what others ask me.");
        }

        if (Citizen().IsMatch(text) || IsCitizen(question))
        {
            return Decline(question, "Over personen in een zaak of over inwoners kan ik niets zeggen: persoonsgegevens staan niet in de kennisbank.", "I cannot say anything about people in a case or about residents: personal data is not in the knowledge bank.");
        }

        if (question.Has(Cue.Contact) && AsksContact(question, text))
        {
            var builder = Start(question, "Contactgegevens van personen staan niet in de kennisbank; die kan ik niet geven.", "Contact details of people are not in the knowledge bank; I cannot give them.");
            foreach (var network in index.Bank.Networks.Where(network => question.InScope(network.Id)))
            {
                if (index.Bank.Pages.FirstOrDefault(page => page.NetworkId == network.Id && page.Kind == Bank.PageKind.Network)?.Links is [var link, ..])
                {
                    builder.Add($"De website van {Wording.Named(network).Dutch} is {link.Url}.", $"The website of {Wording.Named(network).English} is {link.Url}.", link.Source);
                }
            }

            if (question.Carried is { } topic)
            {
                builder.Topic = topic;
            }

            return builder.Build();
        }

        return Opinion().IsMatch(text)
            ? Decline(question, "Daar kan ik niet bij helpen: ik heb geen mening; ik geef alleen wat in de kennisbank van de netwerken staat.", "I cannot help with that: I have no opinion; I only give what the networks' knowledge bank says.")
            : Task().IsMatch(text) || Command().IsMatch(text) || Weather().IsMatch(text)
                ? Decline(question, "Dat kan ik niet voor u doen: ik beantwoord alleen vragen over de veiligheidsnetwerken.", "I cannot do that for you: I only answer questions about the safety networks.")
                : null;
    }

    // "wat is het adres van de website" asks for a link; "mail" alone is a newsletter's way.
    private static bool AsksContact(Question question, string text) =>
        Private().IsMatch(text) || (Reach().IsMatch(text) && (question.People.Count > 0 || question.HasAll(Cue.Who | Cue.Contact) || question.Carried?.PersonId is not null || question.Offices.Count > 0 || Official().IsMatch(text)));

    private static bool IsCitizen(Question question) =>
        question.UnknownName is not null && question.Tokens.Any(token => token.Text is "dhr" or "mevr" or "mevrouw" or "meneer" or "mr" or "mrs" or "ms");

    private AnswerBuilder Start(Question question, string dutch, string english)
    {
        var builder = new AnswerBuilder(index, question, AnswerKind.None) { Declined = true };
        builder.Add(dutch, english);
        return builder;
    }

    private Answer Decline(Question question, string dutch, string english) => Start(question, dutch, english).Build();

    [GeneratedRegex(@"\b(systeem ?prompt|system ?prompt|instructies|instructions|prompt|jailbreak|developer mode|doe alsof je|pretend|act as|negeer|ignore (all|your|previous)|je regels|your rules|api key|wachtwoord|password|broncode|source code|welk model|which model)\b", RegexOptions.ExplicitCapture, 500)]
    private static partial Regex Instructions();

    [GeneratedRegex(@"\b(collegas?|anderen|iemand anders|colleagues?|other (people|users)|others|andere (gebruikers|leden|mensen)|gebruikers|users|mijn baas|my boss)\b.*\b(gevraagd|vroeg|vroegen|vragen|gezocht|zochten|stelde|stelden|ask|asked|asking|searched|typed|chat|chats|gesprek|gesprekken)\b|\b(wie|who) (heeft|hebben|has|have|else)?.*\b(dit|jou|hier|you|this) .*\b(gevraagd|asked|ask)\b|\bwat vroeg\b|\b(gevraagd|gesteld) aan (jou|je)\b|\bask(ed)? you\b.*\b(yesterday|today|about|before)\b", RegexOptions.ExplicitCapture, 500)]
    private static partial Regex OtherPeople();

    [GeneratedRegex(@"\b(buurman|buurvrouw|(maak|doe|maken|doen) (even |een )*(melding|aangifte)|mijn buren|my neighbou?rs?|strafblad|criminal record|kenteken|license plate|bsn|verdachte heet|staat .* bekend|aangifte (doen|van)|mijn zaak|my case|dossier van (dhr|mevr|meneer|mevrouw)|\w+straat \d+|inwoner .* (straat|laan|weg)|woont (hier|op|aan|in de))\b", RegexOptions.ExplicitCapture, 500)]
    private static partial Regex Citizen();

    [GeneratedRegex(@"\b(mailadres\w*|emailadres\w*|e mailadres\w*|mail adres|email adres|email address\w*|e mail address\w*|telefoonnummer\w*|telefoon nummer|06 ?nummer\w*|06|mobiele nummer|mobile number|phone number\w*|telephone number\w*|huisadres|woonadres|thuisadres|home address|geboortedatum|date of birth|salaris|salary|priveadres|privenummer|contactgegevens|contact details|linkedin)\b", RegexOptions.ExplicitCapture, 500)]
    private static partial Regex Private();

    [GeneratedRegex(@"\b(mail|email|mailen|telefoon|nummer|mobiel|phone|tel|bellen|bereiken|bereik|bereikbaar|reach|contact|appen|adres|address|hoe oud|how old|verdient|earns?|woont|lives|birthday|jarig|prive)\b", RegexOptions.ExplicitCapture, 500)]
    private static partial Regex Reach();

    [GeneratedRegex(@"\b(burgemeesters?|mayors?|portefeuillehouder\w*|portfolio holders?|voorzitter|chair\w*|wethouder\w*|coordinator|regisseur|ketenregisseur|beleidsregisseur|kernteam|hoofd|head|politiechef|officier|team)\b", RegexOptions.ExplicitCapture, 500)]
    private static partial Regex Official();

    [GeneratedRegex(@"\b(vind (je|jij|u)|wat vind|denk (je|jij|u)|what do you think|do you (like|think|believe|prefer)|jouw mening|your opinion|je mening|uw mening|ben jij (voor|tegen)|geloof je|is .* een goede burgemeester|beste burgemeester|slechtste|doet .* het goed|better mayor|best mayor|stem jij|which party|welke partij|op wie moet ik stemmen|goed bezig)\b", RegexOptions.ExplicitCapture, 500)]
    private static partial Regex Opinion();

    [GeneratedRegex(@"\b(het weer|wordt het weer|weer wordt|weersverwachting|weather|regent het|gaat het regenen|hoeveel graden|temperatuur)\b(?! (door|gehouden|georganiseerd|op))", RegexOptions.ExplicitCapture, 500)]
    private static partial Regex Weather();

    // An order to do something elsewhere: "plan een overleg in", "book a room".
    [GeneratedRegex(@"^((kun|kan|wil) (je|jij|u) |(can|could|will) you |please |graag |even )?((plan|boek|reserveer|stuur|mail|bel|meld|verstuur|annuleer|regel|print|herinner|verzet|bestel|open|download|upload|schedule|book|send|remind|cancel|order|call|print|arrange) (een|mij|me|mijn|mn|de|het|a|an|my|the|us|dit|deze|this)\b|(een|mijn|de) \w+ (boeken|sturen|plannen|indienen|reserveren|bestellen|inplannen))", RegexOptions.ExplicitCapture, 500)]
    private static partial Regex Command();

    [GeneratedRegex(@"\b(schrijf|write) (een|me|mij|a|an|my)\b|\b(vertaal|translate|reken uit|calculate|boek|book me|reserveer|bestel|order me|indienen|zet .* in (mijn|mn|de|m n) (\w+ )?(agenda|outlook|kalender|calendar)|put .* in my (agenda|outlook|calendar)|add .* to my (agenda|outlook|calendar)|stuur .* naar|send .* to|maak een (afspraak|notulen|presentatie|gedicht|powerpoint|verslag)|verlof aanvragen|ziek ?meld\w*|reset|vergaderzaal|vertel .*mop|joke|gedicht|poem|recept|recipe|songtekst)\b", RegexOptions.ExplicitCapture, 500)]
    private static partial Regex Task();
}
