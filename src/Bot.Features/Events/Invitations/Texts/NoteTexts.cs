using Bot.Knowledge.Bank;

namespace Bot.Features.Events.Invitations.Texts;

/// <summary>Why somebody is told something: the first words of the notification, and the sentence above the card.</summary>
internal static class NoteTexts
{
    public static LocalText Invitation { get; } = new("Uitnodiging", "Invitation");

    public static LocalText Confirmation { get; } = new("U bent aangemeld", "You are registered");

    public static LocalText SeatOffer { get; } = new("Er is een plaats voor u vrij", "A seat is free for you");

    public static LocalText SeatFree { get; } = new("Er is een plaats vrij", "A seat is free");

    public static LocalText OfferLapsed { get; } = new("De plaats is naar de volgende gegaan", "The seat went to the next in line");

    public static LocalText Reminder { get; } = new("Herinnering", "Reminder");

    public static LocalText Change { get; } = new("Gewijzigd", "Changed");

    public static LocalText Cancellation { get; } = new("Gaat niet door", "Cancelled");

    public static LocalText RegisteredForYou { get; } = new("Het kernteam heeft u aangemeld", "The core team registered you");

    public static LocalText WaitlistedForYou { get; } = new("Het kernteam heeft u op de wachtlijst gezet", "The core team put you on the waitlist");

    public static LocalText WithdrawnForYou { get; } = new("Het kernteam heeft u afgemeld", "The core team withdrew you");

    public static LocalText Evaluation { get; } = new("Hoe was het?", "How was it?");

    public static LocalText ReminderLine(LocalText ahead) => new($"Herinnering: deze bijeenkomst is {ahead.Dutch}.", $"Reminder: this event is {ahead.English}.");

    public static LocalText DaysAhead(int days) => days switch
    {
        0 => new("vandaag", "today"),
        1 => new("morgen", "tomorrow"),
        _ => new($"over {days} dagen", $"in {days} days"),
    };

    public static LocalText CannotCome { get; } = new("Kunt u toch niet? Meld u af, dan komt uw plaats vrij.", "Cannot make it after all? Please withdraw, so that your seat comes free.");

    public static LocalText ChangedTitle(string title) => new($"De titel is nu: {title}", $"The title is now: {title}");

    public static LocalText ChangedTime(string when) => new($"De tijd is nu: {when}", $"The time is now: {when}");

    public static LocalText ChangedPlace(string place) => new($"De plaats is nu: {place}", $"The place is now: {place}");

    public static LocalText ChangedOnlineLink { get; } = new("De link om online mee te doen is gewijzigd.", "The link to join online has changed.");

    public static LocalText ChangedProgramme { get; } = new("Het programma is gewijzigd.", "The programme has changed.");

    /// <summary>On the card of an earlier change, which a later one brought up to date.</summary>
    public static LocalText ChangedBefore { get; } = new("Gewijzigd: kijk hieronder naar tijd, plaats en programma.", "Changed: see time, place and programme below.");

    public static LocalText ChangedSession { get; } = new("Een sessie die u koos, is gewijzigd: kijk hieronder naar tijd en zaal.", "A session that you chose has changed: see time and room below.");
}
