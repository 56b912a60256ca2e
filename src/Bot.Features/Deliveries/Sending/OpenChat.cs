using Bot.Connector.Activities;
using Bot.Connector.Conversations;
using Bot.Features.Deliveries.Pace;
using Bot.Features.Members;
using Bot.Features.Storage;

namespace Bot.Features.Deliveries.Sending;

/// <summary>Speaks to Teams: in a conversation that is known, or in a personal chat that is opened for it and then remembered.</summary>
internal sealed class OpenChat(IConnectorClient client, GroupCommit writer, MemberStatements members, Paces paces)
{
    private readonly IConnectorClient once = client.Once;

    /// <summary>What became of it, and in which conversation.</summary>
    public async Task<(SendResult Result, string? ConversationId)> SayAsync(Claimed claimed, Activity activity)
    {
        if (claimed.Place is Place.Known known)
        {
            return (await SayAsync(claimed, known.Conversation, activity), known.Conversation.ConversationId);
        }

        var chat = claimed.Place as Place.NewChat ?? throw new InvalidOperationException("A delivery that goes nowhere was ended when it was claimed.");
        var opened = await once.CreatePersonalChatAsync(chat.ServiceUrl, claimed.Row.TenantId, chat.UserId, chat.BotId, CancellationToken.None);
        switch (opened)
        {
            case { IsSent: true, ConversationId: { Length: > 0 } id }:
                await RememberAsync(claimed.Row, chat, id);
                paces.Conversations.Said(id, paces.Clock.GetUtcNow());
                return (await SayAsync(claimed, new(chat.ServiceUrl, id, claimed.Row.TenantId, chat.BotId), activity), id);
            case { IsSent: true }:
                return (new(SendOutcome.Refused, Code: "no chat id"), null);

            // Opening a chat twice is opening it once, so its lost answer leaves no doubt about the message.
            case { Outcome: SendOutcome.Unknown }:
                return (new(SendOutcome.Throttled, Code: opened.Code), null);
            default:
                return (opened, null);
        }
    }

    private async Task<SendResult> SayAsync(Claimed claimed, ConversationReference conversation, Activity activity)
    {
        activity.From = new() { Id = conversation.BotId };
        activity.Conversation = new() { Id = conversation.ConversationId };
        activity.Recipient = claimed.Recipient is { } member ? new() { Id = member.UserId } : null;
        return claimed.Row.UpdatesActivityId is { } sent
            ? await once.UpdateAsync(conversation, sent, activity, CancellationToken.None)
            : await once.SendAsync(conversation, activity, CancellationToken.None);
    }

    private Task<int[]> RememberAsync(Delivery row, Place.NewChat chat, string id)
    {
        var now = paces.Clock.GetUtcNow();
        return writer.CommitAsync(
            [
                members.Seen(new KnownConversation
                {
                    ConversationId = id,
                    TenantId = row.TenantId,
                    Kind = ConversationKind.Personal,
                    ServiceUrl = chat.ServiceUrl,
                    BotId = chat.BotId,
                    MemberObjectId = row.ObjectId,
                    Installed = true,
                    FirstSeenAt = now,
                    ChangedAt = now,
                }),
            ],
            CancellationToken.None);
    }
}
