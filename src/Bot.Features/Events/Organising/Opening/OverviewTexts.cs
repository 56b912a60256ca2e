using Bot.Features.Events.Model;
using Bot.Features.Events.Registering;
using Bot.Knowledge.Bank;

namespace Bot.Features.Events.Organising.Opening;

/// <summary>Sentences and buttons of the menu and of the card of one event.</summary>
internal static class OverviewTexts
{
    public static LocalText Menu(string network) => new($"Bijeenkomsten van {network}", $"Events of {network}");

    public static LocalText WhichNetwork { get; } = new("Voor welk netwerk?", "For which network?");

    public static LocalText NoEvents { get; } = new("Er zijn nog geen bijeenkomsten. Maak hieronder de eerste.", "There are no events yet. Make the first one below.");

    public static LocalText New { get; } = new("Een nieuwe maken", "Make a new one");

    public static LocalText NewLeerhuis { get; } = new("Nieuw Leerhuis", "New Leerhuis");

    public static LocalText NewCarrousel { get; } = new("Nieuwe Carrousel", "New Carrousel");

    public static LocalText NewOther { get; } = new("Nieuwe andere bijeenkomst", "New other event");

    public static LocalText Open { get; } = new("Openen", "Open");

    public static LocalText Back { get; } = new("Terug", "Back");

    public static LocalText BackToMenu { get; } = new("Alle bijeenkomsten", "All events");

    public static LocalText Saved { get; } = new("Opgeslagen als concept. Leden zien er nog niets van.", "Saved as a draft. Members see nothing of it yet.");

    public static LocalText NothingChanged { get; } = new("Er is niets veranderd.", "Nothing has changed.");

    public static LocalText Over { get; } = new(
        "Dit kan niet meer: de bijeenkomst is afgelast of voorbij.",
        "This is no longer possible: the event has been cancelled or is over.");

    public static LocalText NotPublished { get; } = new(
        "Dit kan pas als de bijeenkomst is gepubliceerd, en niet meer als zij is afgelast of voorbij.",
        "This is possible only once the event is published, and no longer when it is cancelled or over.");

    public static LocalText NotADraft { get; } = new(
        "Dit is geen concept meer. Afgelasten kan wel.",
        "This is not a draft any more. You can cancel it instead.");

    public static LocalText Published { get; } = new(
        "De bijeenkomst is gepubliceerd. U kunt nu leden uitnodigen.",
        "The event is published. You can invite members now.");

    public static LocalText AlreadyPublished { get; } = new("De bijeenkomst was al gepubliceerd.", "The event had been published already.");

    public static LocalText Copied { get; } = new("Dit is de kopie. Kijk vooral de datum na.", "This is the copy. Please check the date.");

    public static LocalText Deleted { get; } = new("Het concept is verwijderd.", "The draft has been deleted.");

    public static LocalText RegistrationClosed { get; } = new("Aanmelden is gesloten.", "Registration is closed.");

    public static LocalText RegistrationOpened { get; } = new("Aanmelden is weer open.", "Registration is open again.");

    /// <summary>The bot tells <paramref name="told"/>; the kernteam must tell the others.</summary>
    public static LocalText Cancelled(int told, int withoutBot) => With(withoutBot, new(
        told == 1 ? "De bijeenkomst is afgelast. 1 persoon krijgt bericht." : $"De bijeenkomst is afgelast. {told} mensen krijgen bericht.",
        told == 1 ? "The event is cancelled. 1 person is told." : $"The event is cancelled. {told} people are told."));

    public static LocalText Seats { get; } = new("De plaatsen zijn gewijzigd.", "The seats have been changed.");

    /// <param name="told">What members are told of.</param>
    /// <param name="withoutBot">How many take part or wait whom the bot cannot tell.</param>
    public static LocalText Changed(IReadOnlyList<ChangedTrait> told, int withoutBot) => told.Count == 0
        ? new("Opgeslagen.", "Saved.")
        : With(withoutBot, new("Opgeslagen. Wie zich heeft aangemeld, hoort wat er anders is.", "Saved. Everybody who registered is told what is different."));

    private static LocalText With(int withoutBot, LocalText sentence) => withoutBot switch
    {
        0 => sentence,
        1 => new($"{sentence.Dutch} 1 persoon heeft de bot niet: laat het zelf weten.", $"{sentence.English} 1 person does not have the bot: please tell her or him yourself."),
        _ => new($"{sentence.Dutch} {withoutBot} mensen hebben de bot niet: laat het hun zelf weten.", $"{sentence.English} {withoutBot} people do not have the bot: please tell them yourself."),
    };

    public static LocalText StatusOf(EventStatus status) => status switch
    {
        EventStatus.Draft => new("Concept", "Draft"),
        EventStatus.Published => new("Gepubliceerd", "Published"),
        EventStatus.Cancelled => new("Afgelast", "Cancelled"),
        EventStatus.Completed => new("Voorbij", "Over"),
    };

    public static LocalText Status { get; } = new("Status", "Status");

    public static LocalText When { get; } = new("Wanneer", "When");

    public static LocalText Registration { get; } = new("Aanmelden", "Registration");

    public static LocalText Room { get; } = new("In de zaal", "In the room");

    public static LocalText Online { get; } = new("Online", "Online");

    public static LocalText Waiting { get; } = new("Wachtlijst", "Waitlist");

    public static LocalText Programme { get; } = new("Programma", "Programme");

    public static LocalText RoundsOf(int rounds, int sessions) => new($"{rounds} rondes, {sessions} sessies", $"{rounds} rounds, {sessions} sessions");

    public static LocalText OfSeats(int taken, int seats) => new($"{taken} van {seats} plaatsen bezet", $"{taken} of {seats} seats taken");

    public static LocalText Waits(int waiting) => new(
        waiting switch { 0 => "niemand", 1 => "1 wachtende", _ => $"{waiting} wachtenden" },
        waiting == 0 ? "nobody" : $"{waiting} waiting");

    public static LocalText From(string opens, string closes) => new($"van {opens} tot {closes}", $"from {opens} until {closes}");

    public static LocalText Reason { get; } = new("Reden", "Reason");

    public static LocalText Edit { get; } = new("Wijzigen", "Change");

    public static LocalText RoundsButton { get; } = new("Rondes en sessies", "Rounds and sessions");

    public static LocalText Preview { get; } = new("Voorbeeld bekijken", "See a preview");

    public static LocalText Publish { get; } = new("Publiceren", "Publish");

    public static LocalText Copy { get; } = new("Kopie maken", "Make a copy");

    public static LocalText Delete { get; } = new("Concept verwijderen", "Delete draft");

    public static LocalText Invite { get; } = new("Uitnodigen", "Invite");

    public static LocalText Who { get; } = new("Wie komt er?", "Who comes?");

    public static LocalText Capacity { get; } = new("Plaatsen", "Seats");

    public static LocalText Hand { get; } = new("Iemand aanmelden", "Register somebody");

    public static LocalText CheckIn { get; } = new("Inchecken", "Check in");

    public static LocalText Code { get; } = new("Code voor in de zaal", "Code for the room");

    public static LocalText Close { get; } = new("Aanmelden sluiten", "Close registration");

    public static LocalText Reopen { get; } = new("Aanmelden openen", "Open registration");

    public static LocalText Cancel { get; } = new("Afgelasten", "Cancel the event");

    public static LocalText Link { get; } = new("Link om te delen", "Link to share");

    public static LocalText Export { get; } = new("Lijst voor Excel", "List for Excel");

    public static LocalText Result { get; } = new("Uitslag evaluatie", "Evaluation result");
}
