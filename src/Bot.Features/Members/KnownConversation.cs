namespace Bot.Features.Members;

/// <summary>Where a conversation takes place.</summary>
internal enum ConversationKind
{
    Personal,
    GroupChat,
    Channel,
}

/// <summary>All that is needed to write in a conversation of one's own accord: a member's personal chat, a group chat, a channel.</summary>
internal sealed record KnownConversation
{
    /// <summary>Without the thread of a channel.</summary>
    public required string ConversationId { get; init; }

    public required string TenantId { get; init; }

    public required ConversationKind Kind { get; init; }

    public required string ServiceUrl { get; init; }

    /// <summary>The bot's own id in this conversation ("28:…").</summary>
    public required string BotId { get; init; }

    public string? TeamId { get; init; }

    /// <summary>What a channel or group is called, where Teams told it.</summary>
    public string? Name { get; init; }

    /// <summary>Whose personal chat it is; null for chats of several people.</summary>
    public string? MemberObjectId { get; init; }

    /// <summary>False as soon as the bot was removed: a message sent there would be refused.</summary>
    public required bool Installed { get; init; }

    public required DateTimeOffset FirstSeenAt { get; init; }

    public required DateTimeOffset ChangedAt { get; init; }

    /// <summary>The conversation's id without the thread of a channel: a channel is one conversation, however many threads it has.</summary>
    public static string IdOf(string conversationId) =>
        conversationId.IndexOf(";messageid=", StringComparison.Ordinal) is >= 0 and var thread ? conversationId[..thread] : conversationId;
}
