using System.Text.Json;
using Bot.Features.Deliveries;
using Bot.Features.Events.Model;

namespace Bot.Features.Events.Registering;

/// <summary>What the delivery of a notice knows beside event and recipient; who she is stays out of it.</summary>
/// <param name="At">When it was decided; of an offer: <see cref="Registration.OfferedAt"/>.</param>
/// <param name="Changed">What changed, as its attendee is told; empty for other notices.</param>
internal sealed record NoticePayload(DateTimeOffset At, IReadOnlyList<ChangedTrait> Changed)
{
    public static string Write(Notice notice) =>
        JsonSerializer.Serialize(new NoticePayload(InstantOf(notice), notice.Changed), JsonSerializerOptions.Web);

    /// <summary>Null when this delivery carries none, or one that a later version wrote.</summary>
    public static NoticePayload? Of(Delivery delivery)
    {
        try
        {
            return delivery.Payload is { } text && JsonSerializer.Deserialize<NoticePayload>(text, JsonSerializerOptions.Web) is { Changed: not null } read ? read : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>An offer is recognised by when it was made.</summary>
    public static DateTimeOffset InstantOf(Notice notice) =>
        notice is { Kind: NoticeKind.SeatOffered, Attendee.OfferedAt: { } offeredAt } ? offeredAt : notice.At;
}
