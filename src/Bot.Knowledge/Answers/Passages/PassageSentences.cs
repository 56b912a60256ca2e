using Bot.Knowledge.Bank;
using Bot.Knowledge.Questions;
using Bot.Knowledge.Search;

namespace Bot.Knowledge.Answers;

/// <summary>Quotes passages: in the present while their source is fresh, as the words of that source when it is not.</summary>
internal sealed class PassageSentences(BankIndex index)
{
    public Answer Tell(Question question, Finding finding)
    {
        var first = finding.Passages[0];
        if (first.Session is { } session)
        {
            return new SessionDetails(index, question).Tell(session);
        }

        var builder = new AnswerBuilder(index, question, KindOf(question, finding)) { Declined = first.IsGap };
        if (first.Office is { } office)
        {
            TellOffice(builder, office);
            builder.Declined = office.PersonId is null;
        }
        else
        {
            TellStatements(builder, finding);
        }

        builder.Topic = Topics.Of(question, "passage", finding.NetworkId, finding.Page is null ? [] : [finding.Page.Id]);
        Suggest(builder, finding);
        return builder.Build();
    }

    /// <summary>One short answer per network, or the question which network is meant when that is too long.</summary>
    public Answer TellEach(Question question, List<Finding> findings)
    {
        if (findings.Exists(finding => finding.Passages[0].Statement is null))
        {
            return Tell(question, findings[0]);
        }

        var builder = new AnswerBuilder(index, question, KindOf(question, findings[0])) { Declined = findings.TrueForAll(finding => finding.Passages[0].IsGap) };
        var fits = true;
        foreach (var finding in findings)
        {
            var statement = finding.Passages[0].Statement!;
            fits &= builder.Add($"{finding.NetworkId}: {statement.Text.Dutch}", $"{finding.NetworkId}: {statement.Text.English}", statement.Source);
        }

        if (!fits || findings.Exists(finding => finding.IsOverview && finding.Page?.Kind == PageKind.Theme))
        {
            return NetworkQuestion.Ask(index, question, AnswerKind.Passage);
        }

        if (builder.IsStale(findings[0].Passages[0].Statement!.Source))
        {
            AddStale(builder, findings[0].Passages[0].Statement!.Source);
        }

        builder.Topic = Topics.Of(question, "passage", null, [.. findings.Select(finding => finding.Page?.Id).OfType<string>()]);
        return builder.Build();
    }

    private static AnswerKind KindOf(Question question, Finding finding)
    {
        if (question.Has(Cue.List) && !finding.IsOverview)
        {
            return AnswerKind.List;
        }

        return finding.Passages[0].Row is not null ? AnswerKind.Figure : finding.Page?.Kind switch
        {
            PageKind.Theme => AnswerKind.Theme,
            PageKind.Project => AnswerKind.Project,
            PageKind.Body or PageKind.Network => AnswerKind.Body,
            PageKind.Subject or null => AnswerKind.Passage,
        };
    }

    private static void TellStatements(AnswerBuilder builder, Finding finding)
    {
        var isStale = false;
        foreach (var passage in finding.Passages)
        {
            if (passage.Statement is { } statement)
            {
                isStale |= builder.IsStale(statement.Source);
                if (isStale && builder.IsEmpty)
                {
                    AddStale(builder, statement.Source);
                }

                if (builder.Add(statement.Text, statement.Source))
                {
                    builder.AddDoubt(statement.Doubt);
                }
            }
            else if (passage.Row is { } row && passage.Table is { } table)
            {
                var columns = table.Columns.Where(row.Values.ContainsKey).ToList();
                builder.Add(
                    $"{row.Label.Dutch}: {string.Join("; ", columns.Select(column => $"{column}: {FigureFormat.Amount(table.Unit, row.Values[column], AnswerLanguage.Dutch)}"))} ({table.Title.Dutch}).",
                    $"{row.Label.English}: {string.Join("; ", columns.Select(column => $"{column}: {FigureFormat.Amount(table.Unit, row.Values[column], AnswerLanguage.English)}"))} ({table.Title.English}).",
                    table.Source);
                builder.AddDoubt(row.Doubt);
            }
        }
    }

    private static void AddStale(AnswerBuilder builder, SourceRef source)
    {
        var name = builder.SourceName(source);
        builder.Add($"Dit stond in {name.Dutch}; sindsdien niet bevestigd:", $"This is what {name.English} said; not confirmed since:", source);
    }

    private void TellOffice(AnswerBuilder builder, Office office)
    {
        var source = builder.SourceName(office.Source);
        if (office.PersonId is null)
        {
            builder.Add(
                $"{Wording.Capital(source.Dutch)} noemt de functie '{office.Title.Dutch}', maar geen naam.",
                $"{Wording.Capital(source.English)} mentions the function '{office.Title.English}', but no name.", office.Source);
        }
        else
        {
            var person = Wording.Named(index.Person(office.PersonId));
            var was = builder.IsStale(office.Source);
            builder.Add(
                $"{Wording.Capital(person.Dutch)} {(was ? "was" : "is")} {office.Title.Dutch}. Bron: {source.Dutch}{(was ? "; sindsdien niet bevestigd" : "")}.",
                $"{Wording.Capital(person.English)} {(was ? "was" : "is")} {office.Title.English}. Source: {source.English}{(was ? "; not confirmed since" : "")}.", office.Source);
        }

        if (office.Note is { } note)
        {
            builder.Add(note, office.Source);
        }

        builder.AddDoubt(office.Doubt);
    }

    private void Suggest(AnswerBuilder builder, Finding finding)
    {
        if (finding.Page is not { } page)
        {
            return;
        }

        if (index.ThemeOf(page) is { } theme)
        {
            builder.Suggest($"Wie heeft {theme.Title.Dutch}?", $"Who holds {theme.Title.English}?");
        }

        if (!finding.IsOverview && page.Kind != PageKind.Network)
        {
            builder.Suggest($"Wat is {page.Title.Dutch}?", $"What is {page.Title.English}?");
        }

        foreach (var child in index.Bank.Pages.Where(other => other.ParentId == page.Id).Take(2))
        {
            builder.Suggest($"Wat is {child.Title.Dutch}?", $"What is {child.Title.English}?");
        }
    }
}
