using Bot.Features.Events.Invitations.Texts;
using Bot.Knowledge.Bank;

namespace Bot.Features.Newsletters.Reading.Texts;

/// <summary>Sentences about hearing less, and more again.</summary>
internal static class LessTexts
{
    public static LocalText Title { get; } = new("Waarvan wilt u minder?", "What do you want less of?");

    public static LocalText Explained { get; } = new(
        "Uw keuze geldt meteen. U kunt die altijd terugdraaien, hier of met \"mijn voorkeuren\".",
        "Your choice applies at once. You can always take it back, here or with \"my preferences\".");

    public static LocalText NoMoreOfThis { get; } = new("Niets meer hierover", "No more about this");

    public static LocalText Pause { get; } = new("Een maand geen nieuwsbrieven", "No newsletters for a month");

    public static LocalText Stop { get; } = new("Nooit meer nieuwsbrieven", "No newsletters ever again");

    public static LocalText Back { get; } = new("Terug naar de nieuwsbrief", "Back to the newsletter");

    public static LocalText AfterAll { get; } = new("Toch wel", "After all, yes");

    public static LocalText Muted(LocalText theme) => new(
        $"U krijgt in nieuwsbrieven niets meer dat alleen over {theme.Dutch} gaat. Dat geldt vanaf nu.",
        $"From now on you get nothing in newsletters that is only about {theme.English}.");

    public static LocalText Unmuted(LocalText theme) => new(
        $"U leest in nieuwsbrieven weer over {theme.Dutch}.",
        $"You read about {theme.English} in newsletters again.");

    public static LocalText Paused(DateTimeOffset until) => new(
        $"U krijgt geen nieuwsbrieven tot {EventDates.Day(until, AnswerLanguage.Dutch)}. Daarna komen ze vanzelf weer.",
        $"You get no newsletters until {EventDates.Day(until, AnswerLanguage.English)}. After that they come again by themselves.");

    public static LocalText Resumed { get; } = new("U krijgt weer nieuwsbrieven.", "You get newsletters again.");

    public static LocalText Stopped { get; } = new(
        "U krijgt geen nieuwsbrieven meer. Uitnodigingen en herinneringen blijven zoals u die koos.",
        "You get no more newsletters. Invitations and reminders stay as you chose them.");

    /// <summary>All highlights of the card are about themes that she does not want.</summary>
    public static LocalText NothingLeft { get; } = new(
        "In deze nieuwsbrief staat verder niets voor u: alles gaat over thema's die u niet meer wilt lezen.",
        "There is nothing else for you in this newsletter: all of it is about themes that you no longer want to read.");

    public static LocalText UnknownChange { get; } = new(
        "Deze keuze ken ik niet. Typ \"mijn voorkeuren\" om te kiezen wat u ontvangt.",
        "I do not know this choice. Type \"my preferences\" to choose what you receive.");
}
