using Bot.Connector.Cards;
using Bot.Features.Cards;

namespace Bot.Features.Events.Invitations.Cards;

/// <summary>A card about an event, with what the notification says. Sent by itself, or put in the place of the card that was tapped.</summary>
internal sealed record EventCard(AdaptiveCard Card, string Summary)
{
    public OutgoingMessage ToMessage() => new() { Card = Card, Summary = Summary };

    public CardReply ToReply() => new CardReply.Replace(Card, Summary);
}

/// <summary>Addresses that a card needs and that are not the event's own.</summary>
/// <param name="CalendarUrl">Her calendar entry; null when she has none.</param>
internal sealed record CardLinks(string? CalendarUrl)
{
    public static CardLinks None { get; } = new((string?)null);
}
