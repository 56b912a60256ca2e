using Bot.Features.Events.Model;
using Bot.Knowledge.Bank;

namespace Bot.Features.Events.Invitations.Texts;

/// <summary>Words and sentences on the cards of an event.</summary>
internal static class EventTexts
{
    public static LocalText When { get; } = new("Wanneer", "When");

    public static LocalText Where { get; } = new("Waar", "Where");

    public static LocalText Organiser { get; } = new("Organisatie", "Organiser");

    public static LocalText Programme { get; } = new("Programma", "Programme");

    public static LocalText Online { get; } = new("Online", "Online");

    public static LocalText OnlineToo { get; } = new("Ook online te volgen", "Online as well");

    public static LocalText Full { get; } = new("vol", "full");

    public static LocalText RemarkLabel { get; } = new(
        "Dieet of toegankelijkheid (niet verplicht). Wordt een week na de bijeenkomst gewist.",
        "Diet or access needs (optional). Erased a week after the event.");

    public static LocalText RemarkHint { get; } = new("Bijvoorbeeld: vegetarisch, rolstoel", "For example: vegetarian, wheelchair");

    public static LocalText FormLabel { get; } = new("Hoe komt u?", "How will you attend?");

    public static LocalText ChooseSession { get; } = new("Kies een sessie", "Choose a session");

    public static LocalText ChooseOnePerRound { get; } = new("Kies in elke ronde één sessie.", "Choose one session in every round.");

    public static LocalText CodeLabel { get; } = new("Code die in de zaal te zien is", "The code that is shown in the room");

    public static LocalText YourSessions { get; } = new("Uw sessies", "Your sessions");

    public static LocalText YourRemark { get; } = new("Uw opmerking", "Your remark");

    public static LocalText SharedHint { get; } = new(
        "Tik op de knop om uw eigen aanmelding te zien of u aan te melden.", "Tap the button to see your own registration or to register.");

    public static LocalText Network(string network) => new($"netwerk {network}", $"{network} network");

    public static LocalText Kind(EventKind kind) => kind switch
    {
        EventKind.Leerhuis => new("Leerhuis", "Leerhuis"),
        EventKind.Carrousel => new("Carrousel", "Carrousel"),
        EventKind.Webinar => new("Webinar", "Webinar"),
        EventKind.Conference => new("Conferentie", "Conference"),
        EventKind.Other => new("Bijeenkomst", "Event"),
    };

    public static LocalText Form(AttendanceForm form) => form switch
    {
        AttendanceForm.InRoom => new("in de zaal", "in the room"),
        AttendanceForm.Online => new("online", "online"),
    };

    public static LocalText Round(int number, string hours) => new($"Ronde {number}, {hours}", $"Round {number}, {hours}");

    public static LocalText SeatsLeft(int seats) => seats == 1
        ? new("nog 1 plaats", "1 seat left")
        : new($"nog {seats} plaatsen", $"{seats} seats left");

    public static LocalText RegisterUntil(string moment) => new($"Aanmelden kan tot {moment}.", $"You can register until {moment}.");
}
