using System.Globalization;

namespace Bot.Host;

/// <summary>Text that may come from elsewhere, made fit for a terminal: one line, nothing that steers it, and not without end.</summary>
internal static class OneLine
{
    private const int Longest = 300;

    /// <param name="text">What somebody or something else may have written.</param>
    /// <param name="longest">Beyond this many characters it is cut.</param>
    public static string Of(string text, int longest = Longest)
    {
        var line = string.Join(' ', string.Concat(text.Select(static letter => Steers(letter) ? '\n' : letter))
            .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        if (line.Length <= longest)
        {
            return line;
        }

        // Not in the middle of a character that takes two places.
        return line[..(char.IsHighSurrogate(line[longest - 1]) ? longest - 1 : longest)] + "…";
    }

    // Ends of lines, escapes that colour or move, marks that turn the reading direction.
    private static bool Steers(char letter) => char.GetUnicodeCategory(letter)
        is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
