using Bot.Knowledge.Answers;
using Bot.Knowledge.Bank;

namespace Bot.Knowledge.Tests.Answers;

/// <summary>A bank of two invented networks, NOORD and ZUID, that a test fills with what it is about.</summary>
internal sealed class SmallBank
{
    private static readonly Location Here = new("test", 1);

    private readonly List<SourceDocument> _documents = [];
    private readonly List<Page> _pages = [];
    private readonly List<Person> _people = [];
    private readonly List<Session> _sessions = [];
    private readonly List<FigureTable> _tables = [];

    public SmallBank()
    {
        foreach (var (network, title) in new[] { ("NOORD", "Samenwerking Noord"), ("ZUID", "Samenwerking Zuid") })
        {
            _documents.Add(new SourceDocument($"{network}-PLAN", network, Text($"Jaarplan van {network}", $"Annual plan of {network}"), Text("het jaarplan", "the annual plan"), network, new DateOnly(2022, 3, 1), Text("maart 2022", "March 2022"), null, Here));
            _pages.Add(new Page($"{network}/netwerk", PageKind.Network, network, Text(title, title), [], [], null, Source(network), [], [], [], Here));
        }
    }

    public static SourceRef Source(string network) => new($"{network}-PLAN", "Thema's");

    public static LocalText Text(string dutch, string english) => new(dutch, english);

    public static LocalText Text(string both) => new(both, both);

    /// <summary>A theme with everything that a question about it may need: <paramref name="facts"/> in Dutch, the same in English.</summary>
    public SmallBank Theme(string id, string dutch, string english, Portfolio[] holders, params string[] facts)
    {
        var network = id[..id.IndexOf('/', StringComparison.Ordinal)];
        var statements = facts.Select(fact => new Statement(id, network, StatementKind.Fact, Text("Kern", "Core"), Text(fact), [], null, IsCore: true, null, Source(network), Here));
        _pages.Add(new Page(id, PageKind.Theme, network, Text(dutch, english), [], [], null, Source(network), [.. holders.Select(holder => holder with { PageId = id, Source = Source(network) })], [.. statements], [], Here));
        return this;
    }

    public SmallBank Person(string id, string name, string? municipality = null)
    {
        var network = id[..id.IndexOf('/', StringComparison.Ordinal)];
        _people.Add(new Person(id, network, name, Text("burgemeester", "mayor"), municipality, [], null, null, Source(network), Here));
        return this;
    }

    public SmallBank Session(Session session)
    {
        _sessions.Add(session);
        return this;
    }

    public SmallBank Table(FigureTable table)
    {
        _tables.Add(table);
        return this;
    }

    /// <summary>Who holds a theme; without days the source does not say since when, and still holds it.</summary>
    public static Portfolio Holder(string personId, string? from = null, string? until = null) =>
        new("", personId, IsVacant: false, Text("portefeuillehouder", "portfolio holder"), IsMain: true, new Period(Day(from), Day(until)), null, null, Source("NOORD"), Here);

    public static Portfolio Vacant() => Holder("") with { PersonId = null, IsVacant = true };

    public static Session Gathering(string id, SessionKind kind, string title, string? day, SessionStatus status = SessionStatus.Planned)
    {
        var network = id[..id.IndexOf('/', StringComparison.Ordinal)];
        var date = Day(day) is { } from ? new SessionDate(from, from.AddDays(1), null) : null;
        return new Session(id, network, kind, Text(title), [], [], date, status, null, null, [], null, null, null, null, null, null, null, null, null, [], Source(network), Here);
    }

    public static FigureTable Budget(string network, IReadOnlyList<string> columns, params FigureRow[] rows) =>
        new($"{network}/begroting", network, Text("Begroting", "Budget"), ["begroting", "budget"], "euro", columns, rows, null, null, null, Source(network), Here);

    public static FigureRow Row(string dutch, string english, RowKind kind, params (string Column, string Value)[] values) =>
        new(Text(dutch, english), [], kind, values.ToDictionary(value => value.Column, value => value.Value, StringComparer.Ordinal), null, null, Here);

    public AnswerEngine Engine() => new(new KnowledgeBank(
        "test",
        [
            new Network("NOORD", Text("Samenwerking Noord"), Text("regio Noord", "North region"), ["noord", "north"], Here),
            new Network("ZUID", Text("Samenwerking Zuid"), Text("regio Zuid", "South region"), ["zuid", "south"], Here),
        ],
        _documents, _pages, _people, [], _sessions, _tables, []));

    private static DateOnly? Day(string? day) => day is null ? null : DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
