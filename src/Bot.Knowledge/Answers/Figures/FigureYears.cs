using System.Globalization;
using Bot.Knowledge.Questions;

namespace Bot.Knowledge.Answers;

/// <summary>The years that a question about figures names, also as "21 en 22".</summary>
internal static class FigureYears
{
    public static IReadOnlyList<string> Asked(Question question)
    {
        var years = new SortedSet<int>();
        foreach (var date in question.OtherDates.Prepend(question.Date).OfType<AskedDate>())
        {
            if (date.Period is { From: { } from, Until: { } until })
            {
                years.UnionWith(Enumerable.Range(from.Year, Math.Clamp(until.AddDays(-1).Year - from.Year + 1, 1, 10)));
            }
        }

        if (years.Count == 0)
        {
            years.UnionWith(question.Tokens.Where(token => token.Number is >= 19 and <= 30 && token.Original.Trim('\'').Length == 2).Select(token => 2000 + (int)token.Number!.Value));
        }

        return [.. years.Select(year => year.ToString(CultureInfo.InvariantCulture))];
    }
}
