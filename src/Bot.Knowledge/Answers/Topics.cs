using System.Globalization;
using Bot.Knowledge.Questions;

namespace Bot.Knowledge.Answers;

/// <summary>What is kept of a question for the next one.</summary>
internal static class Topics
{
    private const int MostTerms = 12;

    public static Topic Of(Question question, string intent, string? networkId, IReadOnlyList<string> pageIds) =>
        new(intent, networkId, pageIds, null, null, null, null,
            question.Date is { } date && date.Period.From is { } from ? from.Year.ToString(CultureInfo.InvariantCulture) : null,
            [.. question.Content.Where(term => !term.IsName || term.IsKnown).Select(term => term.Text).Take(MostTerms)],
            question.Language);
}
