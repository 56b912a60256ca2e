namespace Bot.Features.Questions;

/// <summary>What one person in one conversation was talking about, so that "en ondermijning?" is understood for half an hour.</summary>
internal sealed record FollowUpTopic
{
    public required string ConversationId { get; init; }

    public required string UserId { get; init; }

    /// <summary>A <see cref="Bot.Knowledge.Answers.Topic"/>.</summary>
    public required string Json { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }
}
