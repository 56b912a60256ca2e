using Bot.Connector.Activities;
using Bot.Connector.Turns;

namespace Bot.Features.Questions;

/// <summary>What a member asks: what she typed, or what the button says that she tapped.</summary>
/// <param name="Text">Empty when there was nothing to read, such as a picture.</param>
/// <param name="NetworkId">The network that she chose with the button, if it was such a button.</param>
internal sealed record AskedText(string Text, string? NetworkId)
{
    /// <summary>The property of a button's data that holds the question.</summary>
    public const string Property = "ask";

    /// <summary>The property that holds the chosen network.</summary>
    public const string NetworkProperty = "network";

    /// <summary>Null when the turn is another feature's button.</summary>
    public static AskedText? Of(TurnContext turn)
    {
        if (turn.Activity.Value is { } value && value.Text(Property) is { Length: > 0 } asked)
        {
            return new AskedText(asked, value.Text(NetworkProperty));
        }

        return turn.Text.Length == 0 && turn.Activity.Value is not null ? null : new AskedText(turn.Text, null);
    }

    /// <summary>Whether there is a word or a number in it; a lone emoji is no question.</summary>
    public bool IsReadable => Text.Any(char.IsLetterOrDigit);
}
