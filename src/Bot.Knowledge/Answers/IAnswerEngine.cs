namespace Bot.Knowledge.Answers;

/// <summary>
/// Answers one question from the knowledge bank as it stands at this moment, in memory and within a few milliseconds.
/// Thread-safe. Declines in words of its own where the bank has nothing, and does not throw for any text.
/// </summary>
public interface IAnswerEngine
{
    /// <summary>The answer, or the reason why there is none, in the language of the question.</summary>
    Answer Answer(AskedQuestion question);
}
