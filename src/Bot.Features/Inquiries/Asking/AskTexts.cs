using Bot.Knowledge.Bank;

namespace Bot.Features.Inquiries.Asking;

/// <summary>Sentences for who asks the kernteam something.</summary>
internal static class AskTexts
{
    public static LocalText OnlyInOwnChat { get; } = new(
        "Dit doe ik in uw persoonlijke chat met mij. Open een chat met mij en typ daar \"vraag het aan het kernteam\".",
        "I do this in your personal chat with me. Open a chat with me and type \"ask the core team\" there.");

    public static LocalText NotKnown { get; } = new(
        "Ik ken u nog niet. Stuur mij eerst een bericht in uw persoonlijke chat.",
        "I do not know you yet. First send me a message in your personal chat.");

    public static LocalText WhichNetwork { get; } = new("Aan welk kernteam wilt u uw vraag stellen?", "Which core team do you want to ask?");

    public static LocalText WhichNetworkHint { get; } = new("Ik onthoud dat u bij dit netwerk hoort.", "I will remember that you belong to this network.");

    public static LocalText UnknownNetwork { get; } = new("Dit netwerk ken ik niet meer. Typ \"vraag het aan het kernteam\" voor een nieuwe kaart.", "I no longer know this network. Type \"ask the core team\" for a new card.");

    public static LocalText OtherNetwork { get; } = new(
        "U hoort nu bij een ander netwerk dan op deze kaart staat. Typ \"vraag het aan het kernteam\" voor een nieuwe kaart.",
        "You now belong to another network than this card says. Type \"ask the core team\" for a new card.");

    public static LocalText Unreachable(string networkId) => new(
        $"Het kernteam van {networkId} is nog niet bereikbaar via mij. Uw vraag is niet verstuurd.",
        $"The core team of {networkId} cannot be reached through me yet. Your question was not sent.");

    public static LocalText Heading(string networkId) => new($"Vraag het aan het kernteam van {networkId}", $"Ask the core team of {networkId}");

    /// <param name="networkId">Whose kernteam.</param>
    /// <param name="isShared">Whether it receives its questions in a group or channel.</param>
    public static LocalText WhoReads(string networkId, bool isShared) => isShared
        ? new(
            $"Het kernteam van {networkId}, en wie meeleest in de groep of het kanaal van het kernteam, leest uw vraag, met uw naam en organisatie erbij, en wat ik u antwoordde. Het antwoord komt hier in deze chat.",
            $"The core team of {networkId}, and whoever reads along in the group or channel of the core team, reads your question, with your name and organisation, and what I answered you. The answer comes here in this chat.")
        : new(
            $"Het kernteam van {networkId} leest uw vraag, met uw naam en organisatie erbij, en wat ik u antwoordde. Het antwoord komt hier in deze chat.",
            $"The core team of {networkId} reads your question, with your name and organisation, and what I answered you. The answer comes here in this chat.");

    public static LocalText QuestionLabel { get; } = new("Uw vraag. U kunt hem nog aanpassen.", "Your question. You can still change it.");

    public static LocalText NoSecrets { get; } = new("Zet er geen gegevens van verdachten of slachtoffers in.", "Do not include details of suspects or victims.");

    public static LocalText Send { get; } = new("Versturen", "Send");

    public static LocalText Leave { get; } = new("Toch niet", "Never mind");

    public static LocalText LeftHeading { get; } = new("Uw vraag is niet verstuurd", "Your question was not sent");

    public static LocalText Left { get; } = new("Het kernteam heeft niets van u ontvangen.", "The core team has received nothing from you.");

    public static LocalText Empty { get; } = new("Typ uw vraag in woorden.", "Type your question in words.");

    public static LocalText TooLong(int most) => new($"Uw vraag is te lang. Er passen {most} tekens in.", $"Your question is too long. There is room for {most} characters.");

    public static LocalText TooManyOpen(int most) => new(
        most == 1 ? "U hebt al een vraag openstaan. Wacht op het antwoord of trek hem in." : $"U hebt al {most} vragen openstaan. Wacht op een antwoord of trek er een in.",
        most == 1 ? "You already have a question open. Wait for the answer or withdraw it." : $"You already have {most} questions open. Wait for an answer or withdraw one.");

    public static LocalText NotRight { get; } = new("Deze knop klopt niet meer. Typ \"vraag het aan het kernteam\" voor een nieuwe kaart.", "This button is no longer right. Type \"ask the core team\" for a new card.");

    public static LocalText SentHeading { get; } = new("Uw vraag is verstuurd", "Your question was sent");

    public static LocalText SentTo(string networkId) => new(
        $"Het kernteam van {networkId} heeft uw vraag. Het antwoord komt hier in deze chat.",
        $"The core team of {networkId} has your question. The answer comes here in this chat.");

    public static LocalText YouAsked { get; } = new("U vroeg", "You asked");

    public static LocalText Withdraw { get; } = new("Intrekken", "Withdraw");

    public static LocalText WithdrawnHeading { get; } = new("Uw vraag is ingetrokken", "Your question was withdrawn");

    public static LocalText Withdrawn { get; } = new("Het kernteam beantwoordt hem niet meer.", "The core team will not answer it any more.");

    public static LocalText AnswerHeading { get; } = new("Antwoord op uw vraag", "Answer to your question");

    public static LocalText TheAnswer { get; } = new("Het antwoord", "The answer");

    public static LocalText SignedBy(string networkId) => new($"Kernteam {networkId}", $"Core team {networkId}");

    public static LocalText ClosedHeading { get; } = new("Uw vraag is gesloten", "Your question was closed");

    public static LocalText Closed(string networkId) => new(
        $"Het kernteam van {networkId} heeft uw vraag gesloten zonder antwoord.",
        $"The core team of {networkId} has closed your question without an answer.");

    public static LocalText Lapsed(string networkId) => new(
        $"Het kernteam van {networkId} heeft uw vraag niet beantwoord. Hij staat er te lang en is gesloten. Wilt u het nog weten? Stel hem dan opnieuw.",
        $"The core team of {networkId} did not answer your question. It has been there too long and was closed. Would you still like to know? Then ask it again.");

    public static LocalText AskAnother { get; } = new("Nog een vraag", "Another question");
}
