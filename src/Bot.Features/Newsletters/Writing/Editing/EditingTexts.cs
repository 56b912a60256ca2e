using Bot.Features.Newsletters.Checking;
using Bot.Knowledge.Bank;

namespace Bot.Features.Newsletters.Writing.Editing;

/// <summary>Labels and sentences of the forms of a newsletter.</summary>
internal static class EditingTexts
{
    public static LocalText Save { get; } = new("Opslaan", "Save");

    public static LocalText Saved { get; } = new("Opgeslagen.", "Saved.");

    public static LocalText BackUnsaved { get; } = new("Terug zonder opslaan", "Back without saving");

    public static LocalText TextHeading { get; } = new("Titel en inleiding", "Title and introduction");

    public static LocalText Title { get; } = new("Titel *", "Title *");

    public static LocalText Introduction { get; } = new("Korte inleiding", "Short introduction");

    public static LocalText English { get; } = new("In het Engels (hoeft niet)", "In English (optional)");

    public static LocalText EnglishHint { get; } = new(
        "Wie Engels leest, ziet deze tekst. Vult u niets in? Dan leest iedereen het Nederlands.",
        "Whoever reads English sees this text. Fill in nothing and everybody reads the Dutch.");

    public static LocalText TitleEnglish { get; } = new("Titel in het Engels", "Title in English");

    public static LocalText IntroductionEnglish { get; } = new("Inleiding in het Engels", "Introduction in English");

    public static LocalText HighlightHeading(int number) => new($"Onderwerp {number}", $"Highlight {number}");

    public static LocalText HighlightEnglishHeading(int number) => new($"Onderwerp {number} in het Engels", $"Highlight {number} in English");

    public static LocalText Text { get; } = new("Tekst, twee of drie zinnen *", "Text, two or three sentences *");

    public static LocalText Url { get; } = new("Link om meer te lezen", "Link to read more");

    public static LocalText Image { get; } = new("Adres van een afbeelding", "Address of an image");

    public static LocalText ImageAlt { get; } = new("Wat is er op de afbeelding te zien?", "What does the image show?");

    public static LocalText Themes { get; } = new("Thema's", "Themes");

    public static LocalText ThemesHint { get; } = new(
        "Wie minder over een thema wil horen, krijgt onderwerpen met alleen dat thema niet.",
        "Whoever wants to hear less about a theme does not get highlights with only that theme.");

    public static LocalText Event { get; } = new("Bijeenkomst om voor aan te melden", "Event to register for");

    public static LocalText NoEvent { get; } = new("Geen", "None");

    public static LocalText TextEnglish { get; } = new("Tekst in het Engels", "Text in English");

    public static LocalText ImageAltEnglish { get; } = new("De afbeelding in het Engels beschreven", "The image described in English");

    public static LocalText SaveToEnglish { get; } = new("Opslaan en naar Engels", "Save and go to English");

    public static LocalText SaveToDutch { get; } = new("Opslaan en naar Nederlands", "Save and go to Dutch");

    public static LocalText OrderHeading { get; } = new("Volgorde en weghalen", "Order and remove");

    public static LocalText OrderHint { get; } = new("Lezers zien de onderwerpen in deze volgorde.", "Readers see the highlights in this order.");

    public static LocalText Up { get; } = new("Omhoog", "Up");

    public static LocalText Down { get; } = new("Omlaag", "Down");

    public static LocalText Remove { get; } = new("Weghalen", "Remove");

    public static LocalText AskRemove { get; } = new("Dit onderwerp weghalen?", "Remove this highlight?");

    public static LocalText RemoveWarning { get; } = new("De tekst ervan is dan weg.", "Its text is gone then.");

    public static LocalText YesRemove { get; } = new("Ja, weghalen", "Yes, remove");

    public static LocalText Removed { get; } = new("Het onderwerp is weggehaald.", "The highlight has been removed.");

    public static LocalText Moved { get; } = new("Verplaatst.", "Moved.");

    public static LocalText HighlightGone { get; } = new(
        "Dit onderwerp staat niet meer in de nieuwsbrief. Iemand heeft het weggehaald.",
        "This highlight is no longer in the newsletter. Somebody removed it.");

    /// <summary>What was typed stays on the card, because there is no room to keep it.</summary>
    public static LocalText Full { get; } = new(
        $"Er staan al {NewsletterCheck.MostHighlights} onderwerpen in; meer kan niet. Haal er eerst een weg. Uw tekst is nog niet opgeslagen.",
        $"There are {NewsletterCheck.MostHighlights} highlights already; there cannot be more. Remove one first. Your text is not saved yet.");

    public static LocalText No { get; } = new("Nee, terug", "No, go back");

    public static LocalText Elsewhere(int faults) => new(
        faults == 1 ? "Nog 1 ding klopt niet of ontbreekt. Het staat hieronder." : $"Nog {faults} dingen kloppen niet of ontbreken. Hier begint u.",
        faults == 1 ? "1 thing is not right or missing. It is below." : $"{faults} things are not right or missing. You begin here.");
}
