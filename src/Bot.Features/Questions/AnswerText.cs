using System.Globalization;
using System.Text;
using Bot.Knowledge.Answers;
using Citation = Bot.Connector.Cards.Citation;

namespace Bot.Features.Questions;

/// <summary>The words of an answer as Teams shows them: each line with the marks of the sources that carry it.</summary>
internal static class AnswerText
{
    private const int LongestKeyword = 28;

    /// <summary>Lines with <c>[n]</c> after those that have a source, in Teams's markdown.</summary>
    public static string WithMarks(Answer answer)
    {
        var text = new StringBuilder();
        AnswerLine? before = null;
        foreach (var line in answer.Lines)
        {
            if (before is not null)
            {
                // A single line break disappears in Teams, except between the items of a list.
                text.Append(IsItem(before) && IsItem(line) ? "\n" : "\n\n");
            }

            text.Append(Escaped(line.Text));
            foreach (var citation in line.Citations.Where(index => index < Citation.Most).Distinct().Order())
            {
                text.Append(CultureInfo.InvariantCulture, $" [{citation + 1}]");
            }

            before = line;
        }

        return text.ToString();
    }

    /// <summary>The sources as Teams shows them behind the marks.</summary>
    public static IReadOnlyList<Citation> Sources(Answer answer) =>
        [.. answer.Citations.Take(Citation.Most).Select((citation, index) => new Citation(
            index + 1,
            citation.Section is { Length: > 0 } section ? $"{citation.Title}, {section}" : citation.Title,
            citation.Excerpt.Length > 0 ? citation.Excerpt : citation.Title,
            IsLink(citation.Url) ? citation.Url : null,
            citation.DateText.Length is > 0 and <= LongestKeyword ? [citation.DateText] : null))];

    // What a member typed may stand in an answer; it must not become markup, a mention or a link.
    private static string Escaped(string text) => text.Replace("<", "&lt;", StringComparison.Ordinal);

    private static bool IsItem(AnswerLine line) => line.Text.StartsWith("- ", StringComparison.Ordinal);

    private static bool IsLink(string? url) => url?.StartsWith("https://", StringComparison.OrdinalIgnoreCase) == true;
}
