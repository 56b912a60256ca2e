namespace Bot.Knowledge.Language;

/// <summary>Calendar arithmetic: which days a month, season, quarter or week holds.</summary>
internal static class DateSpans
{
    public static DateSpan Day(DateOnly day) => new(day, day);

    public static DateSpan Week(DateOnly day)
    {
        var monday = day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
        return new DateSpan(monday, monday.AddDays(6));
    }

    public static DateSpan Months(int year, int month, int count)
    {
        var first = new DateOnly(year, month, 1);
        return new DateSpan(first, first.AddMonths(count).AddDays(-1));
    }

    public static DateSpan Year(int year) => Months(year, 1, 12);

    public static DateSpan Quarter(int year, int quarter) => Months(year, (quarter * 3) - 2, 3);

    public static DateSpan Season(int year, int season) => season switch
    {
        1 => new DateSpan(new DateOnly(year, 3, 1), new DateOnly(year, 6, 20)),
        2 => Months(year, 6, 3),
        3 => new DateSpan(new DateOnly(year, 9, 1), new DateOnly(year, 12, 20)),
        _ => Months(year, 12, 3),
    };

    /// <summary>The week, month, quarter or year that lies a number of them from today.</summary>
    public static DateSpan Unit(DateUnit unit, DateOnly today, int offset) => unit switch
    {
        DateUnit.Day => Day(today.AddDays(offset)),
        DateUnit.Week => Week(today.AddDays(7 * offset)),
        DateUnit.Month => Months(today.AddMonths(offset).Year, today.AddMonths(offset).Month, 1),
        DateUnit.Quarter => Quarter(today.AddMonths(3 * offset).Year, (today.AddMonths(3 * offset).Month + 2) / 3),
        DateUnit.Year => Year(today.Year + offset),
    };

    /// <summary>The day that lies a number of units from today.</summary>
    public static DateOnly Move(DateUnit unit, DateOnly today, int count) => unit switch
    {
        DateUnit.Day => today.AddDays(count),
        DateUnit.Week => today.AddDays(7 * count),
        DateUnit.Month => today.AddMonths(count),
        DateUnit.Quarter => today.AddMonths(3 * count),
        DateUnit.Year => today.AddYears(count),
    };

    public static DateGranularity Granularity(DateUnit unit) => unit switch
    {
        DateUnit.Day => DateGranularity.Day,
        DateUnit.Week => DateGranularity.Week,
        DateUnit.Month => DateGranularity.Month,
        DateUnit.Quarter => DateGranularity.Quarter,
        DateUnit.Year => DateGranularity.Year,
    };

    /// <summary>The beginning (1), middle (2) or end (3) of a period, a good third of it each.</summary>
    public static DateSpan Part(DateSpan whole, int part)
    {
        var days = whole.Until.DayNumber - whole.From.DayNumber + 1;
        var third = days / 3;
        return part switch
        {
            1 => whole with { Until = whole.From.AddDays(third) },
            2 => new DateSpan(whole.From.AddDays(third - 1), whole.Until.AddDays(-third + 1)),
            _ => whole with { From = whole.Until.AddDays(-third) },
        };
    }

    /// <summary>Of the same period in three years, the one nearest to today.</summary>
    public static DateSpan Nearest(DateSpan span, DateOnly today)
    {
        var best = span.InYear(today.Year);
        foreach (var year in new[] { today.Year + 1, today.Year - 1 })
        {
            var other = span.InYear(year);
            if (other.DistanceTo(today) < best.DistanceTo(today)) best = other;
        }

        return best;
    }

    /// <summary>The last whole one before today (-1), this year's (0) or the first one to begin after today (1).</summary>
    public static DateSpan Directed(DateSpan span, DateOnly today, int direction)
    {
        var year = today.Year + 1;
        if (direction == 0) return Nearest(span, today) is var near && near.Contains(today) ? near : span.InYear(today.Year);
        if (direction > 0)
        {
            while (span.InYear(year - 1).From > today) year--;
            return span.InYear(year);
        }

        while (span.InYear(year).Until >= today) year--;
        return span.InYear(year);
    }

    private static bool Contains(this DateSpan span, DateOnly day) => span.DistanceTo(day) == 0;
}
