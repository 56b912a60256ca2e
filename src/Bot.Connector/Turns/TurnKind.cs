namespace Bot.Connector.Turns;

/// <summary>The kinds of turn that run after Teams got its acknowledgement.</summary>
public enum TurnKind
{
    /// <summary>Somebody wrote to the bot: in a personal chat, or in a group or channel with a mention.</summary>
    Message,

    /// <summary>
    /// Action.Submit on a card, with its data in <see cref="Activities.Activity.Value"/>. A handler may ask for one verb:
    /// the property <c>verb</c> of the data, which the card model also writes for clients that cannot do Action.Execute.
    /// </summary>
    CardSubmit,

    /// <summary>Somebody edited, or restored, a message to the bot; the activity has the new text and the old id.</summary>
    MessageEdited,

    /// <summary>Somebody deleted a message to the bot.</summary>
    MessageDeleted,

    /// <summary>Somebody put a reaction on a message of the bot, or took it off.</summary>
    Reaction,

    /// <summary>
    /// The app was installed, upgraded or removed (<see cref="Activities.Activity.Action"/>). The first installation also
    /// gives <see cref="MembersChanged"/>, in any order: whatever is done on both must be idempotent.
    /// </summary>
    Installation,

    /// <summary>Members, the bot perhaps among them, came or left.</summary>
    MembersChanged,

    /// <summary>A team or channel was renamed, archived and so on (<see cref="Activities.TeamsChannelData.EventType"/>).</summary>
    ConversationChanged,

    /// <summary>A named event; a handler may ask for one name.</summary>
    Event,
}

/// <summary>Whether a turn is finished.</summary>
public enum TurnResult
{
    /// <summary>It was mine, and is dealt with: nobody after me is asked.</summary>
    Done,

    /// <summary>Not mine, or others may have it too: ask the next handler.</summary>
    Pass,
}
