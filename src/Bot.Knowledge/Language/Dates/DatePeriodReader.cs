using System.Runtime.InteropServices;
using static Bot.Knowledge.Language.DateWords;

namespace Bot.Knowledge.Language;

/// <summary>A period that was read from tokens.</summary>
/// <param name="Span">Its days.</param>
/// <param name="Granularity">How exactly it was named.</param>
/// <param name="YearGiven">Whether the year was named or follows from today.</param>
/// <param name="End">The token after it.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct DatePeriod(DateSpan Span, DateGranularity Granularity, bool YearGiven, int End)
{
    public DatePeriod In(int year) => this with { Span = Span.InYear(year), YearGiven = true };
}

/// <summary>Reads one period that begins at a given token; prepositions before it are not its business.</summary>
internal sealed class DatePeriodReader(IReadOnlyList<Token> tokens, DateOnly today) : DateTokens(tokens)
{
    private const int DeepestPhrase = 4;

    /// <summary>The period that begins at the token, the longest reading; null when none does.</summary>
    public DatePeriod? At(int i) => At(i, 0);

    private DatePeriod? At(int i, int depth)
    {
        if (i >= Tokens.Count || depth > DeepestPhrase) return null;
        if (Tokens[i].Date is { } date) return DigitDate(date, i + 1);
        if (Articles.Contains(Text(i))) return At(i + 1, depth + 1);
        return Part(i, depth) ?? DayOfMonth(i) ?? Weekday(i) ?? Month(i) ?? QuarterOrHalf(i) ?? Season(i)
            ?? Relative(i) ?? Rest(i, depth) ?? Year(i) ?? SingleWord(i);
    }

    // het einde van het jaar: what follows begin, end or rest may be a bare unit
    private DatePeriod? Whole(int i, int depth)
    {
        if (At(i, depth + 1) is { } named) return named;
        return Articles.Contains(Text(i)) && Units.TryGetValue(Text(i + 1), out var unit) ? Directed(unit, 0, i + 1) : null;
    }

    private DatePeriod DigitDate(DateParts date, int end)
    {
        // 29 February without a year exists only in leap years
        var year = date.Year ?? (date is { Day: 29, Month: 2 } ? LeapYear() : today.Year);
        var span = DateSpans.Day(new DateOnly(year, date.Month, date.Day));
        return date.Year is null
            ? WithYear(span, DateGranularity.Day, end)
            : new DatePeriod(span, DateGranularity.Day, YearGiven: true, end);
    }

    private DatePeriod? Part(int i, int depth)
    {
        if (!Parts.TryGetValue(Text(i), out var part)) return null;
        var next = Text(i + 1) is "van" or "of" ? i + 2 : i + 1;
        if (Whole(next, depth) is not { Granularity: not (DateGranularity.Day or DateGranularity.Open) } whole) return null;
        return whole with { Span = DateSpans.Part(whole.Span, part) };
    }

    private DatePeriod? DayOfMonth(int i)
    {
        if (DayNumber(i) is { } day)
        {
            var (last, at) = (day, i + 1);
            if (SecondDay(at) is { } second) (last, at) = second;
            if (Text(at) == "of") at++;
            return MonthNumber(at) is { } month ? OnDays(day, last, month, at + 1) : null;
        }

        // May 19, 2021
        return MonthNumber(i) is { } named && DayNumber(i + 1) is { } after ? OnDays(after, after, named, i + 2) : null;
    }

    // 12 en 13 juli, 12-14 juli, 12 t/m 14 juli
    private (int Day, int Next)? SecondDay(int i)
    {
        var next = Text(i) is "en" or "and" or "tot" or "to" ? i + 1 : Tokens.Count > i && Tokens[i].JoinedToPrevious ? i : -1;
        if (Text(i) == "t" && Text(i + 1) == "m") next = i + 2;
        if (next == i + 1 && Text(next) == "en" && Text(next + 1) == "met") next += 2;
        return next > 0 && DayNumber(next) is { } day ? (day, next + 1) : null;
    }

    private DatePeriod? OnDays(int first, int last, int month, int end)
    {
        var year = month == 2 && Math.Max(first, last) == 29 && YearAt(end) is null ? LeapYear() : YearAt(end) ?? today.Year;
        var most = DateTime.DaysInMonth(year, month);
        if (first > most || last > most || last < first) return null;
        return WithYear(new DateSpan(new DateOnly(year, month, first), new DateOnly(year, month, last)), DateGranularity.Day, end);
    }

    private DatePeriod? Weekday(int i)
    {
        var hasDirection = Directions.TryGetValue(Text(i), out var direction);
        var at = hasDirection ? i + 1 : i;
        if (!Weekdays.TryGetValue(Text(at), out var weekday)) return null;
        if (!hasDirection && DayOfMonth(at + 1) is { } full) return full;
        if (!hasDirection && at + 1 < Tokens.Count && Tokens[at + 1].Date is { } date) return DigitDate(date, at + 2);
        var week = 0;
        var end = at + 1;
        if (!hasDirection && Directions.TryGetValue(Text(end), out week) && Text(end + 1) == "week")
        {
            var monday = DateSpans.Week(today.AddDays(7 * week)).From;
            return new DatePeriod(DateSpans.Day(monday.AddDays((weekday + 6) % 7)), DateGranularity.Day, YearGiven: true, end + 2);
        }

        var ahead = (weekday - (int)today.DayOfWeek + 7) % 7;
        var day = direction < 0 ? today.AddDays(ahead - 7) : today.AddDays(direction > 0 && ahead == 0 ? 7 : ahead);
        return new DatePeriod(DateSpans.Day(day), DateGranularity.Day, YearGiven: true, end);
    }

    private DatePeriod? Month(int i)
    {
        var hasDirection = Directions.TryGetValue(Text(i), out var direction);
        var at = hasDirection ? i + 1 : i;
        if (MonthNumber(at) is not { } month) return null;
        var span = DateSpans.Months(today.Year, month, 1);
        if (hasDirection)
        {
            // "this may take long" is no month
            if (direction == 0 && DoubtfulMonths.Contains(Text(at)) && !Tokens[at].Capitalised) return null;
            return new DatePeriod(DateSpans.Directed(span, today, direction), DateGranularity.Month, YearGiven: true, at + 1);
        }

        var period = WithYear(span, DateGranularity.Month, at + 1);
        // the theme of Jan, not of January
        if (Text(at) == "jan" && !period.YearGiven && (Text(at - 1) is "van" or "of" or "na" or "from" or "by")) return null;
        var isCertain = !DoubtfulMonths.Contains(Text(at)) || period.YearGiven || BeforeMonth.Contains(Text(at - 1)) || Parts.ContainsKey(Text(at - 1));
        return isCertain ? period : null;
    }

    private DatePeriod? QuarterOrHalf(int i)
    {
        var text = Text(i);
        if (text.Length == 2 && (text[0] is 'q' or 'h') && text[1] is >= '1' and <= '4')
        {
            return QuarterOrHalf(text[0] == 'h', text[1] - '0', i + 1);
        }

        var unit = Text(i + 1);
        var isHalf = unit is "helft" or "halfjaar" or "half";
        if (!isHalf && unit is not ("kwartaal" or "quarter")) return null;
        var end = unit == "half" && Text(i + 2) is "jaar" or "year" ? i + 3 : i + 2;
        return OrdinalAt(i) is { } number ? QuarterOrHalf(isHalf, isHalf && number == 4 ? 2 : number, end) : null;
    }

    private DatePeriod? QuarterOrHalf(bool isHalf, int number, int end)
    {
        if (number < 1 || number > (isHalf ? 2 : 4)) return null;
        var span = isHalf ? DateSpans.Months(today.Year, (number * 6) - 5, 6) : DateSpans.Quarter(today.Year, number);
        return WithYear(span, DateGranularity.Quarter, end);
    }

    private DatePeriod? Season(int i)
    {
        var hasDirection = Directions.TryGetValue(Text(i), out var direction);
        var at = hasDirection ? i + 1 : i;
        if (!Seasons.TryGetValue(Text(at), out var season)) return null;
        var span = DateSpans.Season(today.Year, season);
        if (hasDirection) return new DatePeriod(DateSpans.Directed(span, today, direction), DateGranularity.Season, YearGiven: true, at + 1);
        var period = WithYear(span, DateGranularity.Season, at + 1);
        var isCertain = !DoubtfulSeasons.Contains(Text(at)) || period.YearGiven || Text(at - 1) is "the" or "in" || Parts.ContainsKey(Text(at - 1));
        return isCertain ? period : null;
    }

    // volgende maand, de komende twee weken, drie jaar geleden, over een maand
    private DatePeriod? Relative(int i)
    {
        if (Directions.TryGetValue(Text(i), out var direction))
        {
            if (Units.TryGetValue(Text(i + 1), out var unit)) return Directed(unit, direction, i + 1);
            return CountAt(i + 1) is { } many && direction != 0 && Units.TryGetValue(Text(i + 2), out unit)
                ? Rolling(unit, direction, many, i + 3)
                : null;
        }

        var ahead = Text(i) is "over" or "in";
        var at = ahead ? i + 1 : i;
        if (CountAt(at) is not { } count || !Units.TryGetValue(Text(at + 1), out var counted)) return null;
        if (ahead && !IsAgo(at + 2)) return Moved(counted, count, at + 2);
        return !ahead && IsAgo(at + 2) ? Moved(counted, -count, at + 3) : null;
    }

    private DatePeriod Directed(DateUnit unit, int direction, int at)
    {
        var isPlural = Text(at) is "dagen" or "days" or "weken" or "weeks" or "maanden" or "months" or "jaren" or "years" or "kwartalen" or "quarters";
        if (isPlural && direction != 0) return Rolling(unit, direction, unit is DateUnit.Day ? 7 : unit is DateUnit.Week ? 6 : 3, at + 1);
        return new DatePeriod(DateSpans.Unit(unit, today, direction), DateSpans.Granularity(unit), YearGiven: true, at + 1);
    }

    private DatePeriod Rolling(DateUnit unit, int direction, int count, int end)
    {
        var other = DateSpans.Move(unit, today, direction * count);
        var span = direction > 0 ? new DateSpan(today, other) : new DateSpan(other, today);
        return new DatePeriod(span, DateSpans.Granularity(unit), YearGiven: true, end);
    }

    private DatePeriod Moved(DateUnit unit, int count, int end)
    {
        var span = DateSpans.Unit(unit, DateSpans.Move(unit, today, count), 0);
        return new DatePeriod(span, DateSpans.Granularity(unit), YearGiven: true, end);
    }

    private DatePeriod? Rest(int i, int depth)
    {
        var word = Text(i);
        if (word is not ("rest" or "restant" or "later" or "eerder" or "earlier")) return null;
        var next = Text(i + 1) is "van" or "of" ? i + 2 : i + 1;
        if (Whole(next, depth) is not { } period || !period.YearGiven || period.Span.DistanceTo(today) > 0) return null;
        var isPast = word is "eerder" or "earlier";
        return period with { Span = isPast ? period.Span with { Until = today } : period.Span with { From = today } };
    }

    private DatePeriod? Year(int i)
    {
        var at = Text(i) is "jaar" or "year" ? i + 1 : i;
        if (YearAt(at) is not { } year) return null;
        var isRange = YearAt(at + 1) > year && Tokens[at + 1].Start == Tokens[at].End + 1;
        var last = isRange ? (int)Tokens[at + 1].Number!.Value : year;
        return new DatePeriod(new DateSpan(DateSpans.Year(year).From, DateSpans.Year(last).Until), DateGranularity.Year, YearGiven: true, isRange ? at + 2 : at + 1);
    }

    private DatePeriod? SingleWord(int i)
    {
        var text = Text(i);
        if (Soon.Contains(text)) return new DatePeriod(new DateSpan(today, today.AddMonths(3)), DateGranularity.Open, YearGiven: true, i + 1);
        if (Lately.Contains(text)) return new DatePeriod(new DateSpan(today.AddMonths(-3), today), DateGranularity.Open, YearGiven: true, i + 1);
        if (!Days.TryGetValue(text, out var offset) || Text(i - 1) is "goede" or "goeie") return null;
        return new DatePeriod(DateSpans.Day(today.AddDays(offset)), DateGranularity.Day, YearGiven: true, i + 1);
    }

    // A year may follow in digits (mei 2021, lente van 2021) or in words (mei vorig jaar, het najaar van dit jaar).
    private DatePeriod WithYear(DateSpan span, DateGranularity granularity, int end)
    {
        var at = Text(end) is "van" or "of" or "in" ? end + 1 : end;
        if (Text(at) is "het" or "the" && Text(at + 1) is "jaar" or "year") at += 2;
        if (YearAt(at) is { } year) return new DatePeriod(span.InYear(year), granularity, YearGiven: true, at + 1);
        if (Directions.TryGetValue(Text(at), out var direction) && Text(at + 1) is "jaar" or "year")
        {
            return new DatePeriod(span.InYear(today.Year + direction), granularity, YearGiven: true, at + 2);
        }

        return new DatePeriod(DateSpans.Nearest(span, today), granularity, YearGiven: false, end);
    }

    private int LeapYear()
    {
        var year = today.Year;
        while (!DateTime.IsLeapYear(year)) year++;
        return year;
    }
}
