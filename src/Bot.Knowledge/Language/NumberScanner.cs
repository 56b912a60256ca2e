using System.Globalization;

namespace Bot.Knowledge.Language;

/// <summary>Reads numbers, ordinals, dates and times that are written in digits, the Dutch way and the English way.</summary>
internal static class NumberScanner
{
    private static readonly string[] OrdinalEndings = ["e", "de", "ste", "st", "nd", "rd", "th"];

    /// <summary>The token that begins with this digit, or null when it is a word such as 13b.</summary>
    public static Token? At(string text, int start, int end)
    {
        var token = Date(text, start, end) ?? Time(text, start, end) ?? Ordinal(text, start, end) ?? Amount(text, start, end);
        return token is null || (token.End < end && char.IsLetterOrDigit(text[token.End])) ? null : token;
    }

    private static Token? Date(string text, int start, int end)
    {
        var first = Digits(text, start, end);
        var sign = start + first;
        if (first is not (1 or 2 or 4) || sign >= end || text[sign] is not ('-' or '/' or '.')) return null;
        var second = Digits(text, sign + 1, end);
        if (second is not (1 or 2)) return null;
        var next = sign + 1 + second;
        var third = next < end && text[next] == text[sign] ? Digits(text, next + 1, end) : 0;
        if (third == 0) return DayAndMonth(text, start, sign, next, end);
        if (third > 4) return null;
        var stop = next + 1 + third;
        if (stop < end && text[stop] == text[sign] && Digits(text, stop + 1, end) > 0) return null;
        var (a, b, c) = (Value(text, start, first), Value(text, sign + 1, second), Value(text, next + 1, third));
        DateParts? parts = (first, third) switch
        {
            (4, 1 or 2) => Valid(c, b, a),
            (1 or 2, 4) => Valid(a, b, c),
            (1 or 2, 2) when text[sign] != '.' => Valid(a, b, 2000 + c),
            _ => null,
        };
        return parts is { } date ? DateToken(text, start, stop, date) : null;
    }

    // 4/4 is a date; 1-2 and 4.4 are not, and 24/7 is an idiom.
    private static Token? DayAndMonth(string text, int start, int sign, int stop, int end)
    {
        if (text[sign] != '/' || sign - start > 2 || (stop < end && text[stop] is '/' or '-')) return null;
        var (day, month) = (Value(text, start, sign - start), Value(text, sign + 1, stop - sign - 1));
        if (day == 24 && month == 7) return null;
        return Valid(day, month, null) is { } date ? DateToken(text, start, stop, date) : null;
    }

    private static Token DateToken(string text, int start, int stop, DateParts date)
    {
        var year = date.Year is { } given ? given.ToString("0000", CultureInfo.InvariantCulture) + "-" : "";
        var name = string.Create(CultureInfo.InvariantCulture, $"{year}{date.Month:00}-{date.Day:00}");
        return new Token(name, text[start..stop], start, TokenKind.Date) { Date = date };
    }

    private static DateParts? Valid(int day, int month, int? year)
    {
        if (month is < 1 or > 12 || year is < 1900 or > 2199) return null;
        return day >= 1 && day <= DateTime.DaysInMonth(year ?? 2000, month) ? new DateParts(day, month, year) : null;
    }

    private static Token? Time(string text, int start, int end)
    {
        var hours = Digits(text, start, end);
        var colon = start + hours;
        if (hours is not (1 or 2) || colon >= end || text[colon] != ':' || Digits(text, colon + 1, end) != 2) return null;
        var stop = colon + 3;
        if (Value(text, start, hours) > 24 || Value(text, colon + 1, 2) > 59) return null;
        return new Token(text[start..stop], text[start..stop], start, TokenKind.Time);
    }

    private static Token? Ordinal(string text, int start, int end)
    {
        var digits = Digits(text, start, end);
        if (digits > 4) return null;
        var stop = start + digits;
        while (stop < end && char.IsAsciiLetter(text[stop])) stop++;
        if (stop < end && char.IsLetterOrDigit(text[stop])) return null;
        var ending = text.AsSpan(start + digits, stop - start - digits);
        foreach (var known in OrdinalEndings)
        {
            if (!ending.Equals(known, StringComparison.OrdinalIgnoreCase)) continue;
            var value = Value(text, start, digits);
            var name = value.ToString(CultureInfo.InvariantCulture) + "e";
            return new Token(name, text[start..stop], start, TokenKind.Ordinal) { Number = value };
        }

        return null;
    }

    private static Token? Amount(string text, int start, int end)
    {
        var stop = start + Digits(text, start, end);
        var name = text[start..stop];
        char? thousands = null;
        var insideParagraph = start > 1 && text[start - 1] == '.' && char.IsAsciiDigit(text[start - 2]);
        while (!insideParagraph && stop + 1 < end && (text[stop] is '.' or ',') && Digits(text, stop + 1, end) is var count and > 0)
        {
            var isGroup = count == 3 && name.Length > 0 && name[0] != '0' && (thousands ?? text[stop]) == text[stop]
                && (thousands is not null || name.Length <= 3);
            if (isGroup)
            {
                thousands = text[stop];
                name = string.Concat(name, text.AsSpan(stop + 1, count));
                stop += 4;
                continue;
            }

            if (stop + 1 + count < end && text[stop + 1 + count] == text[stop]
                && Digits(text, stop + 2 + count, end) > 0 && thousands != text[stop])
            {
                break; // 1.2.3 is a paragraph number: its parts stand alone
            }

            name = string.Concat(name, ".", text.AsSpan(stop + 1, count));
            stop += 1 + count;
            break;
        }

        var known = decimal.TryParse(name, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value);
        var unit = UnitAround(text, start, stop, end);
        return new Token(name, text[start..stop], start, TokenKind.Number) { Number = known ? value : null, Unit = unit };
    }

    private static char UnitAround(string text, int start, int stop, int end)
    {
        var before = start - 1;
        while (before >= 0 && before >= start - 2 && char.IsWhiteSpace(text[before])) before--;
        if (before >= 0 && text[before] == '€') return '€';
        if (stop < end && text[stop] == '%') return '%';
        return stop + 1 < end && text[stop] == ' ' && text[stop + 1] == '%' ? '%' : '\0';
    }

    private static int Digits(string text, int start, int end)
    {
        var stop = start;
        while (stop < end && char.IsAsciiDigit(text[stop])) stop++;
        return stop - start;
    }

    private static int Value(string text, int start, int length) =>
        int.Parse(text.AsSpan(start, length), NumberStyles.None, CultureInfo.InvariantCulture);
}
