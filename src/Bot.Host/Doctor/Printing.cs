using System.Text;
using System.Text.Json;
using Bot.Host.Commands;

namespace Bot.Host.Doctor;

/// <summary>The report for people, line by line, and for machines, as one object.</summary>
internal static class Printing
{
    // The widest mark and the widest name of a check.
    private const int MarkWidth = 9;
    private const int NameWidth = 16;

    public static string Text(Line line)
    {
        var (name, finding) = line;
        var first = $"{Mark(finding.Outcome).PadRight(MarkWidth)}{name.PadRight(NameWidth)}{OneLine.Of(finding.Found)}";
        return finding.Mend is null ? first : $"{first}\n{new string(' ', MarkWidth + NameWidth)}→ {OneLine.Of(finding.Mend)}";
    }

    public static string Summary(IReadOnlyList<Line> lines)
    {
        var faults = lines.Count(static line => line.Finding.Outcome == Outcome.Fault);
        var warnings = lines.Count(static line => line.Finding.Outcome == Outcome.Warning);
        return (faults, warnings) switch
        {
            (0, 0) => "Nothing is wrong.",
            (0, _) => $"Nothing stands in the way; {Count(warnings, "thing")} to look at.",
            (_, 0) => $"{Count(faults, "fault")} to mend.",
            _ => $"{Count(faults, "fault")} to mend, and {Count(warnings, "thing")} to look at.",
        };
    }

    public static string Json(IReadOnlyList<Line> lines)
    {
        using var text = new MemoryStream();
        using (var json = new Utf8JsonWriter(text, AnswerJson.Plain))
        {
            json.WriteStartObject();
            json.WriteBoolean("ok", lines.All(static line => line.Finding.Outcome != Outcome.Fault));
            json.WriteStartArray("checks");
            foreach (var (name, finding) in lines)
            {
                json.WriteStartObject();
                json.WriteString("name", name);
                json.WriteString("outcome", Mark(finding.Outcome));
                json.WriteString("found", OneLine.Of(finding.Found));
                json.WriteString("mend", finding.Mend is null ? null : OneLine.Of(finding.Mend));
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(text.GetBuffer(), 0, (int)text.Length);
    }

    private static string Mark(Outcome outcome) => outcome switch
    {
        Outcome.Ok => "ok",
        Outcome.Warning => "warning",
        Outcome.Fault => "fault",
        Outcome.Skipped => "skipped",
    };

    private static string Count(int number, string what) => number == 1 ? $"1 {what}" : $"{number} {what}s";
}
