using System.Text.RegularExpressions;

namespace Bot.Features.Newsletters.Importing.Drafting;

/// <summary>Makes of pasted text what a reader sees in it: short lines above others are headings, addresses are links.</summary>
internal static partial class ReadText
{
    private const int MostLines = 5_000;

    public static ReadPage Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var lines = text.ReplaceLineEndings("\n").Split('\n').Take(MostLines).Select(ReadHtml.Line).ToList();
        var pieces = new List<Piece>();
        for (var at = 0; at < lines.Count; at++)
        {
            if (lines[at].Length > 0 && PieceOf(lines, at) is { } piece)
            {
                pieces.Add(piece);
            }
        }

        return new(null, null, Titled(pieces));
    }

    private static Piece? PieceOf(List<string> lines, int at)
    {
        var line = lines[at];
        var url = Address().Match(line) is { Success: true } found ? Links.Of(found.Value.TrimEnd('.', ',', ')', ';'), null) : null;
        var words = ReadHtml.Line(Address().Replace(line, string.Empty)).Trim(' ', ':', '-', '–', '>', '(', ')', '<');
        if (Noise.IsNoise(line))
        {
            return null;
        }

        if (url is not null && (words.Length == 0 || Noise.IsReadMore(words)))
        {
            return new(PieceKind.Link, words, Url: url);
        }

        return url is null && IsHeading(lines, at) ? new(PieceKind.Heading, Number().Replace(line, string.Empty), 2) : new(PieceKind.Paragraph, words, Url: url);
    }

    // A short line without the end of a sentence, first of its block, with something under it.
    private static bool IsHeading(List<string> lines, int at) =>
        lines[at].Length <= Noise.LongestHeading
        && lines[at][^1] is not ('.' or ',' or ';' or ':' or '…')
        && (at == 0 || lines[at - 1].Length == 0)
        && lines.Skip(at + 1).Any(static line => line.Length > 0);

    // The first of two headings in a row is that of the whole.
    private static List<Piece> Titled(List<Piece> pieces)
    {
        if (pieces is [{ Kind: PieceKind.Heading }, { Kind: PieceKind.Heading } or { Kind: PieceKind.Paragraph, Text.Length: < 40, Url: null }, ..])
        {
            pieces[0] = pieces[0] with { Level = 1 };
        }

        return pieces;
    }

    [GeneratedRegex(@"https?://[^\s<>""]+", RegexOptions.IgnoreCase, 500)]
    private static partial Regex Address();

    // "1. ", "2) ", "- ", "* " and "# " before a heading.
    [GeneratedRegex(@"^(\d{1,2}[.)]|[-*•#]+)\s+", RegexOptions.ExplicitCapture, 500)]
    private static partial Regex Number();
}
