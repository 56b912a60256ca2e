using Bot.Features.Newsletters.Model;
using Bot.Knowledge.Bank;

namespace Bot.Features.Newsletters.Writing.Opening;

/// <summary>What came of a step, in a sentence.</summary>
internal static class OutcomeTexts
{
    public static LocalText Gone { get; } = new(
        "Deze nieuwsbrief bestaat niet meer. Typ \"nieuwsbrieven\" voor de lijst.",
        "This newsletter no longer exists. Type \"newsletters\" for the list.");

    public static LocalText NotADraft { get; } = new(
        "Dit is geen concept meer, dus verwijderen kan niet.",
        "This is not a draft any more, so it cannot be deleted.");

    public static LocalText NotWritable { get; } = new(
        "Wijzigen kan nu niet. Is de nieuwsbrief ingepland? Maak dat dan eerst ongedaan.",
        "You cannot change this now. Is the newsletter scheduled? Then undo that first.");

    public static LocalText ChangedByColleague { get; } = new(
        "Iemand heeft de nieuwsbrief gewijzigd terwijl u schreef. Uw tekst staat hieronder en is nog niet opgeslagen. Slaat u op, dan vervangt hij dit deel.",
        "Somebody changed the newsletter while you were writing. Your text is below and is not saved yet. If you save, it replaces this part.");

    public static LocalText Of(NewsletterOutcome outcome) => outcome switch
    {
        NewsletterOutcome.Done => new("Gedaan.", "Done."),
        NewsletterOutcome.AlreadySo => new("Dit was al gebeurd.", "This had been done already."),
        NewsletterOutcome.NotNow => new(
            "Dit kan nu niet. Hieronder ziet u hoe het met de nieuwsbrief staat.",
            "This is not possible now. Below you see how the newsletter stands."),
        NewsletterOutcome.ChangedMeanwhile => new(
            "Er is niets gedaan: iemand heeft de nieuwsbrief gewijzigd sinds u haar bekeek. Kijk haar eerst na.",
            "Nothing was done: somebody changed the newsletter since you looked at it. Please look at it first."),
        NewsletterOutcome.OwnWork => new(
            "U hebt zelf aan deze tekst geschreven. Daarom moet een collega van het kernteam hem goedkeuren: vier ogen zien meer dan twee.",
            "You wrote this text yourself. That is why a colleague of the core team has to approve it: four eyes see more than two."),
        NewsletterOutcome.InThePast => new("Dit moment is al voorbij. Kies een later moment.", "This moment is in the past. Choose a later one."),
        NewsletterOutcome.TooFarAhead => new("Dit ligt meer dan een jaar vooruit. Kijk het jaartal na.", "This is more than a year ahead. Please check the year."),
        NewsletterOutcome.NobodyToSendTo => new(
            "Niemand zou deze nieuwsbrief krijgen. Kies eerst voor wie zij is.",
            "Nobody would get this newsletter. First choose whom it is for."),
        NewsletterOutcome.Unknown => Gone,
    };
}
