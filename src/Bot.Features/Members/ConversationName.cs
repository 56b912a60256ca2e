using Bot.Connector.Turns;
using Bot.Features.Storage;

namespace Bot.Features.Members;

/// <summary>What people call a channel: "Veiligheid · Algemeen", as far as Teams tells it with an activity.</summary>
internal static class ConversationName
{
    private const int Longest = 200;
    private const string Between = " · ";

    /// <summary>The name of the channel in which this happens; null when the activity does not tell it.</summary>
    public static string? Of(TurnContext turn, string conversationId)
    {
        ArgumentNullException.ThrowIfNull(turn);
        var told = turn.Activity.ChannelData;

        // What happens to another channel of the team is told in this one.
        var channel = told.ChannelId is null || told.ChannelId == conversationId ? told.ChannelName : null;
        var name = (told.TeamName, channel) switch
        {
            ({ Length: > 0 } team, { Length: > 0 } own) => team + Between + own,
            (null or "", { Length: > 0 } own) => own,

            // Of the first channel Teams tells no name: its id is the team's.
            ({ Length: > 0 } team, _) when told.TeamId == conversationId => team,
            _ => null,
        };
        return name is null ? null : StoredText.Of(name, Longest);
    }

    /// <summary>A message may tell less than the installation did: then what is known stays.</summary>
    public static string Better(string told, string? known)
    {
        ArgumentNullException.ThrowIfNull(told);
        return known?.EndsWith(Between + told, StringComparison.Ordinal) == true ? known : told;
    }
}
