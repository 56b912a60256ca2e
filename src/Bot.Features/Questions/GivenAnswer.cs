using Bot.Knowledge.Answers;
using Bot.Knowledge.Bank;

namespace Bot.Features.Questions;

/// <summary>A question with the answer that was given, kept ninety days so that feedback has something to stand on. Names nobody who asked.</summary>
internal sealed record GivenAnswer
{
    public required string ConversationId { get; init; }

    /// <summary>The bot's message, which feedback names.</summary>
    public required string ReplyId { get; init; }

    /// <summary>The asker's message, which an edit names.</summary>
    public required string QuestionId { get; init; }

    public required string Question { get; init; }

    public required string Text { get; init; }

    public required AnswerKind Kind { get; init; }

    public required AnswerLanguage Language { get; init; }

    public required bool Declined { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }
}

/// <summary>What somebody thought of an answer.</summary>
internal sealed record Feedback
{
    public required string ConversationId { get; init; }

    public required string ReplyId { get; init; }

    /// <summary>Tells two people apart without saying who they are, so that a verdict given twice counts once.</summary>
    public required string Rater { get; init; }

    public required Verdict Verdict { get; init; }

    /// <summary>What the person wrote beside it, if anything.</summary>
    public string? Text { get; init; }

    public required DateTimeOffset GivenAt { get; init; }
}

internal enum Verdict
{
    Like,
    Dislike,
}
