using Bot.Knowledge.Bank;

namespace Bot.Features.Events.Organising.Publishing;

/// <summary>Sentences about preview, copy, deleting and the link.</summary>
internal static class PublishingTexts
{
    public static LocalText Preview { get; } = new("Voorbeeld: zo zien leden de uitnodiging", "Preview: this is how members see the invitation");

    public static LocalText EndOfPreview { get; } = new("Tot hier is het de kaart van de leden.", "This is where the members' card ends.");

    public static LocalText OnlyAnExample { get; } = new("Dit is een voorbeeld: deze knop doet hier niets.", "This is a preview: this button does nothing here.");

    public static LocalText CopyOf(string title) => new($"Kopie van {title}", $"Copy of {title}");

    public static LocalText AskDelete { get; } = new("Dit concept verwijderen?", "Delete this draft?");

    public static LocalText DeleteWarning { get; } = new("Het concept is dan weg. Niemand krijgt bericht.", "The draft is gone then. Nobody is told.");

    public static LocalText YesDelete { get; } = new("Ja, verwijderen", "Yes, delete");

    public static LocalText No { get; } = new("Nee, terug", "No, go back");

    public static LocalText Link { get; } = new("Link om te delen", "Link to share");

    public static LocalText LinkHint { get; } = new(
        "Plak deze tekst in een mail of bericht. De link opent de bot bij deze bijeenkomst. Wie de bot nog niet heeft, kan hem daar eerst toevoegen.",
        "Paste this text in a mail or message. The link opens the bot at this event. Whoever does not have the bot yet can add it there first.");

    public static LocalText Invitation(string title, string day, string link) => new(
        $"Komt u ook naar \"{title}\" op {day}? Aanmelden kan in Teams: {link}",
        $"Will you come to \"{title}\" on {day}? You can register in Teams: {link}");

    /// <summary>The words that <see cref="Invitations.Opening.PostInvitation"/> understands.</summary>
    public static LocalText InChannel(string eventId) => new(
        $"In een kanaal of groep: @bot uitnodiging {eventId}",
        $"In a channel or group: @bot invitation {eventId}");

    public static LocalText CopyHere { get; } = new("Tekst om te kopiëren", "Text to copy");
}
