namespace Bot.Features.Inquiries.Repeating;

/// <summary>Terms that people count in working days: Monday to Friday. Holidays are not known here.</summary>
internal static class WorkingDays
{
    // One moment of the day, so that all questions that are due on a day are told of at once.
    private static readonly TimeOnly Morning = new(9, 0);

    /// <summary>Nine o'clock in Amsterdam, so many working days later.</summary>
    public static DateTimeOffset After(DateTimeOffset from, int days)
    {
        var day = Amsterdam.Day(from);
        for (var left = days; left > 0;)
        {
            day = day.AddDays(1);
            left -= day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? 0 : 1;
        }

        return Amsterdam.Instant(day, Morning);
    }
}
