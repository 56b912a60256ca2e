using System.Globalization;

namespace Bot.Features.Kernteam.Forms;

/// <summary>Dates and times in the ways that clients send and people write them.</summary>
internal static class TypedMoment
{
    private static readonly string[] Dates = ["yyyy-MM-dd", "d-M-yyyy", "d/M/yyyy", "d.M.yyyy"];
    private static readonly string[] Times = ["H:mm", "HH:mm:ss", "H.mm"];

    public static DateOnly? Date(string text) =>
        DateOnly.TryParseExact(text, Dates, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    public static TimeOnly? Time(string text) =>
        TimeOnly.TryParseExact(text, Times, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;
}
