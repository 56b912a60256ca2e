using Bot.Features.Inquiries.Model;
using Bot.Knowledge.Bank;

namespace Bot.Features.Inquiries.Answering;

/// <summary>Sentences on a question's card, for the kernteam.</summary>
internal static class InquiryTexts
{
    public static LocalText Colleague { get; } = new("Een collega", "A colleague");

    public static LocalText Heading(string networkId) => new($"Vraag aan het kernteam van {networkId}", $"Question for the core team of {networkId}");

    public static LocalText Question { get; } = new("De vraag", "The question");

    public static LocalText From { get; } = new("Van", "From");

    public static LocalText FromUnknown { get; } = new("niet meer bekend", "no longer known");

    public static LocalText Organisation { get; } = new("Organisatie", "Organisation");

    public static LocalText OrganisationUnknown { get; } = new("niet bekend", "not known");

    public static LocalText Asked { get; } = new("Gesteld op", "Asked on");

    public static LocalText Language { get; } = new("Taal", "Language");

    public static LocalText English { get; } = new("Engels", "English");

    public static LocalText Theme { get; } = new("Thema", "Theme");

    public static LocalText Found { get; } = new("Wat de bot hierop antwoordde", "What the bot answered to this");

    public static LocalText NothingFound { get; } = new("Niets.", "Nothing.");

    public static LocalText Holder { get; } = new("Wie het thema heeft", "Who holds the theme");

    public static LocalText NoHolder { get; } = new("Dat staat niet in de kennisbank.", "The knowledge bank does not say.");

    public static LocalText Source(string source) => new($"Bron: {source}", $"Source: {source}");

    public static LocalText Answer { get; } = new("Het antwoord", "The answer");

    public static LocalText Free { get; } = new("Nog niemand pakt deze vraag op.", "Nobody has picked up this question yet.");

    public static LocalText TakenBy(string name, string since) => new($"{name} pakt deze vraag op, sinds {since}.", $"{name} has picked up this question, since {since}.");

    public static LocalText Yours(string since) => new($"U pakt deze vraag op, sinds {since}.", $"You have picked up this question, since {since}.");

    public static LocalText AnsweredBy(string name, string at) => new($"Beantwoord door {name} op {at}.", $"Answered by {name} on {at}.");

    public static LocalText ClosedBy(string name, string at) => new($"Gesloten zonder antwoord door {name} op {at}.", $"Closed without an answer by {name} on {at}.");

    public static LocalText Withdrawn(string at) => new($"De vrager trok deze vraag in op {at}.", $"The asker withdrew this question on {at}.");

    public static LocalText Lapsed(string at) => new($"Niet op tijd beantwoord, en daarom gesloten op {at}.", $"Not answered in time, and therefore closed on {at}.");

    public static LocalText Erased { get; } = new("Deze vraag is gewist.", "This question was erased.");

    public static LocalText Take { get; } = new("Ik pak dit op", "I will pick this up");

    public static LocalText TakeOver { get; } = new("Ik neem dit over", "I will take this over");

    public static LocalText Reply { get; } = new("Beantwoorden", "Answer");

    public static LocalText GiveBack { get; } = new("Teruggeven", "Give back");

    public static LocalText Close { get; } = new("Sluiten zonder antwoord", "Close without an answer");

    public static LocalText Open { get; } = new("Openen", "Open");

    public static LocalText Page { get; } = new("Pagina voor de kennisbank", "Page for the knowledge bank");

    public static LocalText All { get; } = new("Alle vragen", "All questions");

    public static LocalText Back { get; } = new("Terug", "Back");

    public static LocalText AnswerHeading { get; } = new("Uw antwoord", "Your answer");

    public static LocalText AnswerLabel { get; } = new("Antwoord, in gewone woorden", "Answer, in plain words");

    public static LocalText SignedAs(string networkId) => new(
        $"Onder het antwoord staat: Kernteam {networkId}. Uw naam staat er niet bij.",
        $"The answer is signed: Core team {networkId}. Your name is not on it.");

    public static LocalText InEnglish { get; } = new("De vraag is in het Engels gesteld.", "The question was asked in English.");

    public static LocalText WantsPage { get; } = new(
        "Maak van dit antwoord een conceptpagina voor de kennisbank",
        "Make a draft page for the knowledge bank from this answer");

    public static LocalText Send { get; } = new("Versturen", "Send");

    public static LocalText Empty { get; } = new("Vul een antwoord in.", "Fill in an answer.");

    public static LocalText TooLong(int most) => new($"Dit is te lang. Er passen {most} tekens in.", $"This is too long. There is room for {most} characters.");

    public static LocalText CloseSure { get; } = new("Wilt u deze vraag sluiten zonder antwoord?", "Do you want to close this question without an answer?");

    public static LocalText CloseTells { get; } = new(
        "De vrager krijgt bericht dat het kernteam de vraag heeft gesloten. Terugdraaien kan niet.",
        "The asker is told that the core team has closed the question. This cannot be undone.");

    public static LocalText YesClose { get; } = new("Ja, sluiten", "Yes, close it");

    public static LocalText NowYours { get; } = new("U pakt deze vraag op. Collega's zien dat.", "You have picked up this question. Colleagues see that.");

    public static LocalText GivenBack { get; } = new("De vraag is weer vrij voor collega's.", "The question is free for colleagues again.");

    public static LocalText Sent { get; } = new("Uw antwoord is onderweg naar de vrager.", "Your answer is on its way to the asker.");

    public static LocalText NowClosed { get; } = new("De vraag is gesloten. De vrager krijgt bericht.", "The question is closed. The asker is told.");

    /// <summary>Why it did not happen; null when it did, or was so already.</summary>
    public static LocalText? WhyNot(InquiryOutcome outcome, string keeper) => outcome switch
    {
        InquiryOutcome.Done or InquiryOutcome.Unchanged => null,
        InquiryOutcome.TakenByOther => new($"{keeper} heeft deze vraag al opgepakt.", $"{keeper} has already picked up this question."),
        InquiryOutcome.NotTaken => new("Pak de vraag eerst op.", "Pick up the question first."),
        InquiryOutcome.AlreadyAnswered => new($"{keeper} heeft deze vraag al beantwoord.", $"{keeper} has already answered this question."),
        InquiryOutcome.AlreadyClosed => new("Deze vraag is al gesloten.", "This question is already closed."),
    };
}
