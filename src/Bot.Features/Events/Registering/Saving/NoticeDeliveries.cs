using Bot.Features.Deliveries;
using Bot.Features.Events.Model;
using Bot.Features.Storage;

namespace Bot.Features.Events.Registering.Saving;

/// <summary>Makes the outbox's rows of what people have to be told.</summary>
internal static class NoticeDeliveries
{
    private static readonly TimeSpan LastDay = TimeSpan.FromDays(1);
    private static readonly TimeSpan LeastTime = TimeSpan.FromHours(1);

    public static string OfferKey(string eventId, string attendeeKey, DateTimeOffset offeredAt) =>
        Key(DeliveryKind.SeatOffer, eventId, attendeeKey, offeredAt);

    /// <summary>Null for somebody without the bot.</summary>
    public static Delivery? Of(Notice notice, NetworkEvent networkEvent)
    {
        if (notice.Attendee is not { TenantId: { } tenantId, ObjectId: { } objectId })
        {
            return null;
        }

        var kind = KindOf(notice.Kind);
        var pointlessAt = PointlessAt(notice.Kind, networkEvent);
        return new Delivery
        {
            Id = NewId.Next(),
            DedupeKey = Key(kind, networkEvent.Id, notice.Attendee.AttendeeKey, NoticePayload.InstantOf(notice)),
            Kind = kind,
            TenantId = tenantId,
            ObjectId = objectId,
            NetworkId = networkEvent.NetworkId,
            SubjectId = networkEvent.Id,
            Payload = NoticePayload.Write(notice),
            Priority = PriorityOf(notice.Kind),
            DueAt = notice.At,
            PointlessAt = pointlessAt > notice.At + LeastTime ? pointlessAt : notice.At + LeastTime,
            PassesQuietHours = notice.Kind == NoticeKind.Confirmed || notice.At >= networkEvent.StartsAt - LastDay,
            CreatedAt = notice.At,
        };
    }

    private static string Key(DeliveryKind kind, string eventId, string attendeeKey, DateTimeOffset instant) =>
        $"{kind}/{eventId}/{attendeeKey}/{instant.ToUnixTimeMilliseconds()}";

    private static DeliveryKind KindOf(NoticeKind kind) => kind switch
    {
        NoticeKind.Confirmed => DeliveryKind.Confirmation,
        NoticeKind.SeatOffered => DeliveryKind.SeatOffer,
        NoticeKind.SeatFree => DeliveryKind.SeatFree,
        NoticeKind.OfferLapsed => DeliveryKind.OfferLapsed,
        NoticeKind.Changed => DeliveryKind.EventChange,
        NoticeKind.Cancelled => DeliveryKind.Cancellation,
        NoticeKind.DoneForHer => DeliveryKind.DoneForHer,
    };

    private static int PriorityOf(NoticeKind kind) => kind switch
    {
        NoticeKind.Confirmed or NoticeKind.SeatOffered or NoticeKind.SeatFree or NoticeKind.Cancelled => DeliveryPriority.Urgent,
        NoticeKind.OfferLapsed or NoticeKind.Changed or NoticeKind.DoneForHer => DeliveryPriority.Normal,
    };

    // What is about getting in ends at the start; the rest may still be heard while the event lasts.
    private static DateTimeOffset PointlessAt(NoticeKind kind, NetworkEvent networkEvent) => kind switch
    {
        NoticeKind.SeatOffered or NoticeKind.SeatFree or NoticeKind.OfferLapsed => networkEvent.StartsAt,
        NoticeKind.Confirmed or NoticeKind.Changed or NoticeKind.Cancelled or NoticeKind.DoneForHer => networkEvent.EndsAt,
    };
}
