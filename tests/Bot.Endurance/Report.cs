using Bot.Endurance.Playing;
using Bot.Endurance.Runs;
using Bot.Testing.Databases;

namespace Bot.Endurance;

/// <summary>Runs what was asked on the databases that were asked, and prints the figures. Exit 1 when one is not as promised.</summary>
internal static class Report
{
    private const int LiftedPace = 100_000;
    private const double PaceKept = 0.95;
    private const int Recipients = 5_000;
    private const int LetterRecipients = 10_000;
    private const int MostTenants = 3;

    // How much more may be alive with fifty times as many recipients: what goes by the pace, not by them.
    private const double HeapKept = 24;

    private static readonly TimeSpan Cut = TimeSpan.FromSeconds(10);
    private static readonly int[] Sizes = [1_000, 5_000, 20_000, 50_000];
    private static readonly int[] BroadcastSizes = [1_000, 50_000];

    private static readonly string[] Everything = ["deliveries", "engine", "faults", "kill", "newsletters", "memory", "letter-faults", "letter-kill", "broadcast", "broadcast-memory"];

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
                    Func<Task<Database>> create = engine == "sqlite" ? Database.SqliteAsync : () => Database.PostgresAsync(server);
                    await foreach (var (figures, isRight) in RunAsync(run, create, options, instances))
                    {
                        Console.WriteLine($"{(isRight ? "ok  " : "FAIL")} {run} {engine} instances={instances}: {figures}");
                        isGood &= isRight;
                    }
                }
            }
        }

        return isGood ? 0 : 1;
    }

    private static async IAsyncEnumerable<(string Figures, bool IsRight)> RunAsync(
        string run, Func<Task<Database>> create, RunOptions options, int instances)
    {
        switch (run)
        {
            case "newsletters":
                foreach (var tenants in new[] { 1, MostTenants })
                {
                    await using var database = await create();
                    yield return await LettersAsync(database, options, tenants, instances);
                }

                break;
            case "memory" or "broadcast-memory":
                await foreach (var held in instances == 1 ? HoldingAsync(run, create, options) : AsyncEnumerable.Empty<(string Figures, bool IsRight)>())
                {
                    yield return held;
                }

                break;
            default:
                await using (var database = await create())
                {
                    yield return run switch
                    {
                        "broadcast" => await BroadcastAsync(database, options, instances),
                        "letter-faults" or "letter-kill" => await BefallenAsync(run, database, options, instances),
                        _ => await RunAsync(run, database, options, instances),
                    };
                }

                break;
        }
    }

    // To more and more, each on a database of its own: the first says what is needed anyhow.
    private static async IAsyncEnumerable<(string Figures, bool IsRight)> HoldingAsync(string run, Func<Task<Database>> create, RunOptions options)
    {
        var first = 0.0;
        var sizes = run == "memory" ? Sizes : BroadcastSizes;
        foreach (var size in options.Recipients is { } only ? [Math.Max(1, only / 50), only] : sizes)
        {
            await using var database = await create();
            if (run == "memory")
            {
                var held = await MemoryRun.RunAsync(database, size);
                first = first == 0 ? held.Heap : first;
                yield return ($"{held.Recipients} recipients: {held.Heap:F1} MiB alive at most, working set {held.WorkingSet:F0} MiB", held.Heap <= first + HeapKept);
            }
            else
            {
                var sent = await BroadcastRun.RunAsync(database, new(size, LiftedPace, Instances: 1));
                first = first == 0 ? sent.Heap : first;
                yield return (sent.ToString(), sent.IsRight(size) && sent.Refusals == 0 && sent.Heap <= first + HeapKept);
            }
        }
    }

    private static async Task<(string Figures, bool IsRight)> BroadcastAsync(Database database, RunOptions options, int instances)
    {
        var recipients = options.Recipients ?? Recipients;
        var sent = await BroadcastRun.RunAsync(database, new(recipients, options.Pace, instances));
        return (sent.ToString(), sent.IsRight(recipients) && sent.Refusals == 0);
    }

    private static async Task<(string Figures, bool IsRight)> LettersAsync(Database database, RunOptions options, int tenants, int instances)
    {
        var recipients = options.Recipients ?? LetterRecipients;
        var pace = await LetterPaceRun.RunAsync(database, recipients, tenants, options.Pace, instances);
        return ($"{tenants} tenants: {pace.Audience} recipients, {pace.Sent} sent, {pace.PerSecond:F2} a second ({pace.PerSecond / options.Pace / tenants:P1} of {tenants} x {options.Pace}), {pace.Refusals} x 429, busiest second of a tenant {pace.Busiest}, {pace.Twice} twice, {pace.LeastEarly} of the first {recipients} for the tenant with fewest",
            pace.LeastEarly >= recipients / tenants / 2 && pace.Sent == recipients * tenants && pace.Twice == 0 && pace.Refusals == 0 && pace.PerSecond >= PaceKept * options.Pace * tenants);
    }

    private static async Task<(string Figures, bool IsRight)> BefallenAsync(string run, Database database, RunOptions options, int instances)
    {
        var recipients = options.Recipients ?? Recipients;
        var letters = await LetterRun.RunAsync(database, run == "letter-kill"
            ? new LetterScale(recipients, options.Pace, instances, Kills: options.Kills)
            : new LetterScale(recipients, options.Pace, instances, IsBadDay: true, Cut: Cut));
        return ((run == "letter-kill" ? $"{options.Kills} kills; " : "") + letters, letters.IsRight(recipients));
    }

    private static async Task<(string Figures, bool IsRight)> RunAsync(string run, Database database, RunOptions options, int instances)
    {
        var recipients = options.Recipients ?? Recipients;
        switch (run)
        {
            case "deliveries":
                var pace = await PaceRun.RunAsync(database, recipients, options.Pace, instances);
                return ($"{pace.Sent} sent, {pace.PerSecond:F2} a second ({pace.PerSecond / options.Pace:P1} of {options.Pace}), {pace.Refusals} x 429, busiest second {pace.Busiest}, {pace.Twice} twice",
                    pace.Sent == recipients && pace.Refusals == 0 && pace.PerSecond >= PaceKept * options.Pace);
            case "engine":
                var lifted = await PaceRun.RunAsync(database, recipients, LiftedPace, instances, hasLimits: false);
                return ($"{lifted.Sent} sent, {lifted.PerSecond:F0} a second, {lifted.Twice} twice", lifted.Sent == recipients);
            case "faults":
                var faults = await FaultRun.RunAsync(database, recipients, options.Pace, instances);
                return ($"{faults.Open} open; {string.Join(", ", faults.Outcomes.Select(outcome => $"{outcome.Value} {outcome.Key}"))}; {faults.Twice} arrived twice of {faults.LostAnswers} whose answer was lost; {faults.Unseen} sent and never seen",
                    faults.Open == 0 && faults.Unseen == 0 && faults.Twice <= faults.LostAnswers);
            default:
                var killed = await KillRun.RunAsync(
                    database, new(recipients, options.Registrations, options.Pace, options.Kills, instances));
                return ($"{options.Kills} kills, {killed.Open} open, {killed.Missing} missing, {killed.Twice} twice of {killed.InFlight} in flight at the kills; {killed.Acknowledged} told that they are registered, {killed.Standing} of them are, {killed.Registered} in all, {killed.Unanswered} taps made again; {string.Join(", ", killed.Outcomes.Select(outcome => $"{outcome.Value} {outcome.Key}"))}",
                    killed.Open == 0 && killed.Missing <= killed.NotSent && killed.Twice <= killed.InFlight
                    && killed.Standing == options.Registrations && killed.Registered == options.Registrations);
        }
    }
}
