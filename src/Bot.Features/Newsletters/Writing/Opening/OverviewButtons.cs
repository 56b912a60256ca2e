using Bot.Connector.Cards;
using Bot.Features.Kernteam.Desk;
using Bot.Features.Newsletters.Checking;
using Bot.Features.Newsletters.Model;
using Bot.Features.Newsletters.Writing.Choosing;
using Bot.Features.Newsletters.Writing.Deciding;
using Bot.Features.Newsletters.Writing.Drafting;
using Bot.Features.Newsletters.Writing.Editing;
using Bot.Features.Newsletters.Writing.Previewing;
using Bot.Features.Newsletters.Writing.Releasing;
using Bot.Features.Newsletters.Writing.Reporting;
using Bot.Knowledge.Bank;

namespace Bot.Features.Newsletters.Writing.Opening;

/// <summary>What can be done with a newsletter, which depends on how far it is.</summary>
internal static class OverviewButtons
{
    public static IEnumerable<CardAction> Of(Newsletter newsletter, string nextId, AnswerLanguage language) =>
    [
        .. OfState(newsletter, nextId, language),
        DeskCard.Button<CopyNewsletter>(OverviewTexts.Copy.In(language), newsletter, (CreateNewsletter.Draft, nextId)),
        DeskCard.Button<ListNewsletters>(OverviewTexts.All.In(language), newsletter.NetworkId),
    ];

    private static IEnumerable<CardAction> OfState(Newsletter newsletter, string nextId, AnswerLanguage language) => newsletter.State switch
    {
        NewsletterState.Draft => [.. Writing(newsletter, nextId, language), Submit(newsletter, language), DeskCard.Button<AskDelete>(OverviewTexts.Delete.In(language), newsletter)],
        NewsletterState.AwaitingApproval =>
            [DeskCard.Button<ReviewNewsletter>(OverviewTexts.Review.In(language), newsletter), .. Writing(newsletter, nextId, language), Return(newsletter, language)],
        NewsletterState.Approved =>
        [
            DeskCard.Button<AskSend>(OverviewTexts.Send.In(language), newsletter),
            DeskCard.Button<AskPlan>(OverviewTexts.Plan.In(language), newsletter),
            .. Writing(newsletter, nextId, language),
            Return(newsletter, language),
        ],
        NewsletterState.Scheduled =>
        [
            DeskCard.Button<UndoSending>(OverviewTexts.Undo.In(language), newsletter),
            Preview(newsletter, language),
            DeskCard.Button<OpenNewsletter>(OverviewTexts.Refresh.In(language), newsletter),
        ],
        NewsletterState.Sending =>
            [Report(newsletter, language), DeskCard.Button<AskStop>(OverviewTexts.Stop.In(language), newsletter), .. Afterwards(newsletter, nextId, language), Recall(newsletter, language)],
        NewsletterState.Sent or NewsletterState.Stopped => [Report(newsletter, language), .. Afterwards(newsletter, nextId, language), Recall(newsletter, language)],
        NewsletterState.Recalled => [Report(newsletter, language)],
    };

    private static IEnumerable<CardAction> Writing(Newsletter newsletter, string nextId, AnswerLanguage language) =>
    [
        .. Words(newsletter, nextId, language),
        DeskCard.Button<ChooseAudience>(OverviewTexts.ForWhomButton.In(language), newsletter),
        DeskCard.Button<CountAudience>(OverviewTexts.Count.In(language), newsletter),
        Preview(newsletter, language),
    ];

    private static IEnumerable<CardAction> Words(Newsletter newsletter, string nextId, AnswerLanguage language)
    {
        yield return DeskCard.Button<OpenText>(OverviewTexts.TitleButton.In(language), newsletter);
        if (newsletter.Words.Highlights.Count < NewsletterCheck.MostHighlights)
        {
            yield return DeskCard.Button<OpenHighlight>(OverviewTexts.Add.In(language), newsletter, (HighlightFields.Item, nextId));
        }

        if (newsletter.Words.Highlights.Count > 0)
        {
            yield return DeskCard.Button<ShowOrder>(OverviewTexts.Order.In(language), newsletter);
        }
    }

    // A correction is written with the same forms; when it is ready, a colleague is asked for it.
    private static IEnumerable<CardAction> Afterwards(Newsletter newsletter, string nextId, AnswerLanguage language) => newsletter.Correction is null
        ? [DeskCard.Button<StartCorrection>(OverviewTexts.Correct.In(language), newsletter), Preview(newsletter, language)]
        :
        [
            DeskCard.Button<ReviewCorrection>(OverviewTexts.ReviewCorrection.In(language), newsletter),
            .. Words(newsletter, nextId, language),
            DeskCard.Button<AskCorrection>(OverviewTexts.Submit.In(language), newsletter, (Seen.Version, newsletter.Version)),
            DeskCard.Button<DropCorrection>(OverviewTexts.DropCorrection.In(language), newsletter),
        ];

    private static ExecuteAction Submit(Newsletter newsletter, AnswerLanguage language) =>
        DeskCard.Button<SubmitNewsletter>(OverviewTexts.Submit.In(language), newsletter, (Seen.Version, newsletter.Version));

    private static ExecuteAction Return(Newsletter newsletter, AnswerLanguage language) => DeskCard.Button<AskReturn>(OverviewTexts.Return.In(language), newsletter);

    private static ExecuteAction Preview(Newsletter newsletter, AnswerLanguage language) => DeskCard.Button<PreviewNewsletter>(OverviewTexts.Preview.In(language), newsletter);

    private static ExecuteAction Report(Newsletter newsletter, AnswerLanguage language) => DeskCard.Button<ShowReport>(OverviewTexts.Report.In(language), newsletter);

    private static ExecuteAction Recall(Newsletter newsletter, AnswerLanguage language) => DeskCard.Button<AskRecall>(OverviewTexts.Recall.In(language), newsletter);
}
