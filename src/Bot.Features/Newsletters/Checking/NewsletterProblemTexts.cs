using Bot.Knowledge.Bank;

namespace Bot.Features.Newsletters.Checking;

/// <summary>A sentence for each fault: what is wrong, and how to mend it.</summary>
internal static class NewsletterProblemTexts
{
    public static LocalText Of(NewsletterFault fault)
    {
        ArgumentNullException.ThrowIfNull(fault);
        return fault.Problem switch
        {
            NewsletterProblem.Missing => new("Vul dit in.", "Fill this in."),
            NewsletterProblem.TooLong => new($"Dit is te lang: gebruik hooguit {fault.Number} tekens.", $"This is too long: use {fault.Number} characters at most."),
            NewsletterProblem.NotText => new("Hierin staat een teken dat niemand kan lezen. Typ de tekst opnieuw.", "There is a character in this that nobody can read. Type the text again."),
            NewsletterProblem.EnglishMissing => new(
                "De nieuwsbrief is deels in het Engels. Vul hier de Engelse tekst in, of haal overal het Engels weg.",
                "Part of the newsletter is in English. Fill in the English text here, or take out the English everywhere."),
            NewsletterProblem.TooMany => new($"Dat zijn er te veel: kies er hooguit {fault.Number}.", $"That is too many: choose {fault.Number} at most."),
            NewsletterProblem.NotKnown => NotKnown(fault),
            NewsletterProblem.NoHighlights or NewsletterProblem.TooManyHighlights or NewsletterProblem.TwiceTheSame => OfHighlights(fault),
            NewsletterProblem.NotAnHttpsLink or NewsletterProblem.LinkWithPassword or NewsletterProblem.LinkNotPublic => OfLink(fault.Problem),
            NewsletterProblem.EventNotFound or NewsletterProblem.EventNotPublished or NewsletterProblem.EventIsOver => OfEvent(fault.Problem),
            NewsletterProblem.NoChannel or NewsletterProblem.PeopleAndChannelsOnly or NewsletterProblem.NotAddresses or NewsletterProblem.NoAddresses => OfAudience(fault),
            NewsletterProblem.AltMissing or NewsletterProblem.ImageNotThere or NewsletterProblem.ImageOfOtherKind or NewsletterProblem.ImageTooLarge
                or NewsletterProblem.ImageTooManyPixels or NewsletterProblem.ImageTooSmall or NewsletterProblem.ImageNotSeen
                or NewsletterProblem.ImageElsewhere or NewsletterProblem.ImageNotPublic => ImageProblemTexts.Of(fault),
        };
    }

    private static LocalText NotKnown(NewsletterFault fault) => fault.Field == NewsletterFields.Channels
        ? new(
            "In een van de kanalen kan ik niet (meer) schrijven. Kies opnieuw, of voeg mij eerst aan dat team toe.",
            "I cannot write in one of the channels (any more). Choose again, or add me to that team first.")
        : new(
            fault.Number == 1 ? "Een van deze keuzes ken ik niet meer. Kies opnieuw uit de lijst." : $"Van deze keuzes ken ik er {fault.Number} niet meer. Kies opnieuw uit de lijst.",
            fault.Number == 1 ? "I no longer know one of these choices. Choose again from the list." : $"I no longer know {fault.Number} of these choices. Choose again from the list.");

    private static LocalText OfHighlights(NewsletterFault fault) => fault.Problem switch
    {
        NewsletterProblem.TooManyHighlights => new(
            $"Er staan {fault.Number} onderwerpen in. Er passen er {NewsletterCheck.MostHighlights}: haal er {fault.Number - NewsletterCheck.MostHighlights} weg.",
            $"It has {fault.Number} highlights. There is room for {NewsletterCheck.MostHighlights}: take out {fault.Number - NewsletterCheck.MostHighlights}."),
        NewsletterProblem.TwiceTheSame => new("Een onderwerp staat er twee keer in. Haal er een weg.", "One highlight is in it twice. Take one out."),
        _ => new("Er staat nog geen onderwerp in. Voeg er minstens een toe.", "There is no highlight in it yet. Add at least one."),
    };

    private static LocalText OfLink(NewsletterProblem problem) => problem switch
    {
        NewsletterProblem.LinkWithPassword => new(
            "In deze link staat een naam of wachtwoord. Haal het deel voor de @ weg.",
            "There is a name or password in this link. Take out the part before the @."),
        NewsletterProblem.LinkNotPublic => new(
            "Deze link werkt alleen in uw eigen netwerk. Gebruik een adres dat iedereen kan openen.",
            "This link only works in your own network. Use an address that everybody can open."),
        _ => new(
            "Dit is geen hele link. Een link begint met https://, bijvoorbeeld https://www.voorbeeld.nl/nieuws.",
            "This is not a whole link. A link begins with https://, for instance https://www.example.org/news."),
    };

    private static LocalText OfEvent(NewsletterProblem problem) => problem switch
    {
        NewsletterProblem.EventNotPublished => new(
            "Deze bijeenkomst is niet gepubliceerd, dus leden kunnen haar niet zien. Publiceer haar eerst, of kies een andere.",
            "This event is not published, so members cannot see it. Publish it first, or choose another one."),
        NewsletterProblem.EventIsOver => new("Deze bijeenkomst is al geweest. Kies een andere, of geen.", "This event is over. Choose another one, or none."),
        _ => new("Deze bijeenkomst is er niet (meer) in uw netwerk. Kies een andere, of geen.", "This event is not in your network (any more). Choose another one, or none."),
    };

    private static LocalText OfAudience(NewsletterFault fault) => fault.Problem switch
    {
        NewsletterProblem.NotAddresses => new(
            fault.Number == 1 ? "Een van de regels is geen e-mailadres. Kijk de lijst na." : $"{fault.Number} regels zijn geen e-mailadres. Kijk de lijst na.",
            fault.Number == 1 ? "One of the lines is not an e-mail address. Look through the list." : $"{fault.Number} lines are not e-mail addresses. Look through the list."),
        NewsletterProblem.NoAddresses => new(
            "De lijst met e-mailadressen is leeg, dus niemand krijgt de nieuwsbrief. Voeg adressen toe, of haal de lijst weg.",
            "The list of e-mail addresses is empty, so nobody gets the newsletter. Add addresses, or remove the list."),
        NewsletterProblem.PeopleAndChannelsOnly => new(
            "U koos \"alleen in kanalen\" en ook mensen. Kies een van beide.",
            "You chose \"channels only\" and people as well. Choose one of the two."),
        _ => new("Kies een kanaal, of zet \"alleen in kanalen\" uit.", "Choose a channel, or switch off \"channels only\"."),
    };
}
