using System.Globalization;

namespace Bot.Knowledge.Tests.Evaluation;

/// <summary>Alternatives that a set names with one word: what declines, what asks for the network, the ways to write a day.</summary>
internal static class Macros
{
    private const string DateMacro = "@DATE:";

    private static readonly string[] Refusal =
    [
        "niet gevonden", "staat er niet", "er niet in", "niet in het", "niet te vinden", "weet dat niet", "kon ik niet", "vond ik niet", "vind ik niet", "niet vinden", "niet bekend", "niet vermeld",
        "niet genoemd", "niet beschikbaar", "niet in de", "staat niet", "staan niet", "weet ik niet", "kan ik niet", "heb ik niet", "geen", "onbekend", "niets", "not find", "not found", "couldn't find",
        "could not find", "don't know", "do not know", "don't have", "not known", "not mentioned", "not in the", "not in my", "not available", "no information", "cannot", "can't", "does not", "doesn't",
        "is not", "isn't", "not given", "no", "niet mee helpen", "alleen vragen", "only answer", "only help", "outside", "sorry", "persoonsgegevens", "privacy", "personal data",
    ];

    private static readonly string[] WhichNetwork =
    [
        "welk netwerk", "welke regio", "welke eenheid", "which network", "which region", "which unit", "var of rsiv", "var or rsiv", "rsiv of var", "rsiv or var",
    ];

    public static IEnumerable<string> Expand(string alternative) => alternative switch
    {
        "@REFUSAL" => Refusal,
        "@WHICHNETWORK" => WhichNetwork,
        _ when alternative.StartsWith(DateMacro, StringComparison.Ordinal) => Day(DateOnly.ParseExact(alternative[DateMacro.Length..], "yyyy-MM-dd", CultureInfo.InvariantCulture)),
        // "@rotterdam.nl" is an address that must not be told, and no macro.
        _ => [alternative],
    };

    private static IEnumerable<string> Day(DateOnly day)
    {
        var dutch = day.ToString("MMMM", CultureInfo.GetCultureInfo("nl-NL"));
        var english = day.ToString("MMMM", CultureInfo.GetCultureInfo("en-GB"));
        var (dayText, month) = (day.Day.ToString(CultureInfo.InvariantCulture), day.Month.ToString(CultureInfo.InvariantCulture));
        return
        [
            $"{dayText} {dutch}", $"{dayText} {dutch[..3]}", $"{dayText} {english}", $"{english} {dayText}", $"{dayText}-{month}-", $"{dayText}/{month}",
            day.ToString("dd-MM-", CultureInfo.InvariantCulture), day.ToString("-MM-dd", CultureInfo.InvariantCulture),
        ];
    }
}
