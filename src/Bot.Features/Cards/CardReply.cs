using Bot.Connector.Cards;

namespace Bot.Features.Cards;

/// <summary>The answer to a tap, in one of three ways.</summary>
internal abstract record CardReply
{
    private CardReply()
    {
    }

    /// <summary>A card that takes the place of the one that was tapped, for this person.</summary>
    public sealed record Replace(AdaptiveCard Card, string Summary) : CardReply;

    /// <summary>A sentence; the card stays as it is.</summary>
    public sealed record Say(string Text) : CardReply;

    /// <summary>What the card sent makes no sense or may not be done; the sentence names the cause.</summary>
    public sealed record Refuse(string Text) : CardReply;
}
