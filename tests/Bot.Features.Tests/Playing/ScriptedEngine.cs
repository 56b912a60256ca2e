using System.Collections.Concurrent;
using Bot.Knowledge.Answers;

namespace Bot.Features.Tests.Playing;

/// <summary>A knowledge bank of a few prepared answers, which remembers what it was asked and with what.</summary>
internal sealed class ScriptedEngine : IAnswerEngine
{
    private readonly ConcurrentQueue<AskedQuestion> asked = new();

    /// <summary>By the text of the question; anything else is not known.</summary>
    public IDictionary<string, Answer> Prepared { get; } = new ConcurrentDictionary<string, Answer>();

    public IReadOnlyList<AskedQuestion> Asked => [.. asked];

    public Answer Answer(AskedQuestion question)
    {
        asked.Enqueue(question);
        return Prepared.TryGetValue(question.Text, out var answer) ? answer : Answers.Nothing;
    }
}
