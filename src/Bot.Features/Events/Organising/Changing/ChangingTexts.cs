using Bot.Knowledge.Bank;

namespace Bot.Features.Events.Organising.Changing;

/// <summary>Sentences about seats, closing and cancelling.</summary>
internal static class ChangingTexts
{
    public static LocalText Seats { get; } = new("Plaatsen wijzigen", "Change the seats");

    public static LocalText SeatsHint { get; } = new(
        "Komen er plaatsen bij, dan krijgt de wachtlijst ze vanzelf aangeboden. Lager dan wat bezet is, kan niet.",
        "When seats are added, the waitlist is offered them by itself. Lower than what is taken is not possible.");

    public static LocalText RoomSeats(int taken) => new($"Plaatsen in de zaal ({taken} bezet)", $"Seats in the room ({taken} taken)");

    public static LocalText OnlineSeats(int taken) => new($"Plaatsen online ({taken} bezet)", $"Seats online ({taken} taken)");

    public static LocalText AskCancel { get; } = new("Bijeenkomst afgelasten", "Cancel the event");

    public static LocalText WillBeTold(int people) => new(
        people == 1 ? "1 persoon heeft zich aangemeld of wacht, en krijgt bericht met uw reden." : $"{people} mensen hebben zich aangemeld of wachten, en krijgen bericht met uw reden.",
        people == 1 ? "1 person has registered or waits, and is told with your reason." : $"{people} people have registered or wait, and are told with your reason.");

    public static LocalText NotByBot(int people) => new(
        people == 1 ? "1 van hen heeft de bot niet: laat het zelf weten." : $"{people} van hen hebben de bot niet: laat het hun zelf weten.",
        people == 1 ? "1 of them does not have the bot: please tell her or him yourself." : $"{people} of them do not have the bot: please tell them yourself.");

    public static LocalText NoWayBack { get; } = new("Afgelasten kan niet ongedaan worden gemaakt.", "Cancelling cannot be undone.");

    public static LocalText Reason { get; } = new("Waarom? Deelnemers lezen dit. *", "Why? Attendees read this. *");

    public static LocalText YesCancel { get; } = new("Ja, afgelasten", "Yes, cancel it");

    public static LocalText No { get; } = new("Nee, terug", "No, go back");

    public static LocalText NotReopened { get; } = new(
        "Openen kan niet: de bijeenkomst is al begonnen, afgelast of voorbij.",
        "It cannot be opened: the event has begun, is cancelled or is over.");
}
