using System.Globalization;
using Bot.Knowledge.Bank;

namespace Bot.Features.Events.Invitations.Texts;

/// <summary>Days and times as members read them, on the clock in Amsterdam.</summary>
internal static class EventDates
{
    /// <summary>"vrijdag 12 juli 2026, 13.00 – 16.00 uur"; over midnight both days are named.</summary>
    public static string When(DateTimeOffset start, DateTimeOffset end, AnswerLanguage language)
    {
        var isOneDay = Amsterdam.Day(start) == Amsterdam.Day(end);
        return language switch
        {
            AnswerLanguage.Dutch when isOneDay => $"{Day(start, language)}, {Time(start, language)} – {Time(end, language)} uur",
            AnswerLanguage.English when isOneDay => $"{Day(start, language)}, {Time(start, language)} – {Time(end, language)}",
            AnswerLanguage.Dutch or AnswerLanguage.English => $"{Moment(start, language)} – {Moment(end, language)}",
        };
    }

    /// <summary>"13.00 – 13.45 uur".</summary>
    public static string Hours(DateTimeOffset start, DateTimeOffset end, AnswerLanguage language) => language switch
    {
        AnswerLanguage.Dutch => $"{Time(start, language)} – {Time(end, language)} uur",
        AnswerLanguage.English => $"{Time(start, language)} – {Time(end, language)}",
    };

    /// <summary>"vrijdag 12 juli 2026 om 13.00 uur".</summary>
    public static string Moment(DateTimeOffset instant, AnswerLanguage language) => language switch
    {
        AnswerLanguage.Dutch => $"{Day(instant, language)} om {Time(instant, language)} uur",
        AnswerLanguage.English => $"{Day(instant, language)} at {Time(instant, language)}",
    };

    public static string Day(DateTimeOffset instant, AnswerLanguage language) => Amsterdam.Local(instant).ToString("dddd d MMMM yyyy", Culture(language));

    /// <summary>"12 juli", for the line of a notification.</summary>
    public static string ShortDay(DateTimeOffset instant, AnswerLanguage language) => Amsterdam.Local(instant).ToString("d MMMM", Culture(language));

    private static string Time(DateTimeOffset instant, AnswerLanguage language) => Amsterdam.Local(instant).ToString(
        language switch
        {
            AnswerLanguage.Dutch => "HH.mm",
            AnswerLanguage.English => "HH:mm",
        },
        Culture(language));

    private static CultureInfo Culture(AnswerLanguage language) => language switch
    {
        AnswerLanguage.Dutch => CultureInfo.GetCultureInfo("nl-NL"),
        AnswerLanguage.English => CultureInfo.GetCultureInfo("en-GB"),
    };
}
