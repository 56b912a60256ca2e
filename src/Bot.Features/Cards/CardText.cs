using System.Text;

namespace Bot.Features.Cards;

/// <summary>
/// Text that somebody typed, made such that a card shows it and does nothing else with it: no link in disguise, no list
/// or heading by accident, on one line, and no invisible letters that turn the writing direction around.
/// </summary>
internal static class CardText
{
    // Breaks "[text](address)" without being seen; a backslash is shown as such by some clients.
    private const string Invisible = "\u200B";

    public static string Plain(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var line = OneLine(text).Replace("](", $"]{Invisible}(", StringComparison.Ordinal);
        return LooksLikeMarkup(line) ? Invisible + line : line;
    }

    private static string OneLine(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            if (IsTurningMark(letter))
            {
                continue;
            }

            line.Append(char.IsControl(letter) || letter is '\u2028' or '\u2029' ? ' ' : letter);
        }

        return line.ToString().Trim();
    }

    // "- ", "* ", "# ", "> " and "1. " at the start make a list, heading or quotation.
    private static bool LooksLikeMarkup(string line) =>
        line is ['-' or '*' or '+' or '#' or '>', ..] || (line.Length > 1 && char.IsAsciiDigit(line[0]) && line.AsSpan().TrimStart("0123456789") is ['.' or ')', ' ', ..]);

    // Overrides and isolates of the writing direction: a name with one in it could make the rest of a card read backwards.
    private static bool IsTurningMark(char letter) => letter is >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069';
}
