using System.Globalization;

namespace Bot.Benchmarks.Load;

/// <summary>From the start of the process to the first ready answer: the bare endpoint, the bot on a new database, and on an old one.</summary>
internal static class StartupRun
{
    public static async Task<Report> RunAsync(RunOptions options)
    {
        await using var teams = await PlayedTeams.StartAsync();
        var (floor, fresh, again) = (new List<Start>(), new List<Start>(), new List<Start>());
        for (var round = 0; round < (options.Quick ? 2 : 7); round++)
        {
            var folder = Directory.CreateTempSubdirectory("bot-benchmarks-").FullName;
            try
            {
                floor.Add(await StartAsync(Subject.FloorAsync()));
                fresh.Add(await StartAsync(Subject.HostAsync(teams.Settings, folder)));
                again.Add(await StartAsync(Subject.HostAsync(teams.Settings, folder)));
            }
            finally
            {
                Directory.Delete(folder, recursive: true);
            }
        }

        return new(
            "Process start to ready",
            ["", "median ms", "slowest ms", "CPU ms", "MiB when ready"],
            [Row("floor", floor), Row("bot, new database", fresh), Row("bot, existing database", again)],
            [string.Create(CultureInfo.InvariantCulture, $"{floor.Count} starts each, taking turns.")]);
    }

    private static async Task<Start> StartAsync(Task<Subject> starting)
    {
        await using var subject = await starting;
        return new(subject.ReadyAfter.TotalMilliseconds, subject.Cpu.TotalMilliseconds, subject.Mebibytes);
    }

    private static string[] Row(string name, List<Start> starts) =>
    [
        name,
        Report.Number(starts.Select(static one => one.Milliseconds).Median()),
        Report.Number(starts.Max(static one => one.Milliseconds)),
        Report.Number(starts.Select(static one => one.Cpu).Median()),
        Report.Number(starts.Select(static one => one.Mebibytes).Median()),
    ];

    private sealed record Start(double Milliseconds, double Cpu, double Mebibytes);
}
