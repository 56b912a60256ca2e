using System.Globalization;
using Bot.Knowledge.Bank;
using Bot.Knowledge.Questions;
using Bot.Knowledge.Search;

namespace Bot.Knowledge.Answers;

/// <summary>Figures and budgets: a row of a table, for the year that is asked.</summary>
internal sealed class FigureAnswer(BankIndex index) : IAnswerer
{
    private const Cue Money = Cue.HowMuch | Cue.Budget | Cue.Expenditure | Cue.Income | Cue.Total;

    public Answer? TryAnswer(Question question)
    {
        if ((question.Rows.Count == 0 && question.Tables.Count == 0) || ((question.Sessions.Count > 0 || question.SessionKinds.Count > 0 || question.Has(Cue.Session)) && !question.Has(Cue.HowMuch | Cue.Budget | Cue.Expenditure)) || question.Has(Cue.Why | Cue.Contact))
        {
            return null;
        }

        var asksFigure = question.Has(Money | Cue.HowMany);
        if (!asksFigure && question.Tables.Count == 0 && question.Content.Count(term => !term.IsSoft) > question.Rows.Max(mention => mention.Length))
        {
            return null;
        }

        if (question.Has(Cue.List | Cue.Name | Cue.Which) && !asksFigure)
        {
            return null;
        }

        // Each network's own figures, so that a comparison has both.
        List<(FigureTable Table, FigureRow Row)> rows = [.. index.Bank.Networks.Where(network => question.InScope(network.Id)).SelectMany(network => RowsOf(question, network.Id))];
        if (question.NamedNetworks.Count > 1 && rows.Select(row => row.Table.NetworkId).Distinct(StringComparer.Ordinal).Count() < question.NamedNetworks.Count)
        {
            return null;
        }

        if (rows.Count == 0)
        {
            return question.Tables.Count > 0 ? Whole(question) : null;
        }

        return Tell(question, rows);
    }

    private List<(FigureTable Table, FigureRow Row)> RowsOf(Question question, string networkId)
    {
        var mentions = question.Rows.Where(mention => mention.Thing.Table.NetworkId == networkId).ToList();
        var pages = question.Pages.Where(mention => mention.Strength == Strength.Name && mention.Thing.Kind != PageKind.Network).Select(mention => mention.Thing.Id).ToList();
        // A row's name inside a page's name is that page, not the row: "regionale monitor mensenhandel" is no "monitoring".
        mentions.RemoveAll(mention => question.Pages.Any(page => page.Strength == Strength.Name && page.Length > mention.Length && page.Start <= mention.Start && page.Start + page.Length >= mention.Start + mention.Length));
        if (mentions.Count == 0)
        {
            return [];
        }

        var ofPage = mentions.Where(mention => mention.Thing.Table.PageId is { } page && (pages.Contains(page) || index.WithParents(index.Page(page)).Any(parent => pages.Contains(parent.Id)))).ToList();
        var ofTable = mentions.Where(mention => question.Tables.Any(table => table.Thing.Id == mention.Thing.Table.Id && table.Thing.NetworkId == mention.Thing.Table.NetworkId)).ToList();
        mentions = ofPage.Count > 0 ? ofPage : pages.Count > 0 && ofTable.Count == 0 ? [.. mentions.Where(mention => mention.Thing.Table.PageId is null || mention.Length > 1)] : mentions;
        var ofKind = mentions.Where(mention => mention.Thing.Row.Kind switch
        {
            RowKind.Income => question.Has(Cue.Income) && !question.Has(Cue.Expenditure),
            RowKind.Expenditure => question.Has(Cue.Expenditure) && !(question.Has(Cue.Income) && !question.Has(Cue.Expenditure)),
            RowKind.Total => question.Has(Cue.Total),
            RowKind.Count => question.Has(Cue.HowMany),
        }).ToList();
        if (ofKind.Count == 0 && question.Has(Cue.Expenditure) && !question.Has(Cue.Income))
        {
            // "what was spent on the project": its table has one row of expenditure, whatever that row is called.
            ofKind = [.. mentions.Select(mention => (mention, rows: mention.Thing.Table.Rows.Where(row => row.Kind == RowKind.Expenditure).ToList())).Where(one => one.rows.Count == 1)
                .Select(one => one.mention with { Thing = (one.mention.Thing.Table, one.rows[0]) })];
        }

        mentions = ofKind.Count > 0 ? ofKind : mentions;
        if (mentions.Count == 0)
        {
            return [];
        }

        // "stagiairs, en hoeveel voor communicatie": the longest name at each place; a total only when nothing more precise is named.
        // "hoeveel stagiairs": an amount of money is no number of people.
        mentions.RemoveAll(mention => mention.Thing.Table.Unit == "euro" && CountsThings(question, mention));
        var rows = mentions.Where(mention => !mentions.Exists(other => other.Length > mention.Length && other.Start <= mention.Start && other.Start + other.Length >= mention.Start + mention.Length)).ToList();
        if (rows.Exists(mention => mention.Thing.Row.Kind != RowKind.Total) && !question.Has(Cue.Total))
        {
            rows.RemoveAll(mention => mention.Thing.Row.Kind == RowKind.Total);
        }

        return [.. rows.Select(mention => mention.Thing).Distinct().Where(row => Explains(question, row, [.. rows.Where(other => other.Thing != row)])).Take(4)];
    }

    private static bool CountsThings(Question question, Mention<(FigureTable Table, FigureRow Row)> mention)
    {
        var after = question.Tokens.Select((token, position) => (token, position)).FirstOrDefault(one => one.token.Text is "hoeveel" or "many").position + 1;
        return question.Has(Cue.HowMany) && !question.Has(Money) && after == mention.Start && mention.Length == 1
            && question.Tokens[mention.Start].Text is var word && word.EndsWith('s') && !word.EndsWith("subsidies", StringComparison.Ordinal) && !word.EndsWith("costs", StringComparison.Ordinal);
    }

    // Every word of weight must be of the row or its table: "personeelskosten van de politie" is not ours.
    private bool Explains(Question question, (FigureTable Table, FigureRow Row) figure, IReadOnlyList<Mention<(FigureTable Table, FigureRow Row)>> others)
    {
        var passage = index.Passages.First(one => ReferenceEquals(one.Row, figure.Row));
        var hard = question.Hard.ToList();
        var strangers = question.Pages.Where(page => page.Strength == Strength.Name && page.Thing.Kind != PageKind.Network && question.InScope(page.Thing.NetworkId)).ToList();
        if (strangers.Exists(page => !Enumerable.Range(page.Start, page.Length).Any(position => position < question.Tokens.Count
            && TermKeys.Of(question.Tokens[position]).Any(key => passage.Terms.Contains(key) || passage.TitleTerms.Contains(key)))))
        {
            return false;
        }

        var mine = hard.Where(term => !others.Any(other => other.Covers(term.Position))).ToList();
        var missing = mine.Where(term => PassageRanker.Match(term, passage) == 0 && !question.Pages.Any(page => page.Covers(term.Position) && page.Thing.Kind == PageKind.Network)).ToList();
        return missing.Sum(term => term.Weight) <= 0.4 * mine.Sum(term => term.Weight) && !missing.Exists(term => term.IsName);
    }

    public Answer Tell(Question question, List<(FigureTable Table, FigureRow Row)> rows)
    {
        var builder = new AnswerBuilder(index, question, AnswerKind.Figure) { Declined = true };
        foreach (var (table, row) in rows)
        {
            var columns = ColumnsOf(question, table, row);
            var source = builder.SourceName(table.Source);
            var network = question.NetworkIsKnown && rows.TrueForAll(one => one.Table.NetworkId == table.NetworkId) ? "" : $"{table.NetworkId}: ";
            if (columns.Count == 0)
            {
                builder.Add(
                    $"{network}{row.Label.Dutch} ({table.Title.Dutch}): daarvoor staat voor dat jaar geen bedrag in {source.Dutch}; wel voor {string.Join(", ", table.Columns.Where(row.Values.ContainsKey))}.",
                    $"{network}{row.Label.English} ({table.Title.English}): no figure for that year in {source.English}; there is one for {string.Join(", ", table.Columns.Where(row.Values.ContainsKey))}.",
                    table.Source);
                continue;
            }

            builder.Declined = false;
            var kind = KindOf(row);
            builder.Add(
                $"{network}{Wording.Capital(row.Label.Dutch)}{kind.Dutch}: {string.Join("; ", columns.Select(column => Value(table, column, row.Values[column], AnswerLanguage.Dutch, columns.Count > 1 || question.Date is not null || table.Columns.Count > 1)))}. Bron: {table.Title.Dutch}, {source.Dutch}.",
                $"{network}{Wording.Capital(row.Label.English)}{kind.English}: {string.Join("; ", columns.Select(column => Value(table, column, row.Values[column], AnswerLanguage.English, columns.Count > 1 || question.Date is not null || table.Columns.Count > 1)))}. Source: {table.Title.English}, {source.English}.",
                table.Source);
            if (row.Note is { } note)
            {
                builder.Add(note, table.Source);
            }

            builder.AddDoubt(row.Doubt);
        }

        var first = rows[0];
        builder.Topic = Topics.Of(question, "figure", first.Table.NetworkId, first.Table.PageId is { } page ? [page] : []) with { TableId = first.Table.Id, RowLabel = first.Row.Label.Dutch };
        if (first.Table.Columns.LastOrDefault(column => first.Row.Values.ContainsKey(column) && int.TryParse(column, CultureInfo.InvariantCulture, out _) && !FigureYears.Asked(question).Contains(column, StringComparer.Ordinal)) is { } other && FigureYears.Asked(question).Count > 0)
        {
            builder.Suggest($"En in {other}?", $"And in {other}?");
        }

        return builder.Build();
    }

    private static LocalText KindOf(FigureRow row) => row.Kind switch
    {
        RowKind.Income => new LocalText(" (inkomsten)", " (income)"),
        RowKind.Expenditure => new LocalText(" (uitgaven)", " (expenditure)"),
        RowKind.Total or RowKind.Count => new LocalText("", ""),
    };

    private static List<string> ColumnsOf(Question question, FigureTable table, FigureRow row)
    {
        var present = table.Columns.Where(row.Values.ContainsKey).ToList();
        if (FigureYears.Asked(question) is { Count: > 0 } years)
        {
            return [.. present.Where(column => years.Contains(column, StringComparer.Ordinal))];
        }

        // Asked without a year, a total column is the answer to "totaal".
        var total = present.Where(column => !int.TryParse(column, CultureInfo.InvariantCulture, out _)).ToList();
        return question.Has(Cue.Total) && total.Count > 0 ? total : present;
    }

    private static string Value(FigureTable table, string column, string value, AnswerLanguage language, bool withColumn)
    {
        var amount = FigureFormat.Amount(table.Unit, value, language);
        return withColumn ? $"{column}: {amount}" : amount;
    }

    private Answer? Whole(Question question)
    {
        var tables = question.Tables.Where(mention => question.InScope(mention.Thing.NetworkId)).ToList();
        if (tables.Count == 0)
        {
            return null;
        }

        // The fullest name in each network: "begroting 2022" may be a name in one and half a name in the other.
        var candidates = tables.GroupBy(mention => mention.Thing.NetworkId, StringComparer.Ordinal)
            .SelectMany(group => group.Where(mention => mention.Length == group.Max(one => one.Length))).Select(mention => mention.Thing).Distinct().ToList();
        var pages = question.Pages.Where(mention => mention.Strength == Strength.Name && mention.Thing.Kind != PageKind.Network && question.InScope(mention.Thing.NetworkId)).Select(mention => mention.Thing.Id).ToList();
        candidates = pages.Count == 0 ? [.. candidates.OrderBy(table => table.PageId is not null)] : [.. candidates.Where(table => table.PageId is { } page && pages.Contains(page))];
        if (candidates.Count == 0 || question.Hard.Any(term => !tables.Exists(mention => mention.Covers(term.Position))))
        {
            return null;
        }

        var networks = candidates.Select(table => table.NetworkId).Distinct(StringComparer.Ordinal).ToList();
        if (networks.Count > 1)
        {
            return NetworkQuestion.Ask(index, question, AnswerKind.Figure);
        }

        return new FigureTableSentences(index, question).Tell(candidates[0]);
    }
}
