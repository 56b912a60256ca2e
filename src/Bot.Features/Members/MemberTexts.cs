using Bot.Connector.Turns;
using Bot.Knowledge.Bank;

namespace Bot.Features.Members;

/// <summary>Sentences of welcome, help and the choice of a network.</summary>
internal static class MemberTexts
{
    public static LocalText Title { get; } = new("Vraag het de kennisbank", "Ask the knowledge bank");

    public static LocalText Intro(IReadOnlyList<Network> networks) => new(
        $"Ik ken de thema's, portefeuillehouders, bijeenkomsten en cijfers van {Named(networks, AnswerLanguage.Dutch, "en")}. "
        + "Bij elk antwoord staat de bron. Weet ik iets niet, dan zeg ik dat.",
        $"I know the themes, portfolio holders, meetings and figures of {Named(networks, AnswerLanguage.English, "and")}. "
        + "Every answer names its source. When I do not know, I say so.");

    public static LocalText Try { get; } = new("Probeer bijvoorbeeld:", "Try for example:");

    public static LocalText HowTo(IReadOnlyList<Network> networks) => new(
        "Typ uw vraag in gewone woorden. Vraag gerust door: \"en ondermijning?\" of \"en daarvoor?\". "
        + "In een groep of kanaal antwoord ik als u mij noemt."
        + string.Concat(networks.Take(1).Select(network =>
            $" Typ \"ik ben van {network.Id}\", dan weet ik over welk netwerk uw vragen gaan.")),
        "Type your question in plain words. Feel free to go on: \"and subversive crime?\" or \"and before that?\". "
        + "In a group or channel I answer when you mention me."
        + string.Concat(networks.Take(1).Select(network =>
            $" Type \"I am from {network.Id}\" and I know which network your questions are about.")));

    /// <summary>What one can do beside asking the bank.</summary>
    public static LocalText Events { get; } = new(
        "Bijeenkomsten: typ \"welke bijeenkomsten komen eraan?\" om u aan te melden, of \"waar ben ik voor aangemeld?\".",
        "Events: type \"which events are coming up?\" to register, or \"what am I registered for?\".");

    public static LocalText Inquiries { get; } = new(
        "Weet ik iets niet? Typ \"vraag het aan het kernteam\", dan stuur ik uw vraag door en krijgt u hier antwoord.",
        "Do I not know something? Type \"ask the core team\": I pass your question on, and the answer comes here.");

    public static LocalText Yourself { get; } = new(
        "Over uzelf: typ \"mijn voorkeuren\", \"wat weet je van mij?\" of \"vergeet mij\".",
        "About yourself: type \"my preferences\", \"what do you know about me?\" or \"forget me\".");

    public static LocalText Kernteam { get; } = new(
        "U hoort bij een kernteam: typ \"beheer\", \"nieuw leerhuis\", \"nieuwsbrieven\", \"kernteamvragen\" of \"organisaties\".",
        "You are in a core team: type \"manage events\", \"new leerhuis\", \"newsletters\", \"core team questions\" or \"organisations\".");

    public static LocalText Summary { get; } = new(
        "Welkom: stel een vraag over thema's, portefeuillehouders en bijeenkomsten",
        "Welcome: ask about themes, portfolio holders and meetings");

    /// <summary>Questions that every bank can answer, about a theme that every network has.</summary>
    public static IReadOnlyList<LocalText> Examples(IReadOnlyList<Network> networks) =>
    [
        new("Wie heeft cyber?", "Who holds cyber?"),
        new("Wanneer is het volgende Leerhuis?", "When is the next Leerhuis?"),
        .. networks.Take(1).Select(network => new LocalText($"Wat is {network.Id}?", $"What is {network.Id}?")),
        .. networks.TakeLast(1).Select(network =>
            new LocalText($"Welke thema's heeft {network.Id}?", $"Which themes does {network.Id} have?")),
    ];

    public static LocalText NetworkKept(string network) => new(
        $"Goed, ik onthoud dat u bij {network} hoort. Uw vragen gaan voortaan over {network}, tenzij u een ander netwerk noemt.",
        $"Right, I will remember that you belong to {network}. From now on your questions are about {network}, unless you name another network.");

    /// <summary>The member's last language, or else that of her Teams; Dutch first.</summary>
    public static AnswerLanguage LanguageOf(TurnContext turn, Member? member) =>
        member?.Language
        ?? (turn.Activity.Locale?.StartsWith("en", StringComparison.OrdinalIgnoreCase) == true ? AnswerLanguage.English : AnswerLanguage.Dutch);

    private static string Named(IReadOnlyList<Network> networks, AnswerLanguage language, string and)
    {
        var names = networks.Select(network => $"{network.Id} ({network.Region.In(language)})").ToList();
        return names.Count < 2 ? string.Concat(names) : $"{string.Join(", ", names.SkipLast(1))} {and} {names[^1]}";
    }
}
