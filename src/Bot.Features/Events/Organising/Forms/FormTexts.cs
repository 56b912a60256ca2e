using Bot.Features.Events.Model;
using Bot.Knowledge.Bank;

namespace Bot.Features.Events.Organising.Forms;

/// <summary>Labels and sentences of the form of an event.</summary>
internal static class FormTexts
{
    public static LocalText Save { get; } = new("Opslaan", "Save");

    public static LocalText SaveDraft { get; } = new("Opslaan als concept", "Save as draft");

    public static LocalText ToRounds { get; } = new("Opslaan en naar de rondes", "Save and go to the rounds");

    public static LocalText Kind { get; } = new("Soort", "Kind");

    public static LocalText Title { get; } = new("Titel *", "Title *");

    public static LocalText Summary { get; } = new("Waar gaat het over?", "What is it about?");

    public static LocalText Themes { get; } = new("Thema's", "Themes");

    public static LocalText When { get; } = new("Wanneer", "When");

    public static LocalText Date { get; } = new("Datum *", "Date *");

    public static LocalText Start { get; } = new("Begint om *", "Starts at *");

    public static LocalText End { get; } = new("Eindigt om *", "Ends at *");

    public static LocalText Where { get; } = new("Waar en hoeveel plaatsen", "Where and how many seats");

    public static LocalText WhereHint { get; } = new(
        "Vul een adres in, een link, of allebei. Leden zien de link pas als zij zijn aangemeld.",
        "Fill in an address, a link, or both. Members see the link once they are registered.");

    public static LocalText Address { get; } = new("Adres", "Address");

    public static LocalText RoomCapacity { get; } = new("Plaatsen in de zaal", "Seats in the room");

    public static LocalText OnlineUrl { get; } = new("Link om online mee te doen", "Link to join online");

    public static LocalText OnlineCapacity { get; } = new("Plaatsen online", "Seats online");

    public static LocalText WalkingMinutes { get; } = new("Minuten om van zaal naar zaal te lopen", "Minutes to walk from room to room");

    public static LocalText Registration { get; } = new("Aanmelden", "Registration");

    public static LocalText RegistrationHint { get; } = new(
        "Vult u niets in? Dan kan men zich aanmelden vanaf nu tot het begin.",
        "Fill in nothing and people can register from now until the start.");

    public static LocalText OpensDate { get; } = new("Open vanaf (datum)", "Open from (date)");

    public static LocalText OpensTime { get; } = new("Open vanaf (tijd)", "Open from (time)");

    public static LocalText ClosesDate { get; } = new("Open tot (datum)", "Open until (date)");

    public static LocalText ClosesTime { get; } = new("Open tot (tijd)", "Open until (time)");

    public static LocalText Organiser { get; } = new("Wie organiseert het? *", "Who organises it? *");

    public static LocalText Audience { get; } = new("Voor wie", "For whom");

    public static LocalText AudienceHint { get; } = new("Kiest u niets? Dan is het voor het hele netwerk.", "Choose nothing and it is for the whole network.");

    public static LocalText Organisations { get; } = new("Alleen deze organisaties", "Only these organisations");

    public static LocalText Roles { get; } = new("Alleen deze functies", "Only these roles");

    public static LocalText Interests { get; } = new("Nodig alleen uit wie belangstelling heeft voor", "Invite only people with an interest in");

    public static LocalText Heading(EventKind kind, bool isNew) => isNew
        ? new($"Nieuw: {KindOf(kind).Dutch}", $"New: {KindOf(kind).English}")
        : new($"{KindOf(kind).Dutch} wijzigen", $"Change {KindOf(kind).English}");

    public static LocalText KindOf(EventKind kind) => kind switch
    {
        EventKind.Leerhuis => new("Leerhuis", "Leerhuis"),
        EventKind.Carrousel => new("Carrousel", "Carrousel"),
        EventKind.Webinar => new("Webinar", "Webinar"),
        EventKind.Conference => new("Conferentie", "Conference"),
        EventKind.Other => new("Andere bijeenkomst", "Other event"),
    };
}
