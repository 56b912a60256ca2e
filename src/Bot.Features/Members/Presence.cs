using Bot.Connector.Activities;
using Bot.Connector.Turns;

namespace Bot.Features.Members;

/// <summary>What a turn tells about the bot's place in a conversation.</summary>
internal enum Presence
{
    /// <summary>Somebody speaks to the bot, so it is there.</summary>
    There,

    /// <summary>It has just been put there.</summary>
    Arrived,

    /// <summary>It was taken away.</summary>
    Gone,

    /// <summary>Nothing about the bot.</summary>
    Unchanged,
}

internal static class Presences
{
    public static Presence Of(TurnContext turn) => turn.Activity.Type switch
    {
        ActivityTypes.InstallationUpdate => turn.Activity.Action?.ToUpperInvariant() switch
        {
            "ADD" or "ADD-UPGRADE" => Presence.Arrived,
            "REMOVE" => Presence.Gone,

            // "remove-upgrade" is the first half of an upgrade: the second half follows.
            _ => Presence.Unchanged,
        },
        ActivityTypes.ConversationUpdate when HasBot(turn, turn.Activity.MembersRemoved) => Presence.Gone,
        ActivityTypes.ConversationUpdate when HasBot(turn, turn.Activity.MembersAdded) => Presence.Arrived,
        ActivityTypes.ConversationUpdate => Presence.Unchanged,
        _ => Presence.There,
    };

    private static bool HasBot(TurnContext turn, List<ChannelAccount>? accounts) =>
        turn.Activity.Recipient?.Id is { } bot && accounts?.Exists(account => account.Id == bot) == true;
}
