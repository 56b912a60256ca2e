using Bot.Endurance.Playing;
using Bot.Endurance.Runs;
using Bot.Testing.Databases;

namespace Bot.Endurance;

/// <summary>Runs what was asked on the databases that were asked, and prints the figures. Exit 1 when one is not as promised.</summary>
internal static class Report
{
    private const int LiftedPace = 100_000;
    private const double PaceKept = 0.95;

    private static readonly string[] Everything = ["deliveries", "engine", "faults", "kill"];

    public static async Task<int> RunAsync(string what, RunOptions options)
    {
        var runs = what == "all" ? Everything : [what];
        if (runs.Except(Everything, StringComparer.Ordinal).Any())
        {
            await Console.Error.WriteLineAsync(RunOptions.Usage);
            return 2;
        }

        await using var server = await PostgresServer.StartAsync();
        var isGood = true;
        foreach (var run in runs)
        {
            foreach (var engine in options.Database is { } only ? [only] : new[] { "sqlite", "postgres" })
            {
                if (engine == "postgres" && server.ConnectionString is null)
                {
                    Console.WriteLine($"{run} postgres: skipped. {server.WhyNot}");
                    continue;
                }

                foreach (var instances in options.Instances is { } number ? [number] : new[] { 1, 2 })
                {
                    await using var database = engine == "sqlite" ? await Database.SqliteAsync() : await Database.PostgresAsync(server);
                    var (figures, isRight) = await RunAsync(run, database, options, instances);
                    Console.WriteLine($"{(isRight ? "ok  " : "FAIL")} {run} {engine} instances={instances}: {figures}");
                    isGood &= isRight;
                }
            }
        }

        return isGood ? 0 : 1;
    }

    private static async Task<(string Figures, bool IsRight)> RunAsync(string run, Database database, RunOptions options, int instances)
    {
        switch (run)
        {
            case "deliveries":
                var pace = await PaceRun.RunAsync(database, options.Recipients, options.Pace, instances);
                return ($"{pace.Sent} sent, {pace.PerSecond:F2} a second ({pace.PerSecond / options.Pace:P1} of {options.Pace}), {pace.Refusals} x 429, busiest second {pace.Busiest}, {pace.Twice} twice",
                    pace.Sent == options.Recipients && pace.Refusals == 0 && pace.PerSecond >= PaceKept * options.Pace);
            case "engine":
                var lifted = await PaceRun.RunAsync(database, options.Recipients, LiftedPace, instances, hasLimits: false);
                return ($"{lifted.Sent} sent, {lifted.PerSecond:F0} a second, {lifted.Twice} twice", lifted.Sent == options.Recipients);
            case "faults":
                var faults = await FaultRun.RunAsync(database, options.Recipients, options.Pace, instances);
                return ($"{faults.Open} open; {string.Join(", ", faults.Outcomes.Select(outcome => $"{outcome.Value} {outcome.Key}"))}; {faults.Twice} arrived twice of {faults.LostAnswers} whose answer was lost; {faults.Unseen} sent and never seen",
                    faults.Open == 0 && faults.Unseen == 0 && faults.Twice <= faults.LostAnswers);
            default:
                var killed = await KillRun.RunAsync(
                    database, new(options.Recipients, options.Registrations, options.Pace, options.Kills, instances));
                return ($"{options.Kills} kills, {killed.Open} open, {killed.Missing} missing, {killed.Twice} twice of {killed.InFlight} in flight at the kills; {killed.Acknowledged} told that they are registered, {killed.Standing} of them are, {killed.Registered} in all, {killed.Unanswered} taps made again; {string.Join(", ", killed.Outcomes.Select(outcome => $"{outcome.Value} {outcome.Key}"))}",
                    killed.Open == 0 && killed.Missing <= killed.NotSent && killed.Twice <= killed.InFlight
                    && killed.Standing == options.Registrations && killed.Registered == options.Registrations);
        }
    }
}
