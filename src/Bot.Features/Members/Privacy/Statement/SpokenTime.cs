using System.Globalization;
using Bot.Knowledge.Bank;

namespace Bot.Features.Members.Privacy.Statement;

/// <summary>A term as people say it: "2 jaar", "90 dagen", "1 dag en 12 uur". Exact: what it says is what the bot keeps to.</summary>
internal static class SpokenTime
{
    private const int DaysOfYear = 365;

    public static LocalText Of(TimeSpan time)
    {
        var years = time.Days % DaysOfYear == 0 ? time.Days / DaysOfYear : 0;
        (int Count, LocalText One, LocalText Several)[] parts =
        [
            (years, new("jaar", "year"), new("jaar", "years")),
            (years > 0 ? 0 : time.Days, new("dag", "day"), new("dagen", "days")),
            (time.Hours, new("uur", "hour"), new("uur", "hours")),
            (time.Minutes, new("minuut", "minute"), new("minuten", "minutes")),
            (time.Seconds, new("seconde", "second"), new("seconden", "seconds")),
        ];
        var spoken = parts.Where(static part => part.Count > 0).ToList();
        return spoken.Count == 0
            ? new("0 dagen", "0 days")
            : new(
                Join(" en ", spoken.Select(static part => Say(part.Count, part.Count == 1 ? part.One.Dutch : part.Several.Dutch))),
                Join(" and ", spoken.Select(static part => Say(part.Count, part.Count == 1 ? part.One.English : part.Several.English))));
    }

    private static string Say(int count, string unit) => string.Create(CultureInfo.InvariantCulture, $"{count} {unit}");

    private static string Join(string and, IEnumerable<string> parts) => string.Join(and, parts);
}
