using Bot.Knowledge.Bank;

namespace Bot.Features.Inquiries.Listing;

/// <summary>Sentences of the kernteam's list of questions, of its reminders and of where they come.</summary>
internal static class ListTexts
{
    public static LocalText Heading(string networkId) => new($"Vragen aan het kernteam van {networkId}", $"Questions for the core team of {networkId}");

    public static LocalText Waiting(int count) => new(
        count == 1 ? "1 vraag wacht op antwoord" : $"{count} vragen wachten op antwoord",
        count == 1 ? "1 question is waiting for an answer" : $"{count} questions are waiting for an answer");

    public static LocalText None { get; } = new("Er zijn geen vragen.", "There are no questions.");

    public static LocalText NoneOpen { get; } = new("Er wacht geen vraag op antwoord.", "No question is waiting for an answer.");

    public static LocalText Since(string moment) => new($"Sinds {moment}, nog vrij", $"Since {moment}, still free");

    public static LocalText With(string moment, string name) => new($"Sinds {moment}, bij {name}", $"Since {moment}, with {name}");

    public static LocalText Answered(string moment) => new($"Beantwoord op {moment}", $"Answered on {moment}");

    public static LocalText Closed(string moment) => new($"Gesloten op {moment}", $"Closed on {moment}");

    public static LocalText Open { get; } = new("Openen", "Open");

    public static LocalText WhichNetwork { get; } = new("Van welk netwerk?", "Of which network?");

    public static LocalText Often { get; } = new("Vaak gevraagd", "Often asked");

    public static LocalText OftenAbout(string what, int askers, int days) => new(
        $"{what}: {askers} leden in {days} dagen",
        $"{what}: {askers} members in {days} days");

    public static LocalText OftenHeading { get; } = new("Deze vraag komt vaak terug", "This question keeps returning");

    public static LocalText OftenIntro(int askers, int days) => new(
        $"In {days} dagen vroegen {askers} verschillende leden hiernaar.",
        $"In {days} days {askers} different members asked about this.");

    public static LocalText SuchAs { get; } = new("Zo werd het gevraagd", "This is how it was asked");

    public static LocalText Proposal { get; } = new("Is dit iets voor een Leerhuis?", "Is this something for a Leerhuis?");

    public static LocalText MakeLeerhuis { get; } = new("Leerhuis maken", "Make a Leerhuis");

    public static LocalText LeerhuisTitle(string about) => new($"Leerhuis {about}", $"Leerhuis {about}");

    public static LocalText Questions { get; } = new("Vragen", "Questions");

    public static LocalText HowHere { get; } = new(
        "Wilt u de vragen in een groep of kanaal? Noem mij daar en typ: kernteamvragen hier.",
        "Would you like the questions in a group or channel? Mention me there and type: core team questions here.");

    public static LocalText KernteamOnly { get; } = new(
        "Vragen aan het kernteam ziet alleen het kernteam van een netwerk. Hoort u daarbij? Vraag dan de beheerder om u toe te voegen.",
        "Only the core team of a network sees the questions to it. Are you a member of it? Then ask the administrator to add you.");

    public static LocalText PersonalOnly { get; } = new(
        "Dit doe ik alleen in uw persoonlijke chat met mij, of waar het kernteam zijn vragen ontvangt: hier lezen anderen mee.",
        "I only do this in your personal chat with me, or where the core team receives its questions: others can read along here.");

    public static LocalText InGroupOnly { get; } = new(
        "Typ dit in de groep of het kanaal waar de vragen moeten komen, en noem mij daarbij.",
        "Type this in the group or channel where the questions should come, and mention me.");

    public static LocalText NameNetwork(string networks) => new(
        $"Van welk netwerk? Typ het erbij, bijvoorbeeld \"kernteamvragen {networks} hier\".",
        $"Of which network? Add it, for example \"core team questions {networks} here\".");

    public static LocalText Here(string networkId) => new(
        $"Vanaf nu komen vragen aan het kernteam van {networkId} hier. Iedereen in dit gesprek leest ze, met de naam van de vrager.",
        $"From now on questions for the core team of {networkId} come here. Everybody in this conversation reads them, with the asker's name.");

    public static LocalText NotHere(string networkId) => new(
        $"Vragen aan het kernteam van {networkId} komen niet meer hier, maar in de eigen chat van elk lid van het kernteam.",
        $"Questions for the core team of {networkId} no longer come here, but in the own chat of each member of the core team.");

    public static LocalText NeverHere(string networkId) => new(
        $"Vragen aan het kernteam van {networkId} kwamen hier niet.",
        $"Questions for the core team of {networkId} did not come here.");
}
