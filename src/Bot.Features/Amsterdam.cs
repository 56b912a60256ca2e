namespace Bot.Features;

/// <summary>The members' own time. Instants are stored in UTC; people read and type Europe/Amsterdam.</summary>
internal static class Amsterdam
{
    public static TimeZoneInfo Zone { get; } = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");

    /// <summary>The instant as members read it on their clock.</summary>
    public static DateTime Local(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, Zone).DateTime;

    public static DateOnly Day(DateTimeOffset instant) => DateOnly.FromDateTime(Local(instant));

    /// <summary>
    /// The instant at which the clock in Amsterdam shows this. In the hour that the clock repeats it is the first time; an
    /// hour that it skips does not exist, and the moment of the skip is given. See <see cref="IsDoubtful"/>.
    /// </summary>
    public static DateTimeOffset Instant(DateOnly day, TimeOnly time)
    {
        var local = day.ToDateTime(time, DateTimeKind.Unspecified);
        if (Zone.IsInvalidTime(local))
        {
            // 02:30 in the night of the change: the clock jumps from 02:00 to 03:00.
            local = local.Date.AddHours(local.Hour + 1);
        }

        var offset = Zone.IsAmbiguousTime(local) ? Zone.GetAmbiguousTimeOffsets(local).Max() : Zone.GetUtcOffset(local);
        return new DateTimeOffset(local, offset).ToUniversalTime();
    }

    /// <summary>True for a time that the clock skips or shows twice that night; a person has to say which she means.</summary>
    public static bool IsDoubtful(DateOnly day, TimeOnly time)
    {
        var local = day.ToDateTime(time, DateTimeKind.Unspecified);
        return Zone.IsInvalidTime(local) || Zone.IsAmbiguousTime(local);
    }
}
