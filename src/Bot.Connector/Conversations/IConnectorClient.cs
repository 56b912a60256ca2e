using Bot.Connector.Activities;

namespace Bot.Connector.Conversations;

/// <summary>
/// The bot's way out to Teams (Bot Connector REST v3). What surely did not happen is tried again with the pause that
/// Teams asks for, for about ten seconds; what may have happened is reported as <see cref="SendOutcome.Unknown"/>,
/// because a message has no idempotency key. Updates, deletes and questions are safe to repeat and are repeated.
/// Thread-safe.
/// </summary>
/// <remarks>
/// A token cancelled before the first byte throws <see cref="OperationCanceledException"/>; one cancelled while a message
/// is under way gives <see cref="SendOutcome.Unknown"/>.
/// </remarks>
public interface IConnectorClient
{
    /// <summary>
    /// The same way out for those who keep the pace and plan their retries themselves: every call is tried exactly once, for
    /// eight seconds at most, and of what it sends only the opening of a chat is told to <see cref="OutboundCalls"/>.
    /// </summary>
    IConnectorClient Once { get; }

    /// <summary>Says something in a conversation.</summary>
    Task<SendResult> SendAsync(ConversationReference conversation, Activity activity, CancellationToken cancellationToken);

    /// <summary>Says something as the answer to the activity <paramref name="activityId"/>.</summary>
    Task<SendResult> ReplyAsync(
        ConversationReference conversation, string activityId, Activity activity, CancellationToken cancellationToken);

    /// <summary>Replaces a message of the bot.</summary>
    Task<SendResult> UpdateAsync(
        ConversationReference conversation, string activityId, Activity activity, CancellationToken cancellationToken);

    /// <summary>Deletes a message of the bot.</summary>
    Task<SendResult> DeleteAsync(ConversationReference conversation, string activityId, CancellationToken cancellationToken);

    /// <summary>
    /// Opens the personal chat with somebody for whom the app is installed; the same chat each time.
    /// When sent, <see cref="SendResult.ConversationId"/> is the chat.
    /// </summary>
    /// <param name="serviceUrl">Where the channel listens.</param>
    /// <param name="tenantId">The person's tenant.</param>
    /// <param name="userId">The person's account with this bot, <c>29:…</c>.</param>
    /// <param name="botId">The bot's account, <c>28:…</c>, where known.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    Task<SendResult> CreatePersonalChatAsync(
        string serviceUrl, string tenantId, string userId, string? botId, CancellationToken cancellationToken);

    /// <summary>
    /// Starts a new thread in a channel. When sent, <see cref="SendResult.ConversationId"/> is the thread and
    /// <see cref="SendResult.Id"/> its first message.
    /// </summary>
    /// <param name="serviceUrl">Where the channel listens.</param>
    /// <param name="tenantId">The team's tenant, where known.</param>
    /// <param name="channelId">The channel, <c>19:…@thread.tacv2</c>.</param>
    /// <param name="activity">The first message.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    Task<SendResult> PostToChannelAsync(
        string serviceUrl, string? tenantId, string channelId, Activity activity, CancellationToken cancellationToken);

    /// <summary>One member of a conversation, by account id or Entra object id.</summary>
    Task<LookupResult<TeamsMember>> GetMemberAsync(
        ConversationReference conversation, string memberId, CancellationToken cancellationToken);

    /// <summary>A page of a conversation's members.</summary>
    /// <param name="conversation">The conversation.</param>
    /// <param name="pageSize">50 to 500; Teams corrects what lies outside.</param>
    /// <param name="continuationToken">From the page before, or null for the first.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    Task<LookupResult<MembersPage>> GetMembersAsync(
        ConversationReference conversation, int pageSize, string? continuationToken, CancellationToken cancellationToken);
}
