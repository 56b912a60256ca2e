using Bot.Knowledge.Bank;
using Bot.Knowledge.Questions;

namespace Bot.Knowledge.Search;

/// <summary>A thing of the bank that a question may be answered with: exactly one of the facts is set.</summary>
internal sealed class Passage
{
    private Cue? evidence;
    private Cue? gapCues;

    public required int Number { get; init; }

    public required string NetworkId { get; init; }

    /// <summary>The page that it belongs to, or null for a session or table of the network as a whole.</summary>
    public string? PageId { get; init; }

    public Statement? Statement { get; init; }

    public Session? Session { get; init; }

    public FigureTable? Table { get; init; }

    public FigureRow? Row { get; init; }

    public Office? Office { get; init; }

    /// <summary>Terms of the text and of the words that its editors added.</summary>
    public required HashSet<string> Terms { get; init; }

    /// <summary>Terms of the title and names of the page: they explain a question's words less surely.</summary>
    public required HashSet<string> TitleTerms { get; init; }

    /// <summary>Words as written in both languages, for the kind of answer that they can give (a number, a date).</summary>
    public required string Text { get; init; }

    /// <summary>Parts of the compounds in the text: wapen and bezit of wapenbezit.</summary>
    public HashSet<string> PartTerms { get; } = new(StringComparer.Ordinal);

    /// <summary>What the passage carries: a number, a day, members, a reason.</summary>
    public Cue Evidence => evidence ??= CueEvidence.In(Terms, Text);

    /// <summary>For a gap: which questions it says to be without an answer.</summary>
    public Cue GapCues => gapCues ??= Statement is { Kind: StatementKind.Gap } gap ? CueEvidence.OfGap(string.Join(" ; ", gap.Words.Append(gap.Text.Dutch).Append(gap.Text.English))) : Cue.None;

    public bool IsGap => Statement?.Kind == StatementKind.Gap;
}
