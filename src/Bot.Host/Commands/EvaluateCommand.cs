using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Bot.Knowledge.Answers;

namespace Bot.Host.Commands;

/// <summary>Answers every question of a file and writes one JSON line for each, in the file's order.</summary>
internal static class EvaluateCommand
{
    public static Command Verb()
    {
        var file = new Argument<string>("FILE") { Description = "A JSON Lines file with id, network, asof and question or turns on each line." };
        var target = new Option<string?>("--out") { Description = "Where the answers go; default standard output.", HelpName = "FILE" };
        var verb = new Command("evaluate", "Answers every question of a file, one line of JSON each.") { file, target };
        verb.SetAction((input, cancellationToken) => LoadedKnowledgeBank.UseAsync(
            engine => Run(engine, input.GetRequiredValue(file), input.GetValue(target), input.InvocationConfiguration.Error), cancellationToken));
        return verb;
    }

    public static int Run(AnswerEngine engine, string file, string? target, TextWriter progress)
    {
        List<EvaluationQuestion> questions;
        try
        {
            questions = EvaluationQuestion.ReadAll(file);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or FormatException)
        {
            progress.WriteLine($"{file}: {fault.Message}");
            return ExitCode.Fault;
        }

        // Written beside the target and moved over it, so that a reader never sees half a file.
        using var output = target is null ? Console.OpenStandardOutput() : File.Create(target + ".part");
        var times = new List<double>();
        var declined = 0;
        foreach (var question in questions)
        {
            var (answer, elapsed) = Answer(engine, question);
            times.Add(elapsed.TotalMilliseconds);
            declined += answer.Declined ? 1 : 0;
            Write(output, question.Id, answer, elapsed);
            if (times.Count % 25 == 0 || times.Count == questions.Count)
            {
                progress.WriteLine($"{times.Count}/{questions.Count} questions answered");
            }
        }

        output.Dispose();
        if (target is not null)
        {
            File.Move(target + ".part", target, overwrite: true);
        }

        times.Sort();
        progress.WriteLine(times.Count == 0
            ? "The file holds no questions."
            : string.Create(CultureInfo.InvariantCulture, $"{questions.Count} answers, {declined} declined; p50 {times[times.Count / 2]:0.0} ms, p95 {times[(int)(times.Count * 0.95)]:0.0} ms"));
        return ExitCode.Success;
    }

    private static (Answer Answer, TimeSpan Elapsed) Answer(AnswerEngine engine, EvaluationQuestion question)
    {
        Answer? answer = null;
        var started = 0L;
        foreach (var turn in question.Turns)
        {
            // Only the last turn is judged and timed; the ones before it set the topic.
            started = Stopwatch.GetTimestamp();
            answer = engine.Answer(new AskedQuestion(turn, question.NetworkId, question.AsOf, answer?.Topic));
        }

        return (answer!, Stopwatch.GetElapsedTime(started));
    }

    private static void Write(Stream output, string id, Answer answer, TimeSpan elapsed)
    {
        using (var json = new Utf8JsonWriter(output, AnswerJson.Plain))
        {
            json.WriteStartObject();
            json.WriteString("id", id);
            AnswerJson.WriteFields(json, answer);
            json.WriteNumber("ms", Math.Round(elapsed.TotalMilliseconds, 2));
            json.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
    }
}
