using Bot.Knowledge.Bank;

namespace Bot.Features.Newsletters.Reading.Texts;

/// <summary>What stands on a newsletter's card beside what the kernteam wrote.</summary>
internal static class ReadingTexts
{
    public static LocalText News(string networkId) => new($"{networkId}-nieuws", $"{networkId} news");

    public static LocalText ReadMore { get; } = new("Lees meer", "Read more");

    public static LocalText Ask { get; } = new("Stel een vraag", "Ask a question");

    public static LocalText SignUp { get; } = new("Bekijk en meld u aan", "See it and sign up");

    public static LocalText Less { get; } = new("Minder hiervan", "Less of this");

    public static LocalText Kernteam { get; } = new("Kernteam", "Core team");

    public static LocalText IsPreview { get; } = new(
        "Voorbeeld: zo leest men de nieuwsbrief. \"Lees meer\" werkt al, de andere knoppen pas na het versturen.",
        "Preview: this is how the newsletter reads. \"Read more\" works already, the other buttons only once it is sent.");

    public static LocalText PreviewButton { get; } = new(
        "Dit is een voorbeeld. Deze knop werkt pas als de nieuwsbrief verstuurd is.",
        "This is a preview. This button only works once the newsletter has been sent.");

    public static LocalText AndMore(int count) => count == 1
        ? new("En nog één onderwerp.", "And one more highlight.")
        : new($"En nog {count} onderwerpen.", $"And {count} more highlights.");

    public static LocalText Gone { get; } = new(
        "Deze nieuwsbrief is er niet meer. Typ uw vraag gerust in dit gesprek.",
        "This newsletter is not there any more. Feel free to type your question in this chat.");

    /// <summary>A correction took it out, or the event with it.</summary>
    public static LocalText HighlightGone { get; } = new(
        "Dit onderwerp staat niet meer in de nieuwsbrief.",
        "This topic is no longer in the newsletter.");

    public static LocalText Recalled { get; } = new(
        "Het kernteam heeft deze nieuwsbrief ingetrokken.",
        "The core team has taken this newsletter back.");

    /// <summary>The first line of an answer, so that one sees what it is about.</summary>
    public static LocalText About(string title) => new($"Over \"{title}\":", $"About \"{title}\":");

    /// <summary>The question that the button asks for her: what the bank holds about a theme; who holds it is one question on.</summary>
    public static LocalText AboutTheme(string networkId, LocalText theme) =>
        new($"Wat doet {networkId} aan {theme.Dutch}?", $"What does {networkId} do about {theme.English}?");

    public static LocalText AboutTitle(string title) => new($"Wat is er bekend over {title}?", $"What is known about {title}?");

    public static LocalText AnswerStands { get; } = new(
        "Het antwoord staat onderaan in dit gesprek. Vraag daar gerust door.",
        "The answer is at the bottom of this chat. Feel free to ask on there.");

    public static LocalText AnswerStoodAlready { get; } = new(
        "Het antwoord staat al in dit gesprek. Typ gerust een vraag.",
        "The answer is in this chat already. Feel free to type a question.");

    public static LocalText NotSent { get; } = new(
        "Dat lukte nu niet. Tik over een minuut nog eens op de knop.",
        "That did not work just now. Tap the button again in a minute.");

    public static LocalText EventStands { get; } = new(
        "De kaart van de bijeenkomst staat onderaan in dit gesprek.",
        "The card of the event is at the bottom of this chat.");
}
