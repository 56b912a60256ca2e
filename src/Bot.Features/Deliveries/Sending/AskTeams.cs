using Bot.Connector.Activities;
using Bot.Connector.Conversations;
using Bot.Features.Deliveries.Pace;

namespace Bot.Features.Deliveries.Sending;

/// <summary>Asks of Teams what a delivery is about: that something is said, or that something is taken away.</summary>
internal sealed class AskTeams(OpenChat chats, TakeTurn turns, Paces paces)
{
    /// <summary>The reason of a removal for which a line stands in place of the message.</summary>
    public const string Replaced = "replaced";

    private const int Unauthorized = 401;
    private const int Forbidden = 403;
    private const int NotImplemented = 501;

    // Said of the person or the tenant, not of the message: an update would be refused as well.
    private static readonly HashSet<string> NotLetIn = new(StringComparer.OrdinalIgnoreCase)
    {
        "MessageWritesBlocked", "ConversationBlockedByUser", "BotDisabledByAdmin", "BotNotInConversationRoster", "ForbiddenOperationException",
    };

    /// <summary>What became of it, and in which conversation.</summary>
    public async Task<(SendResult Result, string? ConversationId)> AskAsync(Claimed claimed, Composed.Ready composed)
    {
        var (conversation, unopened) = await chats.OpenAsync(claimed);
        if (conversation is null)
        {
            return (unopened, null);
        }

        var result = composed switch
        {
            Composed.Message message => await chats.SayAsync(claimed, conversation, message.Activity),
            Composed.Removal removal when claimed.Row.UpdatesActivityId is { } sent =>
                await RemoveAsync(claimed, conversation, sent, removal.Instead),
            _ => throw new InvalidOperationException("What is ready is a message, or the removal of one."),
        };
        return (result, conversation.ConversationId);
    }

    private async Task<SendResult> RemoveAsync(
        Claimed claimed, ConversationReference conversation, string sent, Activity instead)
    {
        var removed = await chats.RemoveAsync(conversation, sent);
        switch (removed)
        {
            // Whoever wanted it away has what she wanted.
            case { Outcome: SendOutcome.Gone }:
                return new(SendOutcome.Sent, Code: removed.Code);
            case { Outcome: SendOutcome.Blocked or SendOutcome.Refused } when IsNotDeleted(removed):
                return await ReplaceAsync(claimed, conversation, instead);
            default:
                return removed;
        }
    }

    private async Task<SendResult> ReplaceAsync(Claimed claimed, ConversationReference conversation, Activity instead)
    {
        if (!await turns.NextAsync(claimed.Row.TenantId, CancellationToken.None))
        {
            return new(SendOutcome.Throttled, Code: "held");
        }

        paces.Conversations.Said(conversation.ConversationId, paces.Clock.GetUtcNow());
        var replaced = await chats.SayAsync(claimed, conversation, instead);
        return replaced switch
        {
            { Outcome: SendOutcome.Sent } => replaced with { Code = Replaced },
            { Outcome: SendOutcome.Gone } => new(SendOutcome.Sent, Code: replaced.Code),
            _ => replaced,
        };
    }

    // Teams lets the bot in, and does not delete this message, or none.
    private static bool IsNotDeleted(SendResult result) => result.Status switch
    {
        Unauthorized => false,
        Forbidden => result.Code is null || !NotLetIn.Contains(result.Code),
        NotImplemented => true,
        var status => status is >= 400 and < 500,
    };
}
