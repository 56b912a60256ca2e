using System.Globalization;
using Bot.Knowledge.Answers;
using Bot.Knowledge.Bank;

namespace Bot.Benchmarks.Knowledge;

/// <summary>What a start and every change of the bank cost.</summary>
internal static class IndexRun
{
    public static Task<Report> RunAsync(RunOptions options)
    {
        var runs = Enumerable.Range(0, options.Quick ? 3 : 10).Select(static _ => Build()).ToList();
        var bank = BankReader.Read(Repository.KnowledgeBank).Sound();
        return Task.FromResult(new Report(
            "Knowledge bank to index",
            ["", "bank read and checked, ms", "index built, ms", "together, ms", "MiB allocated"],
            [
                Row("first, cold", runs[..1]),
                Row("warm, median", runs[1..]),
            ],
            [string.Create(CultureInfo.InvariantCulture,
                $"{bank.Pages.Count} pages, {bank.Sessions.Count} sessions, {bank.People.Count} people; {runs.Count - 1} warm runs.")]));
    }

    private static Sample Build()
    {
        var allocated = GC.GetTotalAllocatedBytes(precise: true);
        var start = TimeProvider.System.GetTimestamp();
        var bank = BankReader.Read(Repository.KnowledgeBank).Sound();
        var read = TimeProvider.System.GetElapsedTime(start).TotalMilliseconds;
        using var engine = new AnswerEngine(bank);
        var both = TimeProvider.System.GetElapsedTime(start).TotalMilliseconds;
        return new(read, both - read, (GC.GetTotalAllocatedBytes(precise: true) - allocated) / 1024.0 / 1024.0);
    }

    private static string[] Row(string name, List<Sample> samples) =>
    [
        name,
        Report.Number(samples.Select(static one => one.Read).Median()),
        Report.Number(samples.Select(static one => one.Index).Median()),
        Report.Number(samples.Select(static one => one.Read + one.Index).Median()),
        Report.Number(samples.Select(static one => one.Mebibytes).Median()),
    ];

    private sealed record Sample(double Read, double Index, double Mebibytes);
}
