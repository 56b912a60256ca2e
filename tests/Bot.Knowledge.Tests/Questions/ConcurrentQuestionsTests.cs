using System.Text.Json;
using Bot.Knowledge.Answers;
using Bot.Knowledge.Tests.Evaluation;
using Xunit;

namespace Bot.Knowledge.Tests.Questions;

/// <summary>Many people ask at once: each gets the answer that she would have got alone.</summary>
public sealed class ConcurrentQuestionsTests
{
    private const int Threads = 8;

    private static readonly AskedQuestion[] Asked =
        [.. new[] { "a", "c" }.SelectMany(set => CheckedQuestion.ReadAll($"questions-{set}.jsonl")).Take(200).Select(question => new AskedQuestion(question.Turns[0], question.NetworkId, question.AsOf, null))];

    [Fact]
    public void Eight_threads_with_two_hundred_questions_each_get_the_answers_of_one()
    {
        var alone = Asked.Select(question => Told(RepositoryBank.Engine, question)).ToArray();
        // A new engine: what it works out at first use is worked out under the threads.
        using var engine = new AnswerEngine(RepositoryBank.Engine.Bank);

        Assert.Empty(DifferencesOf(engine, alone));
    }

    // The negative control: an engine that keeps the question in a field answers one thread with another's.
    [Fact]
    public void Engine_that_mixes_its_callers_up_is_noticed()
    {
        var alone = Asked.Select(question => Told(RepositoryBank.Engine, question)).ToArray();
        using var engine = new MixedUpEngine();

        Assert.NotEmpty(DifferencesOf(engine, alone));
    }

    private static List<string> DifferencesOf(IAnswerEngine engine, string[] alone)
    {
        var answers = new string[Threads][];
        var faults = new Exception?[Threads];
        using var start = new Barrier(Threads);
        var threads = Enumerable.Range(0, Threads).Select(number => new Thread(() =>
        {
            start.SignalAndWait();
            try
            {
                // Each begins elsewhere in the row, so that different questions meet.
                var told = new string[Asked.Length];
                for (var i = 0; i < Asked.Length; i++)
                {
                    var at = (i + (number * Asked.Length / Threads)) % Asked.Length;
                    told[at] = Told(engine, Asked[at]);
                }

                answers[number] = told;
            }
            catch (Exception fault)
            {
                faults[number] = fault;
            }
        })).ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());
        return [.. faults.OfType<Exception>().Select(fault => fault.ToString()),
            .. answers.Where(told => told is not null).SelectMany(told => Enumerable.Range(0, alone.Length).Where(i => told[i] != alone[i]).Select(i => $"{Asked[i].Text}\n{told[i]}\n{alone[i]}"))];
    }

    // Everything of the answer: text, citations, suggestions, topic.
    private static string Told(IAnswerEngine engine, AskedQuestion question) => JsonSerializer.Serialize(engine.Answer(question));

    private sealed class MixedUpEngine : IAnswerEngine, IDisposable
    {
        private readonly Barrier _all = new(Threads);
        private AskedQuestion? _asked;

        public Answer Answer(AskedQuestion question)
        {
            _asked = question;
            _all.SignalAndWait();
            var answer = RepositoryBank.Engine.Answer(_asked);
            _all.SignalAndWait();
            return answer;
        }

        public void Dispose() => _all.Dispose();
    }
}
