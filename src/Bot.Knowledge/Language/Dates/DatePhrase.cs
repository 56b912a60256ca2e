using System.Runtime.InteropServices;

namespace Bot.Knowledge.Language;

/// <summary>How exactly a period was named.</summary>
internal enum DateGranularity
{
    /// <summary>One day, or days named one by one.</summary>
    Day,

    /// <summary>A week, from Monday.</summary>
    Week,

    /// <summary>A month or a part of it.</summary>
    Month,

    /// <summary>A season: voorjaar 1 March to 20 June, zomer 1 June to 31 August, najaar 1 September to 20 December, winter 1 December to the end of February.</summary>
    Season,

    /// <summary>A quarter or half of a year.</summary>
    Quarter,

    /// <summary>One or more years, or a part of a year.</summary>
    Year,

    /// <summary>No bounds were named: binnenkort.</summary>
    Open,
}

/// <summary>How a period stands to the date that was named.</summary>
internal enum DateRelation
{
    /// <summary>Within it.</summary>
    In,

    /// <summary>Before it began.</summary>
    Before,

    /// <summary>After it ended.</summary>
    After,

    /// <summary>From its first day on.</summary>
    Since,

    /// <summary>From one date to another.</summary>
    Between,
}

/// <summary>A stretch of days with both ends in it.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct DateSpan(DateOnly From, DateOnly Until)
{
    public DateSpan InYear(int year) => new(Shift(From, year - From.Year), Shift(Until, year - From.Year));

    /// <summary>Days between the span and a day; 0 when the day lies in it.</summary>
    public int DistanceTo(DateOnly day) =>
        day < From ? From.DayNumber - day.DayNumber : day > Until ? day.DayNumber - Until.DayNumber : 0;

    // the end of February stays its end
    private static DateOnly Shift(DateOnly day, int years)
    {
        if (years == 0) return day;
        var shifted = day.AddYears(years);
        return day is { Month: 2 } && day.AddDays(1).Month == 3 ? shifted.AddDays(DateTime.DaysInMonth(shifted.Year, 2) - shifted.Day) : shifted;
    }
}

/// <summary>A date or period that a text names in words or digits.</summary>
/// <param name="From">First day of the period; null when it has no beginning ("tot juni").</param>
/// <param name="Until">Last day of the period, itself included; null when it has no end ("sinds 2021").</param>
/// <param name="Granularity">How exactly it was named.</param>
/// <param name="Relation">How the period stands to the date that was named.</param>
/// <param name="YearGiven">True when the year was named or follows from today ("vorig jaar"); otherwise the nearest one was taken.</param>
/// <param name="FirstToken">The first token that belongs to the phrase.</param>
/// <param name="TokenCount">How many tokens belong to it.</param>
internal sealed record DatePhrase(
    DateOnly? From,
    DateOnly? Until,
    DateGranularity Granularity,
    DateRelation Relation,
    bool YearGiven,
    int FirstToken,
    int TokenCount)
{
    /// <summary>The same phrase a number of years later, or earlier when negative: the other year that "in mei" may mean.</summary>
    public DatePhrase Shifted(int years) => this with
    {
        From = Shifted(From, years),
        Until = Shifted(Until, years),
    };

    /// <summary>
    /// The reading in the past and the reading in the future of a phrase without a year, seen from a day; both are
    /// the phrase itself when the year was given.
    /// </summary>
    public (DatePhrase Past, DatePhrase Future) Readings(DateOnly today)
    {
        if (YearGiven) return (this, this);
        var (past, future) = (this, this);
        while ((past.From ?? past.Until) > today) past = past.Shifted(-1);
        while ((future.Until ?? future.From) < today) future = future.Shifted(1);
        return (past, future);
    }

    /// <summary>True when the day lies in the period.</summary>
    public bool Contains(DateOnly day) => (From is null || From <= day) && (Until is null || day <= Until);

    private static DateOnly? Shifted(DateOnly? day, int years) =>
        day is { } given ? new DateSpan(given, given).InYear(given.Year + years).From : null;
}
