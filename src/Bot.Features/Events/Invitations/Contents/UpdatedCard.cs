using System.Text.Json;
using Bot.Features.Deliveries;

namespace Bot.Features.Events.Invitations.Contents;

/// <summary>What the update of a card in its place knows beside event and recipient: as what the card was sent.</summary>
/// <param name="Card">The name of its <see cref="DeliveryKind"/>.</param>
internal sealed record UpdatedCard(string? Card)
{
    public static string Write(DeliveryKind kind) => JsonSerializer.Serialize(new UpdatedCard(kind.ToString()), JsonSerializerOptions.Web);

    /// <summary>Whether the card told of a change; not known of a delivery without a payload, or with one that a later version wrote.</summary>
    public static bool ToldOfChange(Delivery delivery)
    {
        try
        {
            return delivery.Payload is { } text && JsonSerializer.Deserialize<UpdatedCard>(text, JsonSerializerOptions.Web)?.Card == nameof(DeliveryKind.EventChange);
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
