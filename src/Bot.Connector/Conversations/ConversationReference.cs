using Bot.Connector.Activities;

namespace Bot.Connector.Conversations;

/// <summary>All that is needed to speak in a conversation again later.</summary>
/// <param name="ServiceUrl">Where the channel listens, from the newest authenticated activity of the conversation.</param>
/// <param name="ConversationId">The conversation, opaque.</param>
/// <param name="TenantId">The tenant in which it lives; null when Teams did not say.</param>
/// <param name="BotId">The bot's own account, <c>28:…</c>.</param>
public sealed record ConversationReference(string ServiceUrl, string ConversationId, string? TenantId = null, string? BotId = null)
{
    /// <summary>The conversation that an incoming activity belongs to.</summary>
    /// <exception cref="ArgumentException">The activity has no service URL or conversation; the endpoint lets none such in.</exception>
    public static ConversationReference Of(Activity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return new(
            activity.ServiceUrl ?? throw new ArgumentException("The activity has no serviceUrl.", nameof(activity)),
            activity.Conversation?.Id ?? throw new ArgumentException("The activity has no conversation.", nameof(activity)),
            activity.ChannelData.TenantId ?? activity.Conversation.TenantId,
            activity.Recipient?.Id);
    }
}
