using System.Globalization;
using System.Text.Json;
using Bot.Knowledge.Answers;

namespace Bot.Knowledge.Tests.Answers;

/// <summary>One person's talk with the bot on one day: each question carries the topic of the one before it.</summary>
internal sealed class Talk(AnswerEngine engine, string? network, string on)
{
    private readonly DateOnly _on = DateOnly.ParseExact(on, "yyyy-MM-dd", CultureInfo.InvariantCulture);
    private Topic? _topic;

    public Answer Ask(string question)
    {
        var answer = engine.Answer(new AskedQuestion(question, network, _on, _topic));
        // The topic is stored between two questions, as JSON.
        _topic = answer.Topic is null ? null : JsonSerializer.Deserialize<Topic>(JsonSerializer.Serialize(answer.Topic));
        return answer;
    }

    /// <summary>Asks something that leans on nothing.</summary>
    public static Answer Once(AnswerEngine engine, string? network, string on, string question) => new Talk(engine, network, on).Ask(question);
}
