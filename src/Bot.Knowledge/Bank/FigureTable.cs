namespace Bot.Knowledge.Bank;

/// <summary>What a row of a table counts as.</summary>
public enum RowKind
{
    /// <summary>Money coming in.</summary>
    Income,

    /// <summary>Money going out.</summary>
    Expenditure,

    /// <summary>A total or result.</summary>
    Total,

    /// <summary>A number that is not money (newsletters, fte).</summary>
    Count,
}

/// <summary>A budget, account or other table of figures by year.</summary>
/// <param name="Unit">"euro", "fte", "stuks".</param>
/// <param name="Columns">Column titles, mostly years ("2021"), in order.</param>
/// <param name="PageId">The theme or body it belongs to, or null for the network as a whole.</param>
public sealed record FigureTable(
    string Id,
    string NetworkId,
    LocalText Title,
    IReadOnlyList<string> Names,
    string Unit,
    IReadOnlyList<string> Columns,
    IReadOnlyList<FigureRow> Rows,
    string? PageId,
    LocalText? Note,
    LocalText? Doubt,
    SourceRef Source,
    Location Where);

/// <summary>One row of a table.</summary>
/// <param name="Values">Value per column: a number in invariant culture ("191000", "0.89"), "pm", or absent.</param>
/// <param name="Note">Explanation that is told along with a value.</param>
public sealed record FigureRow(
    LocalText Label,
    IReadOnlyList<string> Names,
    RowKind Kind,
    IReadOnlyDictionary<string, string> Values,
    LocalText? Note,
    LocalText? Doubt,
    Location Where);
