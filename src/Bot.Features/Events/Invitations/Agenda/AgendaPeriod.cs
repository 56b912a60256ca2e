using System.Globalization;

namespace Bot.Features.Events.Invitations.Agenda;

/// <summary>"Volgende week", "in maart", "dit jaar": the days that somebody asks about.</summary>
internal sealed record AgendaPeriod(DateOnly From, DateOnly Until)
{
    private const int DaysOfWeek = 7;

    private static readonly string[][] Months =
    [
        ["januari", "january"], ["februari", "february"], ["maart", "march"], ["april"], ["mei", "may"], ["juni", "june"],
        ["juli", "july"], ["augustus", "august"], ["september"], ["oktober", "october"], ["november"], ["december"],
    ];

    public bool Has(DateOnly day) => day >= From && day < Until;

    /// <summary>The period that the words name, if any, and the words that remain.</summary>
    public static (AgendaPeriod? Period, List<string> Others) Of(List<string> words, DateOnly today)
    {
        for (var index = 0; index < words.Count; index++)
        {
            var isNext = index > 0 && words[index - 1] is "volgende" or "volgend" or "komende" or "komend" or "next" or "coming";
            var isThis = index > 0 && words[index - 1] is "deze" or "dit" or "this";
            if (Named(words[index], isNext, today) is { } period && (isNext || isThis || words[index] is not ("week" or "maand" or "month" or "jaar" or "year")))
            {
                var first = isNext || isThis ? index - 1 : index;
                var year = Year(words.ElementAtOrDefault(index + 1));
                var rest = words.Where((_, at) => at < first || at > (year is null ? index : index + 1)).ToList();
                return (year is { } given ? period.In(given) : period, rest);
            }
        }

        return (null, words);
    }

    private static AgendaPeriod? Named(string word, bool isNext, DateOnly today)
    {
        var monday = today.AddDays(-(((int)today.DayOfWeek + 6) % DaysOfWeek));
        var month = new DateOnly(today.Year, today.Month, 1);
        return word switch
        {
            "vandaag" or "today" => new(today, today.AddDays(1)),
            "morgen" or "tomorrow" => new(today.AddDays(1), today.AddDays(2)),
            "week" => Of(monday.AddDays(isNext ? DaysOfWeek : 0), start => start.AddDays(DaysOfWeek)),
            "maand" or "month" => Of(month.AddMonths(isNext ? 1 : 0), start => start.AddMonths(1)),
            "jaar" or "year" => Of(new DateOnly(today.Year + (isNext ? 1 : 0), 1, 1), start => start.AddYears(1)),
            _ => Array.FindIndex(Months, names => names.Contains(word)) is >= 0 and var number ? Of(Coming(month, number + 1), start => start.AddMonths(1)) : null,
        };
    }

    private static DateOnly Coming(DateOnly month, int number) => new(month.Year + (number < month.Month ? 1 : 0), number, 1);

    private static AgendaPeriod Of(DateOnly from, Func<DateOnly, DateOnly> until) => new(from, until(from));

    private static int? Year(string? word) =>
        word is { Length: 4 } && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is > 2000 and < 2100 ? year : null;

    private AgendaPeriod In(int year) => new(From.AddYears(year - From.Year), Until.AddYears(year - From.Year));
}
