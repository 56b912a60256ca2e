using Bot.Knowledge.Questions;

namespace Bot.Knowledge.Answers;

/// <summary>One kind of answer. The first that recognises its question answers it.</summary>
internal interface IAnswerer
{
    /// <summary>The answer, or null when this is not its kind of question.</summary>
    Answer? TryAnswer(Question question);
}
