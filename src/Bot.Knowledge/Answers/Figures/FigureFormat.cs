using System.Globalization;
using Bot.Knowledge.Bank;

namespace Bot.Knowledge.Answers;

/// <summary>How a figure of the bank is written for a reader.</summary>
internal static class FigureFormat
{
    public static string Amount(string unit, string value, AnswerLanguage language)
    {
        var culture = CultureInfo.GetCultureInfo(language == AnswerLanguage.English ? "en-GB" : "nl-NL");
        if (!decimal.TryParse(value, NumberStyles.Number, CultureInfo.InvariantCulture, out var number))
        {
            return value == "pm" ? (language == AnswerLanguage.English ? "pm (not known yet)" : "pm (nog niet bekend)") : value;
        }

        var shown = number.ToString(number == decimal.Truncate(number) ? "#,0" : "#,0.##", culture);
        return unit switch
        {
            "euro" => $"€ {shown}",
            "stuks" or "" => shown,
            _ => $"{shown} {unit}",
        };
    }
}
