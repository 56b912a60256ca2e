using System.Globalization;
using Bot.Features.Kernteam.Downloads;
using Bot.Features.Newsletters.Sending.Reports;
using Bot.Features.Newsletters.Sending.Watching;
using Bot.Knowledge.Bank;
using CsvHelper;

namespace Bot.Features.Newsletters.Writing.Reporting;

/// <summary>The report as a file that opens right in Dutch Excel: with a byte order mark, and semicolons.</summary>
internal static class ReportCsv
{
    private const AnswerLanguage Language = AnswerLanguage.Dutch;
    private const int Columns = 10;

    public static byte[] Of(NewsletterReport report)
    {
        using var memory = new MemoryStream();
        using (var csv = CsvWriter.Create(memory, new CsvWriterOptions { Separator = ';', WriteByteOrderMark = true }, leaveOpen: true))
        {
            foreach (var row in Rows(report))
            {
                foreach (var cell in row)
                {
                    csv.WriteField(SafeCell.Of(cell));
                }

                csv.EndRecord();
            }
        }

        return memory.ToArray();
    }

    private static IEnumerable<IReadOnlyList<string>> Rows(NewsletterReport report) =>
    [
        ["Soort", "Naam", "Ontvangers", "Bereikt", "Misschien bereikt", "Niet bereikt", "Wacht nog", "Lees meer", "Vragen", "Minder hiervan"],
        Row("Totaal", report.Newsletter.Content.Title.Dutch, report.Audience, report.Sent, report.Unknown, report.NotReached, report.Waiting, null, null, report.OptOuts),
        .. report.OutOfReach > 0 ? new[] { Row(ReportTexts.OutOfReach.In(Language), string.Empty, report.OutOfReach) } : [],
        .. report.Reasons.Select(static reason => Row(
            "Reden", reason.Reason is { Length: > 0 } word ? $"{ProgressTexts.Outcome(reason.Outcome).In(Language)} ({word})" : ProgressTexts.Outcome(reason.Outcome).In(Language), reason.Count)),
        .. ReportCard.LeftOutOf(report.Newsletter, Language).Select(static reason => Row("Vooraf weggelaten", reason.Name, reason.Count)),
        .. report.Organisations.Select(static row => Row("Organisatie", ReportCard.NameOf(row, Language), row.Audience, row.Sent, row.Unknown, row.NotReached, row.Waiting)),
        .. report.Highlights.Select(static highlight => Row("Onderwerp", highlight.Title.Dutch, null, null, null, null, null, highlight.Clicks, highlight.Questions, highlight.OptOuts)),
        .. report.Removed is { } removed ? new[] { Row(ReportTexts.Removed.In(Language), string.Empty, null, null, null, null, null, removed.Clicks, removed.Questions, removed.OptOuts) } : [],
    ];

    private static List<string> Row(string kind, string name, params ReadOnlySpan<int?> numbers)
    {
        List<string> cells = [kind, name];
        foreach (var number in numbers)
        {
            cells.Add(number?.ToString(CultureInfo.InvariantCulture) ?? string.Empty);
        }

        while (cells.Count < Columns)
        {
            cells.Add(string.Empty);
        }

        return cells;
    }
}
