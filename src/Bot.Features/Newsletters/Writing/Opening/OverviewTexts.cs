using Bot.Features.Newsletters.Model;
using Bot.Knowledge.Bank;

namespace Bot.Features.Newsletters.Writing.Opening;

/// <summary>Sentences and buttons of the list and of the card of one newsletter.</summary>
internal static class OverviewTexts
{
    public static LocalText List(string network) => new($"Nieuwsbrieven van {network}", $"Newsletters of {network}");

    public static LocalText WhichNetwork { get; } = new("Voor welk netwerk?", "For which network?");

    public static LocalText None { get; } = new("Er zijn nog geen nieuwsbrieven. Maak hieronder de eerste.", "There are no newsletters yet. Make the first one below.");

    public static LocalText NewSection { get; } = new("Een nieuwe maken", "Make a new one");

    public static LocalText New { get; } = new("Nieuwe nieuwsbrief", "New newsletter");

    public static LocalText Import { get; } = new("Begin met een link of tekst", "Begin with a link or text");

    public static LocalText ToNewsletters { get; } = new("Nieuwsbrieven", "Newsletters");

    public static LocalText NoTitle { get; } = new("(nog geen titel)", "(no title yet)");

    public static LocalText Open { get; } = new("Openen", "Open");

    public static LocalText Back { get; } = new("Terug", "Back");

    public static LocalText StateOf(NewsletterState state) => state switch
    {
        NewsletterState.Draft => new("Concept", "Draft"),
        NewsletterState.AwaitingApproval => new("Wacht op goedkeuring", "Awaits approval"),
        NewsletterState.Approved => new("Goedgekeurd", "Approved"),
        NewsletterState.Scheduled => new("Ingepland", "Scheduled"),
        NewsletterState.Sending => new("Wordt verstuurd", "Being sent"),
        NewsletterState.Sent => new("Verstuurd", "Sent"),
        NewsletterState.Stopped => new("Gestopt", "Stopped"),
        NewsletterState.Recalled => new("Ingetrokken", "Taken back"),
    };

    public static LocalText Status { get; } = new("Stand", "State");

    public static LocalText ForWhom { get; } = new("Voor wie", "For whom");

    public static LocalText Author { get; } = new("Geschreven door", "Written by");

    public static LocalText ChangedBy { get; } = new("Gewijzigd door", "Changed by");

    public static LocalText ApprovedBy { get; } = new("Goedgekeurd door", "Approved by");

    public static LocalText Recipients { get; } = new("Ontvangers", "Recipients");

    public static LocalText SomeColleague { get; } = new("een collega", "a colleague");

    public static LocalText GoesOut(string moment) => new(
        $"De nieuwsbrief gaat uit: {moment}. Tot dan kunt u dit ongedaan maken.",
        $"The newsletter goes out: {moment}. Until then you can undo this.");

    public static LocalText Remark { get; } = new("Teruggegeven, met deze opmerking:", "Returned, with this remark:");

    public static LocalText CorrectionWaits { get; } = new(
        "Er is een verbetering geschreven. Lezers zien haar pas als een collega haar goedkeurt.",
        "A correction has been written. Readers see it once a colleague approves it.");

    public static LocalText EditingUndoes { get; } = new("Wie nu iets wijzigt, maakt er weer een concept van.", "Whoever changes something now makes it a draft again.");

    public static LocalText NotReady(int faults) => new(
        faults == 1 ? "Nog niet klaar: 1 ding klopt nog niet of ontbreekt." : $"Nog niet klaar: {faults} dingen kloppen nog niet of ontbreken.",
        faults == 1 ? "Not ready yet: 1 thing is not right or missing." : $"Not ready yet: {faults} things are not right or missing.");

    public static LocalText Change { get; } = new("Wijzigen", "Change");

    public static LocalText TitleButton { get; } = new("Titel en inleiding", "Title and introduction");

    public static LocalText Add { get; } = new("Onderwerp toevoegen", "Add a highlight");

    public static LocalText Order { get; } = new("Volgorde en weghalen", "Order and remove");

    public static LocalText ForWhomButton { get; } = new("Voor wie?", "For whom?");

    public static LocalText Count { get; } = new("Hoeveel mensen?", "How many people?");

    public static LocalText Preview { get; } = new("Voorbeeld bekijken", "See a preview");

    public static LocalText Submit { get; } = new("Goedkeuring vragen", "Ask for approval");

    public static LocalText Review { get; } = new("Beoordelen", "Review");

    public static LocalText Return { get; } = new("Teruggeven", "Return");

    public static LocalText Send { get; } = new("Nu versturen", "Send now");

    public static LocalText Plan { get; } = new("Tijd kiezen", "Choose a time");

    public static LocalText Undo { get; } = new("Ongedaan maken", "Undo");

    public static LocalText Refresh { get; } = new("Vernieuwen", "Refresh");

    public static LocalText Stop { get; } = new("Stoppen", "Stop");

    public static LocalText Recall { get; } = new("Intrekken", "Take back");

    public static LocalText Correct { get; } = new("Verbeteren", "Correct");

    public static LocalText ReviewCorrection { get; } = new("Verbetering beoordelen", "Review the correction");

    public static LocalText DropCorrection { get; } = new("Verbetering weggooien", "Drop the correction");

    public static LocalText Report { get; } = new("Rapport", "Report");

    public static LocalText Copy { get; } = new("Kopie maken", "Make a copy");

    public static LocalText Delete { get; } = new("Concept verwijderen", "Delete draft");

    public static LocalText All { get; } = new("Alle nieuwsbrieven", "All newsletters");
}
