using System.Globalization;
using System.Text;

namespace Bot.Features.Events.Calendar;

/// <summary>Writes the content lines of an iCalendar file (RFC 5545): escaped, folded at 75 octets, ended by CRLF.</summary>
internal sealed class CalendarText
{
    // Section 3.1: 75 octets without the line break; a folded line begins with a space that counts.
    private const int MostOctets = 75;

    private readonly StringBuilder lines = new();

    /// <summary>A line whose value is not text: a date, a number, a word of the format.</summary>
    public CalendarText Line(string name, string value)
    {
        Fold($"{name}:{value}");
        return this;
    }

    /// <summary>A line of text that people wrote: any character may stand in it.</summary>
    public CalendarText Text(string name, string value) => Line(name, Escaped(value));

    /// <summary>A link, or nothing when there is none or it could break out of its line.</summary>
    public CalendarText Link(string name, string? url) =>
        url is { Length: > 0 } && Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "https" or "http" ? Line(name, address.AbsoluteUri) : this;

    /// <summary>UTC, as the format writes it.</summary>
    public static string Utc(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    public override string ToString() => lines.ToString();

    private static string Escaped(string value)
    {
        var text = new StringBuilder(value.Length + 8);
        foreach (var rune in value.ReplaceLineEndings("\n").EnumerateRunes())
        {
            switch (rune.Value)
            {
                case '\n':
                    text.Append("\\n");
                    break;
                case '\\' or ';' or ',':
                    text.Append('\\').Append(rune.ToString());
                    break;
                default:
                    // Control characters have no place in the format, half an emoji none in UTF-8.
                    text.Append(Rune.IsControl(rune) ? " " : rune.ToString());
                    break;
            }
        }

        return text.ToString();
    }

    private void Fold(string line)
    {
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > MostOctets)
            {
                lines.Append("\r\n ");
                octets = 1;
            }

            lines.Append(rune.ToString());
            octets += rune.Utf8SequenceLength;
        }

        lines.Append("\r\n");
    }
}
