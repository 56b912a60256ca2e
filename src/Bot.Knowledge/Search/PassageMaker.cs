using System.Globalization;
using Bot.Knowledge.Bank;

namespace Bot.Knowledge.Search;

/// <summary>Makes a searchable passage of every statement, session, table row and office.</summary>
internal static class PassageMaker
{
    public static IReadOnlyList<Passage> MakeAll(KnowledgeBank bank, BankIndex index)
    {
        var passages = new List<Passage>();
        foreach (var page in bank.Pages)
        {
            var title = new HashSet<string>(StringComparer.Ordinal);
            foreach (var one in index.WithParents(page))
            {
                AddTitle(title, one);
            }

            passages.AddRange(page.Statements.Select((statement, i) => OfStatement(passages.Count + i, statement, title)).ToList());
        }

        foreach (var session in bank.Sessions)
        {
            passages.Add(OfSession(passages.Count, session, index));
        }

        foreach (var table in bank.Tables)
        {
            foreach (var row in table.Rows)
            {
                passages.Add(OfRow(passages.Count, table, row, index));
            }
        }

        foreach (var office in bank.Offices)
        {
            passages.Add(OfOffice(passages.Count, office, index));
        }

        return passages;
    }

    private static Passage OfStatement(int number, Statement statement, HashSet<string> title)
    {
        var terms = new HashSet<string>(StringComparer.Ordinal);
        Add(terms, statement.Text);
        Add(terms, statement.Section);
        AddAll(terms, statement.Words);
        AddYears(terms, statement.Period);
        return new Passage
        {
            Number = number,
            NetworkId = statement.NetworkId,
            PageId = statement.PageId,
            Statement = statement,
            Terms = terms,
            TitleTerms = title,
            Text = statement.Text.Dutch + " " + statement.Text.English,
        };
    }

    private static Passage OfSession(int number, Session session, BankIndex index)
    {
        var terms = new HashSet<string>(StringComparer.Ordinal);
        var texts = new[] { session.Title, session.Subject, session.Form, session.Audience, session.Organisers, session.Speakers, session.Participants, session.Report, session.StatusReason, session.Date?.Words };
        foreach (var text in texts)
        {
            Add(terms, text);
        }

        AddAll(terms, session.Names);
        AddAll(terms, session.Words);
        TermKeys.AddText(terms, session.Place);
        if (session.Date is { } date)
        {
            AddYears(terms, new Period(date.From, date.Until));
            if (date.IsExact)
            {
                terms.Add("n" + date.From.Day.ToString(CultureInfo.InvariantCulture));
            }
        }

        var title = new HashSet<string>(StringComparer.Ordinal);
        foreach (var page in session.ThemeIds.Select(index.FindPage).OfType<Page>())
        {
            AddTitle(title, page);
        }

        return new Passage
        {
            Number = number,
            NetworkId = session.NetworkId,
            PageId = session.ThemeIds.Count > 0 ? session.ThemeIds[0] : null,
            Session = session,
            Terms = terms,
            TitleTerms = title,
            Text = string.Join(' ', texts.OfType<LocalText>().Select(text => text.Dutch + " " + text.English)),
        };
    }

    private static Passage OfRow(int number, FigureTable table, FigureRow row, BankIndex index)
    {
        var terms = new HashSet<string>(StringComparer.Ordinal);
        Add(terms, row.Label);
        AddAll(terms, row.Names);
        Add(terms, row.Note);
        var title = new HashSet<string>(StringComparer.Ordinal);
        Add(title, table.Title);
        AddAll(title, table.Names);
        title.UnionWith(table.Columns.Select(column => "n" + column));
        if (index.FindPage(table.PageId) is { } page)
        {
            AddTitle(title, page);
        }

        return new Passage
        {
            Number = number,
            NetworkId = table.NetworkId,
            PageId = table.PageId,
            Table = table,
            Row = row,
            Terms = terms,
            TitleTerms = title,
            Text = row.Label.Dutch + " " + row.Label.English + " " + string.Join(' ', row.Values.Values),
        };
    }

    private static Passage OfOffice(int number, Office office, BankIndex index)
    {
        var terms = new HashSet<string>(StringComparer.Ordinal);
        Add(terms, office.Title);
        AddAll(terms, office.Names);
        Add(terms, office.Note);
        TermKeys.AddText(terms, index.FindPerson(office.PersonId)?.Name);
        var title = new HashSet<string>(StringComparer.Ordinal);
        if (index.FindPage(office.BodyId) is { } page)
        {
            AddTitle(title, page);
        }

        return new Passage
        {
            Number = number,
            NetworkId = office.NetworkId,
            PageId = office.BodyId,
            Office = office,
            Terms = terms,
            TitleTerms = title,
            Text = office.Title.Dutch + " " + office.Title.English + " " + office.Note?.Dutch + " " + office.Note?.English,
        };
    }

    private static void AddTitle(HashSet<string> keys, Page page)
    {
        Add(keys, page.Title);
        AddAll(keys, page.Names);
    }

    private static void AddYears(HashSet<string> keys, Period? period)
    {
        if (period is { From: { } from, Until: { } until } && until.Year - from.Year <= 10)
        {
            for (var year = from.Year; year <= until.AddDays(-1).Year; year++)
            {
                keys.Add("n" + year.ToString(CultureInfo.InvariantCulture));
            }
        }
    }

    private static void Add(HashSet<string> keys, LocalText? text)
    {
        TermKeys.AddText(keys, text?.Dutch);
        TermKeys.AddText(keys, text?.English);
    }

    private static void AddAll(HashSet<string> keys, IEnumerable<string> texts)
    {
        foreach (var text in texts)
        {
            TermKeys.AddText(keys, text);
        }
    }
}
