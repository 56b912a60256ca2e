using Bot.Features.Events.Model;
using Bot.Features.Events.Registering;
using Bot.Knowledge.Bank;

namespace Bot.Features.Events.Organising.Attendees;

/// <summary>Sentences about who comes, checking in and withdrawing by hand.</summary>
internal static class AttendeeTexts
{
    public static LocalText Who { get; } = new("Wie komt er?", "Who comes?");

    public static LocalText Nobody { get; } = new("Er is nog niemand aangemeld.", "Nobody has registered yet.");

    public static LocalText PerForm { get; } = new("Plaatsen", "Seats");

    public static LocalText PerSession { get; } = new("Per sessie", "Per session");

    public static LocalText PerOrganisation { get; } = new("Per organisatie", "Per organisation");

    public static LocalText NoOrganisation { get; } = new("Niet bekend", "Not known");

    public static LocalText OtherOrganisations { get; } = new("Andere organisaties", "Other organisations");

    public static LocalText Line { get; } = new("Wachtlijst, op volgorde", "Waitlist, in order");

    public static LocalText MoreInLine(int people) => new($"en nog {people}", $"and {people} more");

    public static LocalText CheckedIn { get; } = new("Ingecheckt", "Checked in");

    public static LocalText Names { get; } = new("Alle namen", "All names");

    public static LocalText NamesOf(int page, int pages) => new($"Namen ({page} van {pages})", $"Names ({page} of {pages})");

    public static LocalText CheckInOf(int page, int pages) => new($"Inchecken ({page} van {pages})", $"Check in ({page} of {pages})");

    public static LocalText CheckInHint(int present, int people) => new(
        $"{present} van {people} zijn er. Tik bij een naam; nog eens tikken maakt het ongedaan.",
        $"{present} of {people} are here. Tap beside a name; tapping again undoes it.");

    public static LocalText Present { get; } = new("Is er", "Is here");

    public static LocalText Undo { get; } = new("Toch niet", "Undo");

    public static LocalText Open { get; } = new("Bekijk", "View");

    public static LocalText Withdraw { get; } = new("Afmelden", "Withdraw");

    public static LocalText AskWithdraw(string name) => new($"{name} afmelden?", $"Withdraw {name}?");

    public static LocalText WithdrawHint { get; } = new(
        "De plaats gaat naar de eerste op de wachtlijst. Wie de bot heeft, krijgt bericht.",
        "The seat goes to the first on the waitlist. Whoever has the bot is told.");

    public static LocalText YesWithdraw { get; } = new("Ja, afmelden", "Yes, withdraw");

    public static LocalText No { get; } = new("Nee, terug", "No, go back");

    public static LocalText Unknown { get; } = new(
        "Deze deelnemer staat niet meer in de lijst. Open de lijst opnieuw.",
        "This attendee is no longer on the list. Please open the list again.");

    public static LocalText Organisation { get; } = new("Organisatie", "Organisation");

    public static LocalText Email { get; } = new("E-mail", "E-mail");

    public static LocalText State { get; } = new("Stand", "Standing");

    public static LocalText Sessions { get; } = new("Sessies", "Sessions");

    public static LocalText Remark { get; } = new("Opmerking", "Remark");

    public static LocalText ByHand { get; } = new("Door het kernteam aangemeld", "Registered by the core team");

    public static LocalText Code { get; } = new("Code voor in de zaal", "Code for the room");

    public static LocalText CodeHint { get; } = new(
        "Laat deze code in de zaal zien. Wie is aangemeld, bevestigt ermee in de eigen kaart dat hij of zij er is.",
        "Show this code in the room. Whoever is registered confirms with it, on the own card, to be there.");

    public static LocalText NameOf(AttendanceForm form) => form switch
    {
        AttendanceForm.InRoom => new("In de zaal", "In the room"),
        AttendanceForm.Online => new("Online", "Online"),
    };

    public static LocalText NameOf(RegistrationState state) => state switch
    {
        RegistrationState.Registered => new("Aangemeld", "Registered"),
        RegistrationState.Waitlisted => new("Op de wachtlijst", "On the waitlist"),
        RegistrationState.Offered => new("Plaats aangeboden", "Seat offered"),
        RegistrationState.Declined => new("Plaats laten gaan", "Let the seat go"),
        RegistrationState.Withdrawn => new("Afgemeld", "Withdrawn"),
        RegistrationState.Attended => new("Was er", "Was there"),
        RegistrationState.Absent => new("Was er niet", "Was not there"),
    };

    public static LocalText Of(CheckInOutcome outcome, string name) => outcome switch
    {
        CheckInOutcome.CheckedIn => new($"{name} is ingecheckt.", $"{name} is checked in."),
        CheckInOutcome.AlreadyCheckedIn => new($"{name} was al ingecheckt.", $"{name} was checked in already."),
        CheckInOutcome.NotRegistered => new($"{name} heeft geen plaats. Meld haar of hem eerst aan.", $"{name} has no seat. Please register her or him first."),
        CheckInOutcome.WrongCode => new("De code klopt niet.", "The code is not right."),
        CheckInOutcome.NotNow => new(
            "Inchecken kan op de dag van de bijeenkomst, tot een dag erna.",
            "Checking in is possible on the day of the event, until a day after it."),
        CheckInOutcome.Cancelled => new("De bijeenkomst is afgelast.", "The event has been cancelled."),
    };

    public static LocalText Undone(string name) => new($"{name} staat weer op afwezig.", $"{name} is marked as not here again.");

    public static LocalText Of(WithdrawalOutcome outcome, string name) => outcome switch
    {
        WithdrawalOutcome.Withdrawn => new($"{name} is afgemeld.", $"{name} has been withdrawn."),
        WithdrawalOutcome.NotRegistered => new($"{name} was niet aangemeld.", $"{name} was not registered."),
        WithdrawalOutcome.Cancelled => new("De bijeenkomst is afgelast.", "The event has been cancelled."),
        WithdrawalOutcome.Over => new("De bijeenkomst is voorbij.", "The event is over."),
    };
}
