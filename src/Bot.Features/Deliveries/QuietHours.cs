using System.Globalization;

namespace Bot.Features.Deliveries;

/// <summary>The hours in which members hear nothing unasked, on the clock in Amsterdam.</summary>
/// <param name="From">The first quiet minute.</param>
/// <param name="To">The first minute that is not quiet any more.</param>
internal sealed record QuietHours(TimeOnly From, TimeOnly To)
{
    private const string Format = "HH:mm";

    /// <summary>False when it is not understood; true with null for none.</summary>
    public static bool TryParse(string? text, out QuietHours? hours)
    {
        hours = null;
        if (string.IsNullOrWhiteSpace(text))
        {
            return true;
        }

        var ends = text.Split('-', StringSplitOptions.TrimEntries);
        if (ends.Length != 2
            || !TimeOnly.TryParseExact(ends[0], Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var from)
            || !TimeOnly.TryParseExact(ends[1], Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var to)
            || from == to)
        {
            return false;
        }

        hours = new(from, to);
        return true;
    }

    /// <summary>When it may be sent, if this moment is quiet; null when it is not.</summary>
    public DateTimeOffset? EndAfter(DateTimeOffset now)
    {
        var local = Amsterdam.Local(now);
        var (day, time) = (DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local));
        if (!time.IsBetween(From, To))
        {
            return null;
        }

        var end = Amsterdam.Instant(time < To ? day : day.AddDays(1), To);

        // In the night in which an hour comes twice, a clock time that is still to come may lie behind us.
        return end > now ? end : end.AddHours(1);
    }
}
