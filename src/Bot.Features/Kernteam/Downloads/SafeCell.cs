namespace Bot.Features.Kernteam.Downloads;

/// <summary>Text that somebody typed, as a cell of a file that a spreadsheet opens.</summary>
internal static class SafeCell
{
    // A cell that begins so would be carried out by a spreadsheet; with an apostrophe before it, it is read.
    public static string Of(string text)
    {
        var line = text.ReplaceLineEndings(" ");
        return line.TrimStart() is ['=' or '+' or '-' or '@' or '\t' or '\r' or '|' or '%', ..] || line is ['\t', ..] ? "'" + line : line;
    }
}
