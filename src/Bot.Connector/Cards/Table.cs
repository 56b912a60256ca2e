namespace Bot.Connector.Cards;

/// <summary>A table; from schema 1.5, so give it a <see cref="CardElement.Fallback"/> for phones.</summary>
public sealed record Table(IReadOnlyList<TableColumn> Columns, IReadOnlyList<TableRow> Rows) : CardElement
{
    /// <summary>The first row names the columns, also for screen readers.</summary>
    public bool FirstRowAsHeader { get; init; } = true;

    /// <summary>Lines between cells.</summary>
    public bool ShowGridLines { get; init; } = true;
}

/// <summary>A column's weight beside the others.</summary>
public sealed record TableColumn(int Width);

/// <summary>One row.</summary>
public sealed record TableRow(IReadOnlyList<TableCell> Cells)
{
    /// <summary>Always <c>TableRow</c>.</summary>
    public string Type { get; } = "TableRow";

    /// <summary>A row of plain texts.</summary>
    public static TableRow Of(params IEnumerable<string> texts) =>
        new([.. texts.Select(static text => new TableCell([new TextBlock(text)]))]);
}

/// <summary>One cell.</summary>
public sealed record TableCell(IReadOnlyList<CardElement> Items)
{
    /// <summary>Always <c>TableCell</c>.</summary>
    public string Type { get; } = "TableCell";
}
