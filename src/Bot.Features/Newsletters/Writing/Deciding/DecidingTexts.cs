using Bot.Features.Kernteam.Desk;
using Bot.Features.Newsletters.Model;
using Bot.Features.Newsletters.Writing.Opening;
using Bot.Knowledge.Bank;

namespace Bot.Features.Newsletters.Writing.Deciding;

/// <summary>Sentences about asking, giving and refusing approval.</summary>
internal static class DecidingTexts
{
    private const int LongestName = 60;

    public static LocalText Submitted { get; } = new(
        "Uw collega's van het kernteam krijgen bericht. Een van hen kan de nieuwsbrief goedkeuren.",
        "Your colleagues of the core team are told. One of them can approve the newsletter.");

    /// <summary>She wrote nothing of it, or a setting lets her approve her own.</summary>
    public static LocalText SubmittedForYourself { get; } = new(
        "Er is nu geen andere collega die kan goedkeuren. U kunt de tekst zelf goedkeuren, met \"Beoordelen\".",
        "There is no other colleague now who can approve. You can approve the text yourself, with \"Review\".");

    public static LocalText SubmittedToNobody { get; } = new(
        "Er is nu geen collega die kan goedkeuren: iedereen van het kernteam schreef zelf mee, of heeft de bot nog niet. Vraag een collega die niet meeschreef om mij in Teams toe te voegen.",
        "There is no colleague now who can approve: everybody of the core team wrote at it, or does not have the bot yet. Ask a colleague who did not write at it to add me in Teams.");

    public static LocalText CorrectionSubmitted { get; } = new(
        "Uw collega's van het kernteam krijgen bericht. Een van hen kan de verbetering goedkeuren.",
        "Your colleagues of the core team are told. One of them can approve the correction.");

    public static LocalText Approve { get; } = new("Goedkeuren", "Approve");

    public static LocalText Approved { get; } = new("Goedgekeurd. De nieuwsbrief kan nu worden verstuurd.", "Approved. The newsletter can be sent now.");

    public static LocalText Return { get; } = new("Teruggeven", "Return");

    public static LocalText ReturnHeading { get; } = new("Teruggeven", "Return");

    public static LocalText ReturnHint { get; } = new(
        "De nieuwsbrief wordt weer een concept. Schrijf erbij wat er anders moet; dat staat dan op de kaart van de nieuwsbrief.",
        "The newsletter becomes a draft again. Write what has to change; it is shown on the newsletter's card then.");

    public static LocalText Remark { get; } = new("Opmerking (hoeft niet)", "Remark (optional)");

    public static LocalText RemarkTooLong { get; } = new(
        $"Dit is te lang: gebruik hooguit {ReturnLimits.LongestRemark} tekens.",
        $"This is too long: use at most {ReturnLimits.LongestRemark} characters.");

    public static LocalText YesReturn { get; } = new("Ja, teruggeven", "Yes, return");

    public static LocalText Returned { get; } = new("De nieuwsbrief is weer een concept.", "The newsletter is a draft again.");

    public static LocalText CorrectHeading { get; } = new("Wat wilt u verbeteren?", "What do you want to correct?");

    public static LocalText CorrectHint { get; } = new(
        "Wat u opslaat, zien lezers nog niet. Keurt een collega het goed? Dan krijgt ieder die de nieuwsbrief heeft de nieuwe tekst, op dezelfde kaart.",
        "Readers do not see yet what you save. Does a colleague approve it? Then everybody who has the newsletter gets the new text, on the same card.");

    public static LocalText CorrectionBy(string name) => new($"Verbetering van {name}.", $"Correction by {name}.");

    public static LocalText CorrectionEffect { get; } = new(
        "Keurt u haar goed? Dan verandert de kaart bij ieder die de nieuwsbrief heeft.",
        "Do you approve it? Then the card changes for everybody who has the newsletter.");

    public static LocalText ApproveCorrection { get; } = new("Verbetering goedkeuren", "Approve the correction");

    public static LocalText CorrectionApproved { get; } = new("De verbetering is goedgekeurd. De kaarten worden bijgewerkt.", "The correction is approved. The cards are being updated.");

    public static LocalText AskDrop { get; } = new("De verbetering weggooien?", "Drop the correction?");

    public static LocalText DropWarning { get; } = new("Lezers houden dan de tekst die zij hebben.", "Readers keep the text that they have.");

    public static LocalText YesDrop { get; } = new("Ja, weggooien", "Yes, drop it");

    public static LocalText Dropped { get; } = new("De verbetering is weggegooid.", "The correction has been dropped.");

    public static string NameOf(string? objectId, IReadOnlyDictionary<string, string> names, AnswerLanguage language) =>
        objectId is not null && names.GetValueOrDefault(objectId) is { Length: > 0 } name ? DeskCard.Name(name, LongestName) : OverviewTexts.SomeColleague.In(language);

    /// <summary>The author, and who else wrote at what waits for approval.</summary>
    public static string NamesOf(Newsletter newsletter, IReadOnlyDictionary<string, string> names, AnswerLanguage language)
    {
        var people = new[] { newsletter.CreatedBy }.Concat(newsletter.Writers).Distinct(StringComparer.OrdinalIgnoreCase);
        return string.Join(", ", people.Select(person => NameOf(person, names, language)));
    }
}
