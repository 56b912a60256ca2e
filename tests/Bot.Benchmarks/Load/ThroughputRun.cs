using System.Globalization;

namespace Bot.Benchmarks.Load;

/// <summary>
/// The floor and ours, side by side: every process is warmed up, then they take turns, and the medians are compared. CPU is
/// read from the process itself and is the fair figure, because the driver shares the cores.
/// </summary>
internal static class ThroughputRun
{
    public static readonly IReadOnlyList<Contestant> Connector = [Contestant.Floor, Contestant.Echo];
    public static readonly IReadOnlyList<Contestant> Turn = [Contestant.Floor, Contestant.Host];
    public static readonly IReadOnlyList<Contestant> All = [Contestant.Floor, Contestant.Echo, Contestant.Host];

    public static async Task<Report> RunAsync(IReadOnlyList<Contestant> contestants, RunOptions options)
    {
        var folder = Directory.CreateTempSubdirectory("bot-benchmarks-").FullName;
        await using var teams = await PlayedTeams.StartAsync();
        using var driver = new Driver(teams, options.InFlight);
        var subjects = new List<Subject>();
        try
        {
            foreach (var contestant in contestants)
            {
                subjects.Add(await StartAsync(contestant, teams, folder));
            }

            return Compare(subjects, await MeasureAsync(subjects, driver, options), options);
        }
        finally
        {
            foreach (var subject in subjects)
            {
                await subject.DisposeAsync();
            }

            Directory.Delete(folder, recursive: true);
        }
    }

    private static Task<Subject> StartAsync(Contestant contestant, PlayedTeams teams, string folder) => contestant switch
    {
        Contestant.Floor => Subject.FloorAsync(),
        Contestant.Echo => Subject.EchoAsync(teams.Settings),
        Contestant.Host => Subject.HostAsync(teams.Settings, folder),
    };

    private static async Task<List<Round>[]> MeasureAsync(List<Subject> subjects, Driver driver, RunOptions options)
    {
        foreach (var subject in subjects)
        {
            await Console.Error.WriteLineAsync($"warming up: {subject.Name}");
            await driver.RunAsync(subject, options.WarmUp);
        }

        var rounds = subjects.Select(static _ => new List<Round>()).ToArray();
        for (var round = 1; round <= options.Rounds; round++)
        {
            for (var index = 0; index < subjects.Count; index++)
            {
                var result = await driver.RunAsync(subjects[index], options.Messages);
                rounds[index].Add(result);
                await Console.Error.WriteLineAsync(string.Create(
                    CultureInfo.InvariantCulture, $"round {round}, {subjects[index].Name}: {result.PerSecond:0}/s, {result.CpuPerMessage:0.000} ms CPU"));
            }
        }

        return rounds;
    }

    private static Report Compare(List<Subject> subjects, List<Round>[] rounds, RunOptions options)
    {
        var medians = rounds.Select(static of => new Round(
            of.Select(static one => one.PerSecond).Median(), of.Select(static one => one.P50).Median(), of.Select(static one => one.P95).Median(),
            of.Select(static one => one.P99).Median(), of.Select(static one => one.CpuPerMessage).Median(), of.Select(static one => one.RepliesPerMessage).Median()))
            .ToArray();
        var floor = medians[0];
        return new(
            "Messages over HTTP",
            ["", "req/s", "p50 ms", "p95 ms", "p99 ms", "CPU ms per message", "CPU vs floor", "p50 vs floor", "req/s vs floor", "replies per message", "MiB"],
            [
                .. medians.Select((one, index) => (string[])
                [
                    subjects[index].Name, Report.Number(one.PerSecond), Report.Number(one.P50), Report.Number(one.P95), Report.Number(one.P99),
                    Report.Number(one.CpuPerMessage), Report.Number(one.CpuPerMessage / floor.CpuPerMessage), Report.Number(one.P50 / floor.P50),
                    Report.Number(one.PerSecond / floor.PerSecond), Report.Number(one.RepliesPerMessage), Report.Number(subjects[index].Mebibytes),
                ]),
            ],
            [string.Create(CultureInfo.InvariantCulture,
                $"{options.InFlight} in flight, {options.WarmUp} messages of warm-up each, medians of {options.Rounds} interleaved rounds of {options.Messages}.")]);
    }
}

internal enum Contestant
{
    Floor,
    Echo,
    Host,
}
