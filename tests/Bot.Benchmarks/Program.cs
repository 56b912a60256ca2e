using Bot.Benchmarks;
using Bot.Benchmarks.Knowledge;
using Bot.Benchmarks.Load;
using Bot.Benchmarks.Seats;
using Bot.Benchmarks.Subjects;

const string Usage =
    """
    Usage: dotnet run -c Release --project tests/Bot.Benchmarks -- WHAT [--quick] [--warm-up N] [--messages N] [--rounds N] [--in-flight N]
      answers    question to answer in process
      index      reading the bank and building the index
      startup    process start to ready
      connector  an echo over the connector, authenticated, against a bare endpoint that echoes
      turn       the real host, authenticated and recorded, against the same bare endpoint
      registrations  signing up at the desk and over HTTP, against a bare transaction of one row
      all        each of these
    """;

if (args is ["subject", var subject])
{
    // A process that is measured; it ends when the one that started it does.
    return await (subject == "floor" ? FloorBot.RunAsync() : EchoBot.RunAsync());
}

if (args is not [var what, .. var rest] || RunOptions.Parse(rest) is not { } options)
{
    await Console.Error.WriteLineAsync(Usage);
    return 2;
}

Func<RunOptions, Task<Report>>? run = what switch
{
    "answers" => AnswersRun.RunAsync,
    "index" => IndexRun.RunAsync,
    "startup" => StartupRun.RunAsync,
    "registrations" => RegistrationsRun.RunAsync,
    "connector" => static options => ThroughputRun.RunAsync(ThroughputRun.Connector, options),
    "turn" => static options => ThroughputRun.RunAsync(ThroughputRun.Turn, options),
    _ => null,
};
if (run is not null)
{
    await Report.PrintAsync(await run(options));
    return 0;
}

if (what != "all")
{
    await Console.Error.WriteLineAsync(Usage);
    return 2;
}

await Report.PrintAsync(await AnswersRun.RunAsync(options));
await Report.PrintAsync(await IndexRun.RunAsync(options));
await Report.PrintAsync(await StartupRun.RunAsync(options));
await Report.PrintAsync(await ThroughputRun.RunAsync(ThroughputRun.All, options));
await Report.PrintAsync(await RegistrationsRun.RunAsync(options));
return 0;
