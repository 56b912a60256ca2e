using Bot.Features.Newsletters.Importing.Drafting;
using Bot.Features.Newsletters.Importing.Fetching;
using Bot.Features.Newsletters.Writing.Opening;
using Bot.Knowledge.Bank;

namespace Bot.Features.Newsletters.Importing;

/// <summary>Sentences of starting a newsletter from what exists already.</summary>
internal static class ImportTexts
{
    public static LocalText Heading => OverviewTexts.Import;

    public static LocalText Explanation { get; } = new(
        "Geef de link van een nieuwsbrief of nieuwspagina, of plak de tekst. Ik maak er een concept van met hooguit acht onderwerpen. U kijkt het na en past het aan.",
        "Give the link of a newsletter or news page, or paste the text. I make a draft of it with eight highlights at most. You look it over and change what you like.");

    public static LocalText Link { get; } = new("Link", "Link");

    public static LocalText Text { get; } = new("Of plak hier de tekst", "Or paste the text here");

    public static LocalText Read { get; } = new("Maak concept", "Make a draft");

    public static LocalText NothingTyped { get; } = new("Vul een link in, of plak een tekst.", "Fill in a link, or paste a text.");

    public static LocalText Both { get; } = new(
        "U vulde een link in en ook een tekst. Haal een van de twee weg.",
        "You filled in a link and a text as well. Take one of the two out.");

    public static LocalText TextTooLong { get; } = new(
        $"De tekst is te lang: plak hooguit {ImportForm.LongestText} tekens. Het begin staat er nog.",
        $"The text is too long: paste {ImportForm.LongestText} characters at most. Its beginning is still there.");

    public static LocalText Again { get; } = new("Dit concept had ik al gemaakt.", "I had made this draft already.");

    public static LocalText Made(int found, int most) => found > most
        ? new(
            $"Het concept is klaar. Ik vond {found} onderwerpen en nam de eerste {most} over. Kijk alles na.",
            $"The draft is ready. I found {found} highlights and took the first {most}. Please look everything over.")
        : new(
            found == 1 ? "Het concept is klaar, met één onderwerp. Kijk het na." : $"Het concept is klaar, met {found} onderwerpen. Kijk alles na.",
            found == 1 ? "The draft is ready, with one highlight. Please look it over." : $"The draft is ready, with {found} highlights. Please look everything over.");

    public static LocalText Of(DraftProblem problem) => problem switch
    {
        DraftProblem.NotReadable => new(
            "Dit is een nieuwsfeed die niet klopt, dus ik kan hem niet lezen. Geef de link van de pagina zelf, of plak de tekst.",
            "This is a news feed that is not right, so I cannot read it. Give the link of the page itself, or paste the text."),
        DraftProblem.NothingFound => new(
            "Hierin vond ik geen onderwerpen. Zet boven elk onderwerp een korte titel, en een lege regel ertussen. Of begin met een lege nieuwsbrief.",
            "I found no highlights in this. Put a short title above each, and an empty line in between. Or start with an empty newsletter."),
    };

    public static LocalText Of(FetchRefusal refusal) => refusal switch
    {
        FetchRefusal.NotAnAddress => new(
            "Dit is geen hele link. Kopieer de link uit uw browser; hij begint met https://.",
            "This is not a whole link. Copy the link from your browser; it begins with https://."),
        FetchRefusal.NotHttps => new(
            "Deze link begint met http://. Ik open alleen beveiligde pagina's: probeer dezelfde link met https://, of plak de tekst.",
            "This link begins with http://. I only open secure pages: try the same link with https://, or paste the text."),
        FetchRefusal.HasPassword => new(
            "In deze link staat een naam of wachtwoord. Haal het deel voor de @ weg, of plak de tekst.",
            "There is a name or password in this link. Take out the part before the @, or paste the text."),
        FetchRefusal.OtherPort => new(
            "In deze link staat een poortnummer achter de naam van de site. Zo'n pagina open ik niet. Plak de tekst.",
            "There is a port number after the name of the site in this link. I do not open such a page. Paste the text."),
        FetchRefusal.NotPublic => new(
            "Deze pagina staat niet op het open internet, en daar kijk ik niet. Plak de tekst.",
            "This page is not on the public internet, and I do not look there. Paste the text."),
        FetchRefusal.NameUnknown => new(
            "Deze site bestaat niet. Kijk na of de link goed is overgenomen.",
            "This site does not exist. Check that the link was copied right."),
        _ => OfServer(refusal),
    };

    // The pages that answered, but not with what was asked.
    private static LocalText OfServer(FetchRefusal refusal) => refusal switch
    {
        FetchRefusal.NotSecure => new(
            "De beveiliging van deze site klopt niet, dus ik open haar niet. Plak de tekst.",
            "The security of this site is not right, so I do not open it. Paste the text."),
        FetchRefusal.TooManyRedirects or FetchRefusal.LeadsAstray => new(
            "Deze link stuurt door naar een adres dat ik niet open. Gebruik de link die in uw browser staat als u de pagina ziet.",
            "This link sends one on to an address that I do not open. Use the link that stands in your browser when you see the page."),
        FetchRefusal.NotThere => new(
            "Deze pagina bestaat niet (meer). Kijk de link na, of plak de tekst.",
            "This page does not exist (any more). Check the link, or paste the text."),
        FetchRefusal.NotForAll => new(
            "Voor deze pagina moet men inloggen, of de site laat mij niet toe. Plak de tekst.",
            "One must sign in for this page, or the site does not let me in. Paste the text."),
        FetchRefusal.TooLarge => new(
            "Deze pagina is te groot voor mij: meer dan 2 MB. Plak de tekst.",
            "This page is too large for me: more than 2 MB. Paste the text."),
        FetchRefusal.TooSlow => new(
            "De site gaf niet op tijd de hele pagina. Probeer het zo nog eens, of plak de tekst.",
            "The site did not give the whole page in time. Try again in a moment, or paste the text."),
        FetchRefusal.OtherKind => new(
            "Op deze link staat geen webpagina, maar bijvoorbeeld een pdf. Open hem zelf en plak de tekst.",
            "There is no web page at this link, but for instance a pdf. Open it yourself and paste the text."),
        _ => new(
            "Ik kreeg de pagina niet van de site. Probeer het zo nog eens, of plak de tekst.",
            "I did not get the page from the site. Try again in a moment, or paste the text."),
    };
}
