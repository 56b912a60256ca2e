using Bot.Connector.Conversations;

namespace Bot.Features.Deliveries.Sending;

/// <summary>Where a delivery goes.</summary>
internal abstract record Place
{
    private Place()
    {
    }

    /// <summary>A conversation that the bot knows.</summary>
    public sealed record Known(ConversationReference Conversation) : Place;

    /// <summary>A personal chat that must be opened first.</summary>
    public sealed record NewChat(string ServiceUrl, string UserId, string BotId) : Place;

    /// <summary>Nowhere: with the reason why not.</summary>
    public sealed record Nowhere(DeliveryOutcome Outcome, string Reason) : Place;
}
