using Bot.Features.Events.Registering;
using Bot.Knowledge.Bank;

namespace Bot.Features.Events.Invitations.Texts;

/// <summary>What came of a tap: one sentence for every outcome. Null where the card itself says it.</summary>
internal static class OutcomeTexts
{
    private static readonly LocalText Cancelled = new("Dat kan niet meer: deze bijeenkomst gaat niet door.", "That is no longer possible: this event has been cancelled.");
    private static readonly LocalText Over = new("Dat kan niet meer: deze bijeenkomst is geweest.", "That is no longer possible: this event is over.");
    private static readonly LocalText Closed = new("Dat kan niet meer: de aanmelding is gesloten.", "That is no longer possible: registration is closed.");
    private static readonly LocalText FormNotOffered = new("Zo kunt u aan deze bijeenkomst niet meedoen. Kies een andere manier.", "You cannot attend this event that way. Choose another one.");
    private static readonly LocalText SessionsMissing = new("Kies in elke ronde één sessie. Er is nog niets gewijzigd.", "Choose one session in every round. Nothing has changed yet.");
    private static readonly LocalText SessionUnknown = new("Een sessie die u koos, staat niet meer in het programma. Kies opnieuw.", "A session that you chose is no longer in the programme. Please choose again.");
    private static readonly LocalText SessionsClash = new("Twee sessies die u koos, overlappen of liggen te dicht op elkaar om te lopen. Kies een andere combinatie.", "Two sessions that you chose overlap, or leave too little time to walk. Choose another combination.");
    private static readonly LocalText SessionFull = new("Een sessie die u koos, is vol. Kies een andere sessie of ga op de wachtlijst.", "A session that you chose is full. Choose another one or join the waitlist.");

    public static LocalText? Of(RegistrationOutcome outcome) => outcome switch
    {
        RegistrationOutcome.Registered or RegistrationOutcome.Waitlisted or RegistrationOutcome.AlreadyRegistered
            or RegistrationOutcome.AlreadyWaitlisted or RegistrationOutcome.AlreadyOffered => null,
        RegistrationOutcome.NotPublished => Unavailable,
        RegistrationOutcome.NotOpenYet => new("U kunt zich nog niet aanmelden.", "Registration has not opened yet."),
        RegistrationOutcome.Closed => Closed,
        RegistrationOutcome.Cancelled => Cancelled,
        RegistrationOutcome.Over => Over,
        RegistrationOutcome.NotInvited => new("Deze bijeenkomst is voor een andere groep. Klopt dat niet? Vraag het de organisatie.", "This event is for another group. Is that wrong? Ask the organisers."),
        RegistrationOutcome.FormNotOffered => FormNotOffered,
        RegistrationOutcome.SessionsMissing => SessionsMissing,
        RegistrationOutcome.SessionUnknown => SessionUnknown,
        RegistrationOutcome.SessionsClash => SessionsClash,
        RegistrationOutcome.SessionFull => SessionFull,
    };

    public static LocalText? Of(WithdrawalOutcome outcome) => outcome switch
    {
        WithdrawalOutcome.Withdrawn => null,
        WithdrawalOutcome.NotRegistered => new("U was niet aangemeld; er is niets gewijzigd.", "You were not registered; nothing has changed."),
        WithdrawalOutcome.Cancelled => Cancelled,
        WithdrawalOutcome.Over => Over,
    };

    public static LocalText? Of(SwapOutcome outcome) => outcome switch
    {
        SwapOutcome.Swapped => new("Uw keuze is gewijzigd.", "Your choice has been changed."),
        SwapOutcome.Unchanged => new("Dit is al uw keuze; er is niets gewijzigd.", "This is your choice already; nothing has changed."),
        SwapOutcome.NotRegistered => new("U bent niet aangemeld. Meld u eerst aan.", "You are not registered. Please register first."),
        SwapOutcome.Closed => Closed,
        SwapOutcome.Cancelled => Cancelled,
        SwapOutcome.Over => Over,
        SwapOutcome.FormNotOffered => FormNotOffered,
        SwapOutcome.FormFull => new("Daar is geen plaats meer. Uw aanmelding blijft zoals die was.", "There is no seat left there. Your registration stays as it was."),
        SwapOutcome.SessionsMissing => SessionsMissing,
        SwapOutcome.SessionUnknown => SessionUnknown,
        SwapOutcome.SessionsClash => SessionsClash,
        SwapOutcome.SessionFull => new("Een sessie die u koos, is vol. Uw aanmelding blijft zoals die was.", "A session that you chose is full. Your registration stays as it was."),
    };

    public static LocalText? Of(OfferOutcome outcome) => outcome switch
    {
        OfferOutcome.Taken or OfferOutcome.LetGo or OfferOutcome.AlreadyTaken or OfferOutcome.AlreadyLetGo => null,
        OfferOutcome.TermPassed => new("De termijn is voorbij. De plaats is naar de volgende gegaan.", "The term has passed. The seat went to the next in line."),
        OfferOutcome.NoSeat => new("Er is nu geen plaats vrij: iemand was u voor, of er was geen plaats aangeboden.", "No seat is free now: somebody was first, or none was offered."),
        OfferOutcome.Closed => Closed,
        OfferOutcome.Cancelled => Cancelled,
        OfferOutcome.Over => Over,
    };

    public static LocalText? Of(CheckInOutcome outcome) => outcome switch
    {
        CheckInOutcome.CheckedIn or CheckInOutcome.AlreadyCheckedIn => null,
        CheckInOutcome.NotRegistered => new("U bent niet aangemeld. Meld u bij de organisatie in de zaal.", "You are not registered. Please see the organisers in the room."),
        CheckInOutcome.WrongCode => new("Die code klopt niet. Kijk nog eens op het scherm in de zaal.", "That code is not right. Please look at the screen in the room again."),
        CheckInOutcome.NotNow => new("Inchecken kan alleen op de dag van de bijeenkomst.", "You can check in on the day of the event only."),
        CheckInOutcome.Cancelled => Cancelled,
    };

    /// <summary>For everybody who may not see an event, whether or not it exists: nothing can be learnt from it.</summary>
    public static LocalText Unavailable { get; } = new("Deze bijeenkomst is niet (meer) beschikbaar voor u.", "This event is not available to you (any more).");

    public static LocalText Unreadable { get; } = new(
        "Ik kan niet lezen wat deze kaart stuurt. Vraag een nieuwe kaart met \"welke bijeenkomsten komen eraan?\".",
        "I cannot read what this card sends. Ask for a new card with \"which events are coming up?\".");

    public static LocalText Unknown { get; } = new(
        "Ik kan niet zien wie u bent. Open de kaart met uw werkaccount.", "I cannot see who you are. Open the card with your work account.");

    public static LocalText CodeMissing { get; } = new("Vul de code in die in de zaal te zien is.", "Fill in the code that is shown in the room.");

    public static LocalText DoneInGroup { get; } = new(
        "Dat is verwerkt. Hoe u ervoor staat, leest u in uw eigen chat met mij.", "That is done. How you stand, you read in your own chat with me.");
}
