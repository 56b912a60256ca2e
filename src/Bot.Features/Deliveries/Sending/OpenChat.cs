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

    /// <summary>Where to speak; or, where there is no chat and Teams opens none, what it answered.</summary>
    public async Task<(ConversationReference? Conversation, SendResult Result)> OpenAsync(Claimed claimed)
    {
        if (claimed.Place is Place.Known known)
        {
            return (known.Conversation, default);
        }

        var chat = claimed.Place as Place.NewChat ?? throw new InvalidOperationException("A delivery that goes nowhere was ended when it was claimed.");
        var opened = await once.CreatePersonalChatAsync(chat.ServiceUrl, claimed.Row.TenantId, chat.UserId, chat.BotId, CancellationToken.None);
        switch (opened)
        {
            case { IsSent: true, ConversationId: { Length: > 0 } id }:
                await RememberAsync(claimed.Row, chat, id);
                paces.Conversations.Said(id, paces.Clock.GetUtcNow());
                return (new(chat.ServiceUrl, id, claimed.Row.TenantId, chat.BotId), default);
            case { IsSent: true }:
                return (null, new(SendOutcome.Refused, Code: "no chat id"));

            // Opening a chat twice is opening it once, so its lost answer leaves no doubt about the message.
            case { Outcome: SendOutcome.Unknown }:
                return (null, new(SendOutcome.Throttled, Code: opened.Code));
            default:
                return (null, opened);
        }
    }

    /// <summary>Says it, in place of an earlier message where it is one's update.</summary>
    public Task<SendResult> SayAsync(Claimed claimed, ConversationReference conversation, Activity activity)
    {
        activity.From = new() { Id = conversation.BotId };
        activity.Conversation = new() { Id = conversation.ConversationId };
        activity.Recipient = claimed.Recipient is { } member ? new() { Id = member.UserId } : null;
        return claimed.Row.UpdatesActivityId is { } sent
            ? once.UpdateAsync(conversation, sent, activity, CancellationToken.None)
            : once.SendAsync(conversation, activity, CancellationToken.None);
    }

    /// <summary>Takes away what was said.</summary>
    public Task<SendResult> RemoveAsync(ConversationReference conversation, string activityId) =>
        once.DeleteAsync(conversation, activityId, CancellationToken.None);

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
