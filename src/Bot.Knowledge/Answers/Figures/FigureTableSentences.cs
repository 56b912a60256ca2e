using System.Globalization;
using Bot.Knowledge.Bank;
using Bot.Knowledge.Questions;
using Bot.Knowledge.Search;

namespace Bot.Knowledge.Answers;

/// <summary>Tells a whole table: its totals in words, all rows as a table.</summary>
internal sealed class FigureTableSentences(BankIndex index, Question question)
{
    public Answer Tell(FigureTable table)
    {
        var builder = new AnswerBuilder(index, question, AnswerKind.Figure);
        var source = builder.SourceName(table.Source);
        var columns = Columns(table);
        if (columns.Count == 0)
        {
            builder.Declined = true;
            builder.Add(
                $"{table.Title.Dutch}: daarvoor staan voor dat jaar geen cijfers in de kennisbank; wel voor {string.Join(" en ", table.Columns)}.",
                $"{table.Title.English}: no figures for that year in the knowledge bank; there are for {string.Join(" and ", table.Columns)}.",
                table.Source);
            return builder.Build();
        }

        builder.Add($"{table.Title.Dutch}, volgens {source.Dutch}:", $"{table.Title.English}, according to {source.English}:", table.Source);
        var wanted = table.Rows.Where(row => Fits(row)).ToList();
        foreach (var row in wanted.OrderBy(row => row.Kind != RowKind.Total))
        {
            if (columns.Exists(row.Values.ContainsKey))
            {
                builder.Add(
                    $"- {row.Label.Dutch}: {string.Join("; ", Shown(table, row, columns, AnswerLanguage.Dutch))}",
                    $"- {row.Label.English}: {string.Join("; ", Shown(table, row, columns, AnswerLanguage.English))}",
                    table.Source);
            }

            if (row.Kind == RowKind.Total)
            {
                builder.AddDoubt(row.Doubt);
            }
        }

        builder.AddDoubt(table.Doubt);
        builder.Table = new AnswerTable(
            table.Title.In(question.Language),
            [question.Language == AnswerLanguage.English ? "Item" : "Post", .. columns],
            [.. table.Rows.Select(row => (IReadOnlyList<string>)[row.Label.In(question.Language), .. columns.Select(column => row.Values.TryGetValue(column, out var value) ? FigureFormat.Amount(table.Unit, value, question.Language) : "")])]);
        builder.Topic = Topics.Of(question, "table", table.NetworkId, table.PageId is { } page ? [page] : []) with { TableId = table.Id };
        return builder.Build();
    }

    private static IEnumerable<string> Shown(FigureTable table, FigureRow row, List<string> columns, AnswerLanguage language) =>
        columns.Where(row.Values.ContainsKey).Select(column => (columns.Count > 1 ? column + ": " : "") + FigureFormat.Amount(table.Unit, row.Values[column], language));

    private bool Fits(FigureRow row) => row.Kind switch
    {
        RowKind.Income => !question.Has(Cue.Expenditure),
        RowKind.Expenditure => !question.Has(Cue.Income),
        RowKind.Total or RowKind.Count => true,
    };

    private List<string> Columns(FigureTable table)
    {
        var years = FigureYears.Asked(question);
        return years.Count == 0 ? [.. table.Columns] : [.. table.Columns.Where(column => years.Contains(column, StringComparer.Ordinal))];
    }
}
