using System.Globalization;

namespace Bot.Benchmarks;

/// <summary>What a run found: a table in Markdown, and remarks under it.</summary>
internal sealed record Report(string Title, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Rows, IReadOnlyList<string> Remarks)
{
    public static async Task PrintAsync(Report report)
    {
        var lines = new List<string>
        {
            $"### {report.Title}",
            "",
            Line(report.Columns),
            Line([.. report.Columns.Select(static (_, index) => index == 0 ? "---" : "--:")]),
        };
        lines.AddRange(report.Rows.Select(Line));
        lines.Add("");
        lines.AddRange(report.Remarks);
        lines.Add(Machine());
        await Console.Out.WriteLineAsync(string.Join('\n', lines) + "\n");
    }

    public static string Number(double value) => value switch
    {
        >= 100 => value.ToString("0", CultureInfo.InvariantCulture),
        >= 10 => value.ToString("0.0", CultureInfo.InvariantCulture),
        >= 1 => value.ToString("0.00", CultureInfo.InvariantCulture),
        _ => value.ToString("0.000", CultureInfo.InvariantCulture),
    };

    // A figure is worth what the machine was quiet.
    private static string Machine()
    {
        const string Load = "/proc/loadavg";
        var load = File.Exists(Load) ? File.ReadAllText(Load).Split(' ')[0] : "unknown";
#if DEBUG
        const string Build = "DEBUG BUILD: not for comparison";
#else
        const string Build = "release build";
#endif
        return string.Create(CultureInfo.InvariantCulture, $"{Environment.ProcessorCount} cores, load average {load} at the end, {Build}.");
    }

    private static string Line(IReadOnlyList<string> cells) => "| " + string.Join(" | ", cells) + " |";
}
