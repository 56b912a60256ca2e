using Bot.Features.Cards;
using Bot.Features.Kernteam.Desk;
using Bot.Features.Kernteam.Forms;
using Bot.Features.Newsletters.Checking;
using Bot.Features.Newsletters.Model;
using Bot.Features.Newsletters.Writing.Opening;
using Bot.Knowledge.Bank;

namespace Bot.Features.Newsletters.Writing.Editing;

/// <summary>What somebody reads above a form, beside the sentences at its fields.</summary>
internal sealed record FormNews(LocalText Sentence, bool IsGood);

/// <summary>A form of a newsletter with what was typed in it.</summary>
/// <param name="newsletter">The newsletter as it is now; its version goes along with the button.</param>
/// <param name="faults">What is wrong, in this form and elsewhere.</param>
/// <param name="news">What happened.</param>
internal delegate Task<CardReply> FormAgain(Newsletter newsletter, IReadOnlyList<NewsletterFault> faults, FormNews? news);

/// <summary>What follows when a form was sent: the form again with what is wrong, or the overview.</summary>
internal sealed class SavedForms(NewsletterStore store, NewsletterOverview overview)
{
    /// <param name="tap">Who sent it.</param>
    /// <param name="outcome">What came of keeping it.</param>
    /// <param name="isHere">Whether a fault belongs to this form.</param>
    /// <param name="again">The form with what she typed.</param>
    /// <param name="next">What she wants to see when all is well; null for the overview.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<CardReply> AfterAsync(
        DeskTap tap, NewsletterOutcome outcome, Func<NewsletterFault, bool> isHere, FormAgain again, FormAgain? next, CancellationToken cancellationToken)
    {
        if (outcome is not (NewsletterOutcome.Done or NewsletterOutcome.AlreadySo or NewsletterOutcome.ChangedMeanwhile))
        {
            // The card stays as it is, with her text in it.
            return new CardReply.Refuse((outcome == NewsletterOutcome.NotNow ? OutcomeTexts.NotWritable : OutcomeTexts.Of(outcome)).In(tap.Language));
        }

        if (await store.FindAsync(tap.Newsletter.Id, cancellationToken) is not { } now)
        {
            return new CardReply.Refuse(OutcomeTexts.Gone.In(tap.Language));
        }

        if (outcome == NewsletterOutcome.ChangedMeanwhile)
        {
            return await again(now, [], new FormNews(OutcomeTexts.ChangedByColleague, IsGood: false));
        }

        return FaultsOf(now, isHere) is { Count: > 0 } || next is null
            ? await ShowAsync(tap, now, isHere, again, cancellationToken)
            : await next(now, [], new FormNews(EditingTexts.Saved, IsGood: true));
    }

    /// <summary>What was kept: the form again when something in it is wrong, the overview otherwise.</summary>
    public async Task<CardReply> ShowAsync(DeskTap tap, Newsletter now, Func<NewsletterFault, bool> isHere, FormAgain again, CancellationToken cancellationToken) =>
        FaultsOf(now, isHere) is { Count: > 0 } faults
            ? await again(now, faults, new FormNews(EditingTexts.Saved, IsGood: true))
            : await overview.ShowAsync(now.Id, tap.Language, EditingTexts.Saved.In(tap.Language), cancellationToken);

    private static List<NewsletterFault> FaultsOf(Newsletter newsletter, Func<NewsletterFault, bool> isHere) =>
        [.. NewsletterCheck.Of(newsletter.Words, newsletter.Audience).Where(fault => isHere(fault) && !IsYetToCome(fault.Problem))];

    // Somebody who writes has not finished; this is named when she asks for approval.
    private static bool IsYetToCome(NewsletterProblem problem) =>
        problem is NewsletterProblem.Missing or NewsletterProblem.NoHighlights or NewsletterProblem.EnglishMissing or NewsletterProblem.NoChannel;
}

/// <summary>The parts that every form of a newsletter has.</summary>
internal static class NewsletterForms
{
    // An address of a page or image may be as long as a browser takes it.
    public const int LongestTyped = 8_001;

    /// <summary>A field takes so many times what the rules admit: what is too long is kept and named, not cut.</summary>
    public const int Room = 3;

    public static FormBody Body(TypedForm typed, IEnumerable<NewsletterFault> faults, AnswerLanguage language) =>
        new(typed, [.. faults.Distinct().Select(static fault => new FormFault(fault.Field, NewsletterProblemTexts.Of(fault)))], language);

    public static CardReply.Replace Reply(AnswerLanguage language, LocalText heading, FormNews? news, FormBody form, params IEnumerable<Bot.Connector.Cards.CardAction> buttons) => DeskCard.Reply(
        language,
        heading.In(language),
        [
            .. DeskCard.Notice(news?.Sentence.In(language), news is { IsGood: false } ? Bot.Connector.Cards.TextColor.Warning : Bot.Connector.Cards.TextColor.Good),
            .. form.Items,
            .. DeskCard.Buttons(buttons),
        ]);

    /// <summary>Null for a field that is empty.</summary>
    public static string? Filled(string text) => text.Length == 0 ? null : text;
}
