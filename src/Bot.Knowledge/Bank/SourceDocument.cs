namespace Bot.Knowledge.Bank;

/// <summary>A published document that facts of the bank come from.</summary>
/// <param name="Id">Stable id, for example <c>VAR-2021-2022</c>; outsiders rely on it.</param>
/// <param name="NetworkId">The network that published it.</param>
/// <param name="Title">Full title.</param>
/// <param name="ShortTitle">How a sentence names it: "het jaarplan 2022".</param>
/// <param name="Publisher">Who published it.</param>
/// <param name="Date">The day from which its age is counted; the last plausible day where the document gives none.</param>
/// <param name="DateText">The date as a reader is told it: "begin 2022 (afgeleid)".</param>
/// <param name="Url">Where it can be read, or null when the bank has no link.</param>
public sealed record SourceDocument(
    string Id,
    string NetworkId,
    LocalText Title,
    LocalText ShortTitle,
    string Publisher,
    DateOnly Date,
    LocalText DateText,
    string? Url,
    Location Where);

/// <summary>Where a fact stands in its document.</summary>
/// <param name="DocumentId">Id of a <see cref="SourceDocument"/>.</param>
/// <param name="Section">The document's own section title, or null.</param>
public sealed record SourceRef(string DocumentId, string? Section);

/// <summary>File and line of a fact in the bank, for messages to its editors.</summary>
/// <param name="File">Path relative to the bank's folder, with forward slashes.</param>
/// <param name="Line">First line is 1.</param>
public readonly record struct Location(string File, int Line)
{
    /// <inheritdoc/>
    public override string ToString() => $"{File}:{Line}";
}
