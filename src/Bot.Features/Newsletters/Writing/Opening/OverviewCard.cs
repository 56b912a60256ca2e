using System.Globalization;
using Bot.Connector.Cards;
using Bot.Features.Cards;
using Bot.Features.Kernteam.Desk;
using Bot.Features.Newsletters.Checking;
using Bot.Features.Newsletters.Model;
using Bot.Features.Newsletters.Writing.Choosing;
using Bot.Features.Newsletters.Writing.Deciding;
using Bot.Features.Newsletters.Writing.Editing;
using Bot.Knowledge.Bank;

namespace Bot.Features.Newsletters.Writing.Opening;

/// <summary>The overview itself: how far it is, the highlights in their order, and the buttons of this stage.</summary>
internal static class OverviewCard
{
    private const int LongestTitle = 120;
    private const int LongestRow = 90;

    /// <param name="newsletter">As it is now.</param>
    /// <param name="names">Who wrote and approved, and what was chosen for whom, by id.</param>
    /// <param name="nextId">What a new highlight or a copy will be called: it stands in their buttons, so that a tap that Teams delivers twice makes one.</param>
    /// <param name="language">In which language she reads.</param>
    /// <param name="now">The time.</param>
    /// <param name="notice">What just happened.</param>
    public static CardReply.Replace For(
        Newsletter newsletter, IReadOnlyDictionary<string, string> names, string nextId, AnswerLanguage language, DateTimeOffset now, IEnumerable<CardElement> notice) => DeskCard.Reply(
        language,
        TitleOf(newsletter.Content.Title, OverviewTexts.NoTitle, language, LongestTitle),
        [
            .. notice,
            new FactSet([.. Facts(newsletter, names, language)]),
            .. Stage(newsletter, language, now),
            .. ToDo(newsletter, language),
            .. newsletter.Words.Highlights.Select((highlight, index) => Row(newsletter, highlight, index + 1, language, newsletter.IsWritable || newsletter.Correction is not null)),
            .. DeskCard.Buttons(OverviewButtons.Of(newsletter, nextId, language)),
        ]);

    /// <summary>A title as a heading or row shows it.</summary>
    public static string TitleOf(Wording title, LocalText none, AnswerLanguage language, int longest) =>
        title.In(language) is { Length: > 0 } text ? DeskCard.Name(text, longest) : none.In(language);

    /// <summary>A row with its number; written so that no client makes a list of it.</summary>
    public static string Numbered(int number, string title) => $"{number.ToString(CultureInfo.InvariantCulture)} · {title}";

    private static IEnumerable<Fact> Facts(Newsletter newsletter, IReadOnlyDictionary<string, string> names, AnswerLanguage language)
    {
        yield return new(OverviewTexts.Status.In(language), OverviewTexts.StateOf(newsletter.State).In(language));
        if (newsletter.State < NewsletterState.Sending)
        {
            // Afterwards the list of addresses is gone, and the sentence would say that it was for more people than it was.
            yield return new(OverviewTexts.ForWhom.In(language), AudienceSentence.Of(newsletter.Audience, names).In(language));
        }

        yield return new(OverviewTexts.Author.In(language), DecidingTexts.NameOf(newsletter.CreatedBy, names, language));
        if (!string.Equals(newsletter.ChangedBy, newsletter.CreatedBy, StringComparison.OrdinalIgnoreCase))
        {
            yield return new(OverviewTexts.ChangedBy.In(language), DecidingTexts.NameOf(newsletter.ChangedBy, names, language));
        }

        if (newsletter.ApprovedBy is { } approver)
        {
            yield return new(OverviewTexts.ApprovedBy.In(language), DecidingTexts.NameOf(approver, names, language));
        }

        if (newsletter.AudienceSize is { } size)
        {
            yield return new(OverviewTexts.Recipients.In(language), size.ToString(CultureInfo.InvariantCulture));
        }
    }

    // What is special about this stage, in a sentence.
    private static IEnumerable<CardElement> Stage(Newsletter newsletter, AnswerLanguage language, DateTimeOffset now)
    {
        if (newsletter is { State: NewsletterState.Scheduled, SendAt: { } at })
        {
            yield return new TextBlock(OverviewTexts.GoesOut(MomentOf(at, now, language)).In(language)) { Weight = TextWeight.Bolder };
        }

        if (newsletter is { State: NewsletterState.Draft, Remark: { } remark })
        {
            yield return new TextBlock(OverviewTexts.Remark.In(language)) { Weight = TextWeight.Bolder };
            yield return new TextBlock(DeskCard.Name(remark, ReturnLimits.LongestRemark)) { Spacing = Spacing.Small };
        }

        if (newsletter.Correction is not null)
        {
            yield return new TextBlock(OverviewTexts.CorrectionWaits.In(language)) { Color = TextColor.Warning, Weight = TextWeight.Bolder };
        }

        if (newsletter.State is NewsletterState.AwaitingApproval or NewsletterState.Approved)
        {
            yield return DeskCard.Subtle(OverviewTexts.EditingUndoes.In(language));
        }
    }

    private static string MomentOf(DateTimeOffset at, DateTimeOffset now, AnswerLanguage language) => at - now < TimeSpan.FromHours(1)
        ? Amsterdam.Local(at).ToString("HH:mm:ss", CultureInfo.InvariantCulture)
        : DeskCard.Moment(at, language);

    private static IEnumerable<CardElement> ToDo(Newsletter newsletter, AnswerLanguage language)
    {
        if (!newsletter.IsWritable && newsletter.Correction is null)
        {
            return [];
        }

        var faults = NewsletterCheck.Of(newsletter.Words, newsletter.Audience).Count;
        return faults == 0 ? [] : [new TextBlock(OverviewTexts.NotReady(faults).In(language)) { Color = TextColor.Warning }];
    }

    /// <summary>A highlight, with a button to change it where that can be done.</summary>
    public static ColumnSet Row(Newsletter newsletter, Highlight highlight, int number, AnswerLanguage language, bool isOpen)
    {
        var title = new Column([new TextBlock(Numbered(number, TitleOf(highlight.Title, OverviewTexts.NoTitle, language, LongestRow)))]);
        return isOpen
            ? new([title, new Column([new ActionSet([DeskCard.Button<OpenHighlight>(OverviewTexts.Change.In(language), newsletter, (HighlightFields.Item, highlight.Id))])]) { Width = "auto" }])
            : new([title]);
    }
}
