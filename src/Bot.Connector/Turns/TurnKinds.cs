using System.Text.Json;
using Bot.Connector.Activities;

namespace Bot.Connector.Turns;

// Which kind of turn an activity is; null for what no handler can ask for (typing, traces, unknown types).
internal static class TurnKinds
{
    public static TurnKind? Of(Activity activity) => activity.Type switch
    {
        ActivityTypes.Message => activity.Value is { ValueKind: JsonValueKind.Object } ? TurnKind.CardSubmit : TurnKind.Message,
        ActivityTypes.MessageUpdate => TurnKind.MessageEdited,
        ActivityTypes.MessageDelete => TurnKind.MessageDeleted,
        ActivityTypes.MessageReaction => TurnKind.Reaction,
        ActivityTypes.InstallationUpdate => TurnKind.Installation,
        ActivityTypes.ConversationUpdate => activity is { MembersAdded.Count: > 0 } or { MembersRemoved.Count: > 0 }
            ? TurnKind.MembersChanged
            : TurnKind.ConversationChanged,
        ActivityTypes.Event => TurnKind.Event,
        _ => null,
    };

    // The verb or event name that a handler may ask for.
    public static string? NameOf(Activity activity, TurnKind kind) => kind switch
    {
        TurnKind.CardSubmit => activity.Value.Text("verb"),
        TurnKind.Event => activity.Name,
        TurnKind.Message or TurnKind.MessageEdited or TurnKind.MessageDeleted or TurnKind.Reaction
            or TurnKind.Installation or TurnKind.MembersChanged or TurnKind.ConversationChanged => null,
    };

    // Somebody is waiting for an answer, so silence after a fault would be rude.
    public static bool IsAnswered(TurnKind kind) => kind is TurnKind.Message or TurnKind.CardSubmit or TurnKind.MessageEdited;
}
