using Bot.Features.Events.Model;
using Bot.Knowledge.Bank;

namespace Bot.Features.Events.Invitations.Texts;

/// <summary>How somebody stands in an event, in a sentence.</summary>
internal static class StandingTexts
{
    public static LocalText NotOpenYet(string moment) => new($"Aanmelden kan vanaf {moment}.", $"Registration opens on {moment}.");

    public static LocalText Closed { get; } = new("De aanmelding is gesloten.", "Registration is closed.");

    public static LocalText IsFull(int waiting) => waiting switch
    {
        0 => new("Deze bijeenkomst is vol. U kunt zich op de wachtlijst zetten.", "This event is full. You can join the waitlist."),
        1 => new("Deze bijeenkomst is vol. Er staat 1 persoon op de wachtlijst.", "This event is full. One person is on the waitlist."),
        _ => new($"Deze bijeenkomst is vol. Er staan {waiting} mensen op de wachtlijst.", $"This event is full. {waiting} people are on the waitlist."),
    };

    /// <param name="form">How she comes; null where there is one way alone.</param>
    public static LocalText Registered(AttendanceForm? form) => form is not { } chosen
        ? new("✔ U bent aangemeld.", "✔ You are registered.")
        : chosen switch
        {
            AttendanceForm.InRoom => new("✔ U bent aangemeld en komt naar de zaal.", "✔ You are registered and will come to the room."),
            AttendanceForm.Online => new("✔ U bent aangemeld en doet online mee.", "✔ You are registered and will join online."),
        };

    public static LocalText CheckedIn { get; } = new("✔ U bent aangemeld en u bent binnen.", "✔ You are registered and checked in.");

    public static LocalText Waitlisted(int? place, AttendanceForm? form)
    {
        var (dutch, english) = form is { } wanted ? ($" ({EventTexts.Form(wanted).Dutch})", $" ({EventTexts.Form(wanted).English})") : ("", "");
        return place is { } number
            ? new($"U staat op de wachtlijst{dutch}, plaats {number}. Komt er een plaats vrij, dan hoort u dat van mij.", $"You are on the waitlist{english}, number {number}. I will tell you when a seat comes free.")
            : new($"U staat op de wachtlijst{dutch}. Komt er een plaats vrij, dan hoort u dat van mij.", $"You are on the waitlist{english}. I will tell you when a seat comes free.");
    }

    public static LocalText SeatFree { get; } = new(
        "Er is een plaats vrij. De eerste van de wachtlijst die tikt, heeft de plaats.", "A seat is free. The first on the waitlist to tap has it.");

    public static LocalText Offered(string? until) => until is null
        ? new("Er is een plaats voor u vrij. Neemt u de plaats?", "A seat is free for you. Will you take it?")
        : new($"Er is een plaats voor u vrij. Wij houden die vast tot {until}.", $"A seat is free for you. We hold it until {until}.");

    public static LocalText Withdrawn { get; } = new("U hebt zich afgemeld.", "You have withdrawn.");

    public static LocalText LetGo { get; } = new("U hebt de plaats laten gaan.", "You let the seat go.");

    public static LocalText TermPassed { get; } = new(
        "De plaats die voor u vrij was, is naar de volgende gegaan.", "The seat that was free for you went to the next in line.");

    public static LocalText NotDelivered { get; } = new(
        "Er was een plaats voor u vrij, maar ons bericht kwam niet aan. De plaats is naar de volgende gegaan.",
        "A seat was free for you, but our message did not arrive. It went to the next in line.");

    public static LocalText Cancelled(string? reason) => reason is null
        ? new("Deze bijeenkomst gaat niet door.", "This event has been cancelled.")
        : new($"Deze bijeenkomst gaat niet door. Reden: {reason}", $"This event has been cancelled. Reason: {reason}");

    public static LocalText Over { get; } = new("Deze bijeenkomst is geweest.", "This event is over.");

    public static LocalText OverAttended { get; } = new("Deze bijeenkomst is geweest. U was erbij.", "This event is over. You were there.");

    public static LocalText OverAbsent { get; } = new("Deze bijeenkomst is geweest. U was er niet.", "This event is over. You were not there.");
}
