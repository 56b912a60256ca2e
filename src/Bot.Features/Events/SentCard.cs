using Bot.Features.Deliveries;

namespace Bot.Features.Events;

/// <summary>A card about an event that stands in a chat, so that it can be updated in place.</summary>
internal sealed record SentCard
{
    public required string ConversationId { get; init; }

    public required string ActivityId { get; init; }

    public required string EventId { get; init; }

    /// <summary>What was sent; it is updated as the same kind of card.</summary>
    public required DeliveryKind Kind { get; init; }

    public required string TenantId { get; init; }

    /// <summary>Whose personal chat it is; null in a group or channel.</summary>
    public string? ObjectId { get; init; }

    public required DateTimeOffset SentAt { get; init; }
}
