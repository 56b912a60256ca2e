using System.Globalization;
using Bot.Connector.Cards;
using Bot.Features.Cards;
using Bot.Features.Deliveries;
using Bot.Features.Kernteam.Desk;
using Bot.Features.Newsletters.Model;
using Bot.Features.Newsletters.Sending.Audience;
using Bot.Features.Newsletters.Sending.Reports;
using Bot.Features.Newsletters.Sending.Watching;
using Bot.Features.Newsletters.Writing.Choosing;
using Bot.Features.Newsletters.Writing.Opening;
using Bot.Knowledge.Bank;

namespace Bot.Features.Newsletters.Writing.Reporting;

/// <summary>The report as cards.</summary>
internal static class ReportCard
{
    /// <summary>As many organisations as a phone shows without scrolling for long.</summary>
    public const int PageSize = 15;

    private const int MostReasons = 8;
    private const int LongestTitle = 90;
    private const int LongestOrganisation = 60;

    /// <summary>Whether there is something to report.</summary>
    public static bool IsSent(Newsletter newsletter) => newsletter.StartedAt is not null;

    public static CardReply.Replace For(NewsletterReport report, AnswerLanguage language) => DeskCard.Reply(
        language,
        ReportTexts.Heading.In(language),
        [
            new TextBlock(OverviewCard.TitleOf(report.Newsletter.Content.Title, OverviewTexts.NoTitle, language, 120)) { Weight = TextWeight.Bolder },
            DeskCard.Subtle(OverviewTexts.StateOf(report.Newsletter.State).In(language)),
            .. Movement(report, language),
            new FactSet([.. Numbers(report, language)]),
            .. Reasons(report, language),
            .. LeftOut(report.Newsletter, language),
            DeskCard.Section(ReportTexts.Readers.In(language)),
            .. report.Highlights.Select((highlight, index) => Highlight(highlight, index + 1, language)),
            .. Removed(report, language),
            new TextBlock(ReportTexts.OptOuts(report.OptOuts).In(language)),
            .. DeskCard.Buttons(Buttons(report, language)),
        ]);

    public static CardReply.Replace Organisations(NewsletterReport report, int number, AnswerLanguage language)
    {
        var page = Paging.Of(report.Organisations, number, PageSize);
        IEnumerable<CardAction> buttons =
        [
            .. Paging.Buttons(page, language, (title, number) => DeskCard.Button<ShowOrganisations>(title, report.Newsletter, ("page", number))),
            DeskCard.Button<ShowReport>(OverviewTexts.Back.In(language), report.Newsletter),
        ];
        return DeskCard.Reply(
            language,
            ReportTexts.OrganisationsOf(page.Number, page.Pages).In(language),
            [
                .. page.Items.SelectMany(row => Organisation(row, language)).DefaultIfEmpty(new TextBlock(ChoosingTexts.Nobody.In(language))),
                .. DeskCard.Buttons(buttons),
            ]);
    }

    /// <summary>What an organisation is called in the report.</summary>
    public static string NameOf(OrganisationCount row, AnswerLanguage language) => row switch
    {
        { Name: { Length: > 0 } name } => name,
        { OrganisationId: null } => ReportTexts.NoOrganisation.In(language),
        _ => ReportTexts.FormerOrganisation.In(language),
    };

    /// <summary>The reasons why people were left out beforehand, in their order; words of an older version are shown as they are.</summary>
    public static IEnumerable<(string Name, int Count)> LeftOutOf(Newsletter newsletter, AnswerLanguage language) => newsletter.LeftOut
        .OrderBy(static entry => Enum.TryParse<LeftOutReason>(entry.Key, out var reason) ? (int)reason : int.MaxValue)
        .Select(entry => (Enum.TryParse<LeftOutReason>(entry.Key, out var reason) && Enum.IsDefined(reason) ? ChoosingTexts.Of(reason).In(language) : DeskCard.Name(entry.Key, 40), entry.Value));

    private static IEnumerable<CardElement> Movement(NewsletterReport report, AnswerLanguage language)
    {
        if (report.Standstill is { } still)
        {
            yield return new TextBlock(ProgressTexts.Of(still).In(language)) { Color = TextColor.Warning };
        }

        if (report.ExpectedEnd is { } end)
        {
            yield return DeskCard.Subtle(ProgressTexts.Ready(end).In(language));
        }
    }

    private static IEnumerable<Fact> Numbers(NewsletterReport report, AnswerLanguage language)
    {
        yield return Of(ReportTexts.Audience, report.Audience, language);
        if (report.Channels > 0)
        {
            yield return Of(ReportTexts.Channels, report.Channels, language);
        }

        yield return Of(ReportTexts.Reached, report.Sent, language);
        yield return Of(ReportTexts.NotReached, report.NotReached, language);
        if (report.Unknown > 0)
        {
            yield return Of(ReportTexts.Unknown, report.Unknown, language);
        }

        if (report.Waiting > 0)
        {
            yield return Of(ReportTexts.Waiting, report.Waiting, language);
        }

        if (report.OutOfReach > 0)
        {
            yield return Of(ReportTexts.OutOfReach, report.OutOfReach, language);
        }

        if (report.Updates.Total > 0)
        {
            yield return new(ProgressTexts.Updated.In(language), ProgressTexts.OfAll(report.Updates).In(language));
        }

        if (report.Recalls.Total > 0)
        {
            yield return new(ProgressTexts.Removed.In(language), ProgressTexts.OfAll(report.Recalls).In(language));
        }

        if (report.MayStillSee > 0)
        {
            yield return Of(ProgressTexts.MayStillSee, report.MayStillSee, language);
        }
    }

    private static IEnumerable<CardElement> Reasons(NewsletterReport report, AnswerLanguage language)
    {
        var reasons = report.Ended.Where(static ended => ended.Key is not (DeliveryOutcome.Sent or DeliveryOutcome.Unknown))
            .OrderByDescending(static ended => ended.Value).ThenBy(static ended => ended.Key).Take(MostReasons).ToList();
        return reasons.Count == 0
            ? []
            : [DeskCard.Section(ReportTexts.WhyNot.In(language)), new FactSet([.. reasons.Select(ended => Of(ProgressTexts.Outcome(ended.Key), ended.Value, language))])];
    }

    private static IEnumerable<CardElement> LeftOut(Newsletter newsletter, AnswerLanguage language)
    {
        var reasons = LeftOutOf(newsletter, language).ToList();
        return reasons.Count == 0
            ? []
            : [DeskCard.Section(ReportTexts.LeftOut.In(language)), new FactSet([.. reasons.Select(static reason => new Fact(reason.Name, reason.Count.ToString(CultureInfo.InvariantCulture)))])];
    }

    private static IEnumerable<CardElement> Removed(NewsletterReport report, AnswerLanguage language) => report.Removed is { } removed
        ? [new TextBlock($"{ReportTexts.Removed.In(language)}: {ReportTexts.Of(removed).In(language)}") { Spacing = Spacing.Small }]
        : [];

    private static TextBlock Highlight(HighlightCount highlight, int number, AnswerLanguage language) => new(
        $"{OverviewCard.Numbered(number, OverviewCard.TitleOf(highlight.Title, OverviewTexts.NoTitle, language, LongestTitle))}: {ReportTexts.Of(highlight).In(language)}")
    {
        Spacing = Spacing.Small,
    };

    private static IEnumerable<CardElement> Organisation(OrganisationCount row, AnswerLanguage language)
    {
        yield return new TextBlock(DeskCard.Name(NameOf(row, language), LongestOrganisation)) { Weight = TextWeight.Bolder, Spacing = Spacing.Small };
        yield return DeskCard.Subtle(ReportTexts.Of(row).In(language));
    }

    private static IEnumerable<CardAction> Buttons(NewsletterReport report, AnswerLanguage language) =>
    [
        DeskCard.Button<ShowReport>(OverviewTexts.Refresh.In(language), report.Newsletter),
        DeskCard.Button<ShowOrganisations>(ReportTexts.PerOrganisation.In(language), report.Newsletter),
        DeskCard.Button<MakeReportFile>(ReportTexts.Export.In(language), report.Newsletter),
        DeskCard.Button<OpenNewsletter>(OverviewTexts.Back.In(language), report.Newsletter),
    ];

    private static Fact Of(LocalText name, int count, AnswerLanguage language) => new(name.In(language), count.ToString(CultureInfo.InvariantCulture));
}
