using Bot.Features.Events.Invitations.Texts;
using Bot.Knowledge.Bank;

namespace Bot.Features.Members.Profile;

/// <summary>Sentences about who a member is and what she wants to receive.</summary>
internal static class ProfileTexts
{
    public static LocalText Title { get; } = new("Uw voorkeuren", "Your preferences");

    public static LocalText FirstTitle { get; } = new("Mag ik u leren kennen?", "May I get to know you?");

    public static LocalText FirstIntro { get; } = new(
        "Dan krijgt u alleen uitnodigingen die bij u passen. U kunt dit altijd wijzigen: typ \"mijn voorkeuren\".",
        "Then you only get invitations that suit you. You can change this at any time: type \"my preferences\".");

    public static LocalText Summary { get; } = new("Uw voorkeuren: wie bent u en wat wilt u ontvangen?", "Your preferences: who are you and what do you want to receive?");

    public static LocalText WhichNetwork { get; } = new("Bij welk netwerk hoort u?", "Which network do you belong to?");

    public static LocalText Next { get; } = new("Verder", "Next");

    public static LocalText Save { get; } = new("Opslaan", "Save");

    public static LocalText Change { get; } = new("Wijzigen", "Change");

    public static LocalText OtherNetwork { get; } = new("Ander netwerk", "Other network");

    public static LocalText Network { get; } = new("Netwerk", "Network");

    public static LocalText Organisation { get; } = new("Organisatie", "Organisation");

    public static LocalText ChooseOrganisation { get; } = new("Kies uw organisatie", "Choose your organisation");

    public static LocalText OrganisationNotListed { get; } = new("Staat uw organisatie er niet bij? Typ de naam", "Is your organisation not listed? Type its name");

    public static LocalText ByTenant { get; } = new("bekend door uw account", "known by your account");

    public static LocalText Waits { get; } = new("wacht op goedkeuring", "waiting for approval");

    public static LocalText WaitsExplained { get; } = new(
        "Het kernteam kijkt nog naar de naam van uw organisatie. U kunt alles al gebruiken.",
        "The core team will look at the name of your organisation. You can already use everything.");

    public static LocalText Role { get; } = new("Wat doet u?", "What do you do?");

    public static LocalText RoleShort { get; } = new("Functie", "Role");

    public static LocalText ChooseRole { get; } = new("Kies uw functie", "Choose your role");

    public static LocalText Interests { get; } = new("Welke thema's interesseren u?", "Which themes interest you?");

    public static LocalText InterestsShort { get; } = new("Thema's", "Themes");

    public static LocalText Receive { get; } = new("Wat wilt u ontvangen?", "What do you want to receive?");

    public static LocalText ReceiveShort { get; } = new("U ontvangt", "You receive");

    public static LocalText Invitations { get; } = new("Uitnodigingen voor bijeenkomsten", "Invitations to events");

    public static LocalText Reminders { get; } = new("Herinneringen aan bijeenkomsten", "Reminders of events");

    public static LocalText Newsletters { get; } = new("Nieuwsbrieven", "Newsletters");

    public static LocalText PausedShort { get; } = new("Nieuwsbrieven", "Newsletters");

    public static LocalText Until(DateTimeOffset until) => new(
        $"gepauzeerd tot {EventDates.Day(until, AnswerLanguage.Dutch)}",
        $"paused until {EventDates.Day(until, AnswerLanguage.English)}");

    public static LocalText Resume(DateTimeOffset until) => new(
        $"Nu weer nieuwsbrieven (gepauzeerd tot {EventDates.Day(until, AnswerLanguage.Dutch)})",
        $"Newsletters again now (paused until {EventDates.Day(until, AnswerLanguage.English)})");

    public static LocalText MutedShort { get; } = new("Niet in nieuwsbrieven", "Not in newsletters");

    public static LocalText Unmute { get; } = new(
        "Deze thema's ziet u niet in nieuwsbrieven. Waarover wilt u weer lezen?",
        "You do not see these themes in newsletters. About which do you want to read again?");

    public static LocalText Language { get; } = new("In welke taal schrijf ik u?", "In which language do I write to you?");

    public static LocalText LanguageShort { get; } = new("Taal", "Language");

    /// <summary>Each language by its own name, whatever the card's.</summary>
    public static string NameOf(AnswerLanguage language) => language switch
    {
        AnswerLanguage.Dutch => "Nederlands",
        AnswerLanguage.English => "English",
    };

    public static LocalText NotSaid { get; } = new("nog niet bekend", "not known yet");

    public static LocalText Nothing { get; } = new("niets", "nothing");

    public static LocalText Saved { get; } = new("Uw voorkeuren zijn opgeslagen", "Your preferences are saved");

    public static LocalText SaysMore { get; } = new(
        "Typ \"wat weet je van mij\" om te zien wat er over u bewaard wordt, of \"vergeet mij\" om het te wissen.",
        "Type \"what do you know about me\" to see what is kept about you, or \"forget me\" to erase it.");

    public static LocalText OnlyInOwnChat { get; } = new(
        "Dat gaat over u persoonlijk. Vraag het mij in uw eigen chat met mij, dan leest niemand mee.",
        "That is about you personally. Ask me in your own chat with me, where nobody else reads it.");

    public static LocalText NotKnown { get; } = new(
        "Ik kan niet zien wie u bent: Teams geeft mij geen account door. Daarom kan ik dit niet voor u bewaren of opzoeken.",
        "I cannot see who you are: Teams does not tell me your account. So I cannot keep or look up this for you.");

    public static LocalText Of(ProfileFault fault) => fault switch
    {
        ProfileFault.NetworkUnknown => new(
            "Dit netwerk ken ik niet. Typ \"mijn voorkeuren\" en kies opnieuw.",
            "I do not know this network. Type \"my preferences\" and choose again."),
        ProfileFault.OrganisationUnknown => new(
            "Deze organisatie staat niet (meer) op de lijst van uw netwerk. Typ \"mijn voorkeuren\" en kies opnieuw.",
            "This organisation is not on your network's list, or no longer. Type \"my preferences\" and choose again."),
        ProfileFault.OrganisationNameNotUsable => new(
            $"Deze naam kan ik niet gebruiken. Typ de naam van uw organisatie in letters en cijfers, met 2 tot {OrganisationName.MaxLength} tekens. Er is niets opgeslagen.",
            $"I cannot use this name. Type the name of your organisation in letters and figures, with 2 to {OrganisationName.MaxLength} characters. Nothing was saved."),
        ProfileFault.TooManyNamesWait => new(
            "Er wachten nu te veel nieuwe namen op goedkeuring. Kies een organisatie uit de lijst, of probeer het later nog eens. Er is niets opgeslagen.",
            "Too many new names are waiting for approval now. Choose an organisation from the list, or try again later. Nothing was saved."),
        ProfileFault.RoleUnknown => new(
            "Deze functie ken ik niet. Typ \"mijn voorkeuren\" en kies opnieuw.",
            "I do not know this role. Type \"my preferences\" and choose again."),
        ProfileFault.ThemeUnknown => new(
            "Een van de gekozen thema's hoort niet (meer) bij dit netwerk. Typ \"mijn voorkeuren\" en kies opnieuw.",
            "One of the chosen themes does not belong to this network, or no longer. Type \"my preferences\" and choose again."),
        ProfileFault.LanguageUnknown => new(
            "Deze taal ken ik niet. Kies Nederlands of Engels.",
            "I do not know this language. Choose Dutch or English."),
    };
}
