using System.Collections.Frozen;

namespace Bot.Features.Events.Invitations.Agenda;

/// <summary>The words of questions about what lies ahead, Dutch and English.</summary>
internal static class AgendaWords
{
    private const int ShortestStem = 4;

    /// <summary>Any gathering.</summary>
    public static FrozenSet<string> Gatherings { get; } = Set(
        "bijeenkomst bijeenkomsten evenement evenementen event events agenda kalender calendar sessies sessions gatherings meetings activiteiten activities");

    /// <summary>A kind of gathering, with the word by which it is found.</summary>
    public static FrozenDictionary<string, string> Kinds { get; } = new Dictionary<string, string>
    {
        ["leerhuis"] = "leerhuis",
        ["leerhuizen"] = "leerhuis",
        ["carrousel"] = "carrousel",
        ["carrousels"] = "carrousel",
        ["carousel"] = "carrousel",
        ["carousels"] = "carrousel",
        ["webinar"] = "webinar",
        ["webinars"] = "webinar",
        ["conferentie"] = "conferentie",
        ["conferenties"] = "conferentie",
        ["conference"] = "conferentie",
        ["conferences"] = "conferentie",
    }.ToFrozenDictionary();

    /// <summary>Words that look ahead.</summary>
    public static FrozenSet<string> Ahead { get; } = Set(
        "eraan komen komt aankomende aankomend komende komend volgende eerstvolgende gepland geplande planning binnenkort agenda kalender wanneer aanmelden inschrijven "
        + "upcoming next coming planned ahead scheduled soon calendar when register signup");

    /// <summary>Words that look back, or ask for something that an agenda does not say: then the question is the bank's.</summary>
    public static FrozenSet<string> Stops { get; } = Set(
        "vorige vorig laatste laatst afgelopen geweest was waren vond vonden ging gingen had hadden eerder vroeger gisteren resultaat resultaten verslag "
        + "last previous past were went did yesterday report results "
        + "wie waarom hoeveel doel spreker sprekers organiseert organiseren kosten kost betekent who why cost speaker speakers mean means "
        + "bestuur rbo rvo stuurgroep begroting budget");

    public static FrozenSet<string> Plurals { get; } = Set(
        "bijeenkomsten leerhuizen carrousels webinars conferenties evenementen agenda kalender events sessions sessies carousels conferences calendar meetings alle all");

    public static FrozenSet<string> Dutch { get; } = Set(
        "welke wat wanneer er eraan komen komt het de een is zijn staat op mij ik kan voor bijeenkomst bijeenkomsten leerhuizen volgende eerstvolgende komende aankomende gepland volgend deze dit evenement evenementen kalender binnenkort van over");

    public static FrozenSet<string> English { get; } = Set(
        "which what when there are the a is any on i can for upcoming next coming planned scheduled soon events event calendar meetings this up of about do we have");

    private static readonly FrozenSet<string> Fillers = Set(
        "welke wat waar er komen komt het de een den is zijn staat staan op mij me ik kan ik mag wil voor van over bij aan met nog al ook dan nu zo we wij ons onze hebben heb hebt u uw je jullie en of in te toon laat zien geef mij lijst overzicht alle kunnen weet zeg eens even graag hoe laat begint meld meldt inschrijf zich thema onderwerp netwerk regio komende "
        + "which what where there are the a an is any on i can to for up of about do we have our my me us with at in and or show list give all please tell how does begin start sign network topic theme subject that will be held take place you know");

    public static bool IsFiller(string word) => Gatherings.Contains(word) || Ahead.Contains(word) || Fillers.Contains(word);

    /// <summary>Whether a word of the question stands in the text, endings left aside: "cyber" in "cybercrime", "jongeren" in "jongere".</summary>
    public static bool Fits(string subject, string searched) =>
        Split(searched).Any(word => word == subject
            || (subject.Length >= ShortestStem && word.StartsWith(subject, StringComparison.Ordinal))
            || (word.Length >= ShortestStem && subject.StartsWith(word, StringComparison.Ordinal)));

    /// <summary>The words of a text, in small letters.</summary>
    public static IEnumerable<string> Split(string text) =>
        new string([.. text.ToLowerInvariant().Select(letter => char.IsLetterOrDigit(letter) ? letter : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static FrozenSet<string> Set(string words) => words.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToFrozenSet();
}
