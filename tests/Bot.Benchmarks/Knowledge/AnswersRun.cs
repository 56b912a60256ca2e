using System.Globalization;
using Bot.Knowledge.Answers;
using Bot.Knowledge.Bank;

namespace Bot.Benchmarks.Knowledge;

/// <summary>From a question's text to its answer, in this process, on one thread.</summary>
internal static class AnswersRun
{
    private static readonly DateOnly Day = new(2022, 3, 1);

    public static Task<Report> RunAsync(RunOptions options)
    {
        using var engine = new AnswerEngine(BankReader.Read(Repository.KnowledgeBank).Sound());
        var questions = FixedQuestion.All;
        var first = Pass(engine, questions);

        // The compiler works on what is hot for some seconds after it became so.
        for (var pass = 0; pass < (options.Quick ? 3 : 400); pass++)
        {
            Pass(engine, questions);
        }

        var cpu = Environment.CpuUsage.TotalTime;
        var warm = Enumerable.Range(0, options.Quick ? 3 : 100).SelectMany(_ => Pass(engine, questions)).ToList();
        cpu = Environment.CpuUsage.TotalTime - cpu;
        var slowest = warm.GroupBy(static one => one.Question)
            .Select(static group => (Question: group.Key, Milliseconds: group.Select(static one => one.Milliseconds).Median()))
            .OrderByDescending(static one => one.Milliseconds).Take(5);
        return Task.FromResult(new Report(
            "Question to answer, in process",
            ["", "p50 ms", "p95 ms", "slowest ms", "p50 KiB allocated", "p95 KiB allocated"],
            [Row("first pass, cold", first), Row("warm", warm)],
            [
                // On a busy machine the clock tells of the others too; the processor time is ours.
                string.Create(CultureInfo.InvariantCulture,
                    $"{questions.Count} questions, {warm.Count / questions.Count} passes; {Report.Number(cpu.TotalMilliseconds / warm.Count)} ms CPU per question on average."),
                "Slowest by median: " + string.Join("; ", slowest.Select(static one => $"\"{one.Question.Text}\" {Report.Number(one.Milliseconds)} ms")),
            ]));
    }

    private static List<Sample> Pass(AnswerEngine engine, IReadOnlyList<FixedQuestion> questions) =>
        [.. questions.Select(question => Ask(engine, question))];

    private static Sample Ask(AnswerEngine engine, FixedQuestion question)
    {
        var asked = new AskedQuestion(question.Text, question.NetworkId, Day, null);
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var start = TimeProvider.System.GetTimestamp();
        var answer = engine.Answer(asked);
        var elapsed = TimeProvider.System.GetElapsedTime(start);
        allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
        return answer.Lines.Count > 0
            ? new(question, elapsed.TotalMilliseconds, allocated / 1024.0)
            : throw new InvalidOperationException($"No answer at all to \"{question.Text}\".");
    }

    private static string[] Row(string name, List<Sample> samples)
    {
        var times = samples.ConvertAll(static one => one.Milliseconds);
        var sizes = samples.ConvertAll(static one => one.Kibibytes);
        return
        [
            name, Report.Number(times.At(0.5)), Report.Number(times.At(0.95)), Report.Number(times.Max()),
            Report.Number(sizes.At(0.5)), Report.Number(sizes.At(0.95)),
        ];
    }

    private sealed record Sample(FixedQuestion Question, double Milliseconds, double Kibibytes);
}
