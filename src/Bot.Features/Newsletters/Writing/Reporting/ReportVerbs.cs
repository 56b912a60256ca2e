using Bot.Connector.Cards;
using Bot.Features.Cards;
using Bot.Features.Kernteam.Desk;
using Bot.Features.Kernteam.Downloads;
using Bot.Features.Newsletters.Model;
using Bot.Features.Newsletters.Sending.Reports;
using Bot.Features.Newsletters.Writing.Opening;

namespace Bot.Features.Newsletters.Writing.Reporting;

/// <summary>"Rapport": how many have it, who not and why, and what readers did with it.</summary>
internal sealed class ShowReport(NewsletterReports reports, StepReplies replies) : INewsletterVerb
{
    public static string Verb => "news.report";

    public async Task<CardReply> DoAsync(DeskTap tap, CancellationToken cancellationToken) =>
        ReportCard.IsSent(tap.Newsletter) && await reports.OfAsync(tap.Newsletter.Id, cancellationToken) is { } report
            ? ReportCard.For(report, tap.Language)
            : await replies.AfterAsync(tap, NewsletterOutcome.NotNow, ReportTexts.Heading, cancellationToken);
}

/// <summary>The same by organisation, a page at a time.</summary>
internal sealed class ShowOrganisations(NewsletterReports reports, StepReplies replies) : INewsletterVerb
{
    public static string Verb => "news.report.organisations";

    public async Task<CardReply> DoAsync(DeskTap tap, CancellationToken cancellationToken) =>
        ReportCard.IsSent(tap.Newsletter) && await reports.OfAsync(tap.Newsletter.Id, cancellationToken) is { } report
            ? ReportCard.Organisations(report, tap.Number("page", 1, int.MaxValue), tap.Language)
            : await replies.AfterAsync(tap, NewsletterOutcome.NotNow, ReportTexts.Heading, cancellationToken);
}

/// <summary>"Rapport voor Excel": a link to the report as a file, for a quarter of an hour.</summary>
internal sealed class MakeReportFile(DownloadLinks links, PublicAddress address, StepReplies replies) : INewsletterVerb
{
    public static string Verb => "news.export";

    public async Task<CardReply> DoAsync(DeskTap tap, CancellationToken cancellationToken)
    {
        if (!ReportCard.IsSent(tap.Newsletter))
        {
            return await replies.AfterAsync(tap, NewsletterOutcome.NotNow, ReportTexts.Heading, cancellationToken);
        }

        var link = await links.MakeAsync(ReportDownload.Name, tap.Newsletter.Id, tap.Actor, tap.Trace(detail: "link"), cancellationToken);
        return DeskCard.Reply(
            tap.Language,
            ReportTexts.Export.In(tap.Language),
            [
                new TextBlock(ReportTexts.ExportHint.In(tap.Language)),
                new ActionSet([new OpenUrlAction(address.Of($"/export/{link.Token}.csv")) { Title = ReportTexts.Download.In(tap.Language) }]),
                .. DeskCard.Buttons(DeskCard.Button<ShowReport>(OverviewTexts.Back.In(tap.Language), tap.Newsletter)),
            ]);
    }
}

/// <summary>The report as a file. Numbers alone: no member is named in it.</summary>
internal sealed class ReportDownload(NewsletterStore store, NewsletterReports reports) : IDownload
{
    public const string Name = "newsletter";

    public string Kind => Name;

    public string Action => "news.export.download";

    public async Task<string?> NetworkOfAsync(string subjectId, CancellationToken cancellationToken) =>
        (await store.FindAsync(subjectId, cancellationToken))?.NetworkId;

    public async Task<DownloadedFile?> MakeAsync(string subjectId, CancellationToken cancellationToken) =>
        await reports.OfAsync(subjectId, cancellationToken) is { } report
            ? new(ReportCsv.Of(report), "text/csv; charset=utf-8", $"nieuwsbrief-{Amsterdam.Day(report.Newsletter.StartedAt ?? report.Newsletter.ChangedAt):yyyy-MM-dd}.csv")
            : null;
}
