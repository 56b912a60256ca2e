namespace Bot.Knowledge.Bank;

/// <summary>What a page of the bank is about.</summary>
public enum PageKind
{
    /// <summary>The network itself.</summary>
    Network,

    /// <summary>A theme: it may have a portfolio holder.</summary>
    Theme,

    /// <summary>A body, meeting table or organisation.</summary>
    Body,

    /// <summary>A project, campaign, programme or instrument.</summary>
    Project,

    /// <summary>Any other subject, such as communication or the foreword of a report.</summary>
    Subject,
}

/// <summary>One page of the bank: what it is called, and what is known of it as separate statements.</summary>
/// <param name="Id">Network and file name, for example <c>VAR/cyber</c>.</param>
/// <param name="Names">Other names and abbreviations, Dutch and English: a question with one of these means this page.</param>
/// <param name="Words">Everyday words that point here without naming it ("hacken", "boze burgers").</param>
/// <param name="ParentId">The page that this one belongs under (HackShield under cyber), or null.</param>
public sealed record Page(
    string Id,
    PageKind Kind,
    string NetworkId,
    LocalText Title,
    IReadOnlyList<string> Names,
    IReadOnlyList<string> Words,
    string? ParentId,
    SourceRef Source,
    IReadOnlyList<Portfolio> Portfolios,
    IReadOnlyList<Statement> Statements,
    IReadOnlyList<Link> Links,
    Location Where)
{
    /// <summary>For a theme: what the bank remarks on it having no holder, or null. A theme without portfolios has none named either way.</summary>
    public LocalText? NoHolder { get; init; }
}

/// <summary>A link that a source gives, with what it leads to.</summary>
public sealed record Link(LocalText Title, string Url, SourceRef Source, LocalText? Doubt, Location Where);

/// <summary>Whether a statement tells something or tells that the sources do not.</summary>
public enum StatementKind
{
    /// <summary>A fact.</summary>
    Fact,

    /// <summary>A known gap: the sources do not give this, and a question for it is declined with these words.</summary>
    Gap,
}

/// <summary>The unit that is searched and quoted: one to three sentences that stand on their own.</summary>
/// <param name="Section">Heading on the page under which it stands.</param>
/// <param name="Words">Words a person may use that the sentence itself does not contain.</param>
/// <param name="Period">The year or years it speaks of, or null.</param>
/// <param name="IsCore">Belongs to the short overview of its page.</param>
/// <param name="Doubt">What is uncertain about it, told to the reader, or null.</param>
public sealed record Statement(
    string PageId,
    string NetworkId,
    StatementKind Kind,
    LocalText Section,
    LocalText Text,
    IReadOnlyList<string> Words,
    Period? Period,
    bool IsCore,
    LocalText? Doubt,
    SourceRef Source,
    Location Where);

/// <summary>A stretch of days: its first day is inside, its last day is not; null means open.</summary>
public sealed record Period(DateOnly? From, DateOnly? Until)
{
    /// <summary>Whether the day lies inside.</summary>
    public bool Contains(DateOnly day) => (From is null || From <= day) && (Until is null || day < Until);

    /// <summary>Whether two periods share a day.</summary>
    public bool Overlaps(Period other) =>
        (From is null || other.Until is null || From < other.Until) && (other.From is null || Until is null || other.From < Until);

    /// <summary>A calendar year.</summary>
    public static Period OfYear(int year) => new(new DateOnly(year, 1, 1), new DateOnly(year + 1, 1, 1));
}
