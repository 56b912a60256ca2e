using System.Globalization;
using System.Text;
using Bot.Knowledge.Answers;
using Bot.Knowledge.Bank;

namespace Bot.Host.Commands;

/// <summary>An answer as a person reads it in a terminal: the text with its marks, then the sources that they point at.</summary>
internal static class AnswerOnTerminal
{
    public static string Text(Answer answer, Explanation? explanation)
    {
        var text = new StringBuilder();
        foreach (var line in answer.Lines)
        {
            text.Append(line.Text).AppendJoin("", line.Citations.Distinct().Order().Select(static index => string.Create(CultureInfo.InvariantCulture, $" [{index + 1}]"))).Append('\n');
        }

        AppendTable(text, answer);
        AppendSources(text, answer);
        AppendNext(text, answer);
        AppendExplanation(text, explanation);
        return text.ToString().TrimEnd();
    }

    private static void AppendTable(StringBuilder text, Answer answer)
    {
        if (answer.Table is { Rows.Count: > 0 } table)
        {
            text.Append('\n').Append(table.Caption).Append('\n');
            foreach (var row in table.Rows.Prepend(table.Columns))
            {
                text.Append("  ").AppendJoin(" | ", row).Append('\n');
            }
        }
    }

    private static void AppendSources(StringBuilder text, Answer answer)
    {
        if (answer.Citations.Count == 0)
        {
            return;
        }

        text.Append('\n').Append(answer.Language == AnswerLanguage.English ? "Sources" : "Bronnen").Append('\n');
        foreach (var (citation, index) in answer.Citations.Select(static (citation, index) => (citation, index)))
        {
            var section = citation.Section is { Length: > 0 } named ? $", {named}" : "";
            text.Append(CultureInfo.InvariantCulture, $"  [{index + 1}] {citation.Title}{section} ({citation.DateText})\n");
            if (citation.Url is { Length: > 0 } url)
            {
                text.Append("      ").Append(url).Append('\n');
            }
        }
    }

    private static void AppendNext(StringBuilder text, Answer answer)
    {
        foreach (var choice in answer.Choices)
        {
            text.Append(CultureInfo.InvariantCulture, $"  {choice.Title}: --network {choice.NetworkId.ToLowerInvariant()}\n");
        }

        if (answer.Suggestions.Count > 0)
        {
            text.Append('\n').Append(answer.Language == AnswerLanguage.English ? "Ask on: " : "Vraag verder: ").AppendJoin(" · ", answer.Suggestions).Append('\n');
        }
    }

    private static void AppendExplanation(StringBuilder text, Explanation? explanation)
    {
        if (explanation is not null)
        {
            text.Append('\n');
            foreach (var (name, value) in explanation.Parts)
            {
                text.Append(CultureInfo.InvariantCulture, $"  {name}: {value}\n");
            }
        }
    }
}
