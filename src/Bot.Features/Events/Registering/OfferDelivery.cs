using Bot.Features.Deliveries;
using Bot.Features.Events.Model;

namespace Bot.Features.Events.Registering;

/// <summary>
/// Hears how the message with an offer ended: when it arrived its term begins, and when it cannot arrive the seat goes on.
/// A lost call is made up for by <see cref="OfferWork"/>.
/// </summary>
internal sealed class OfferDelivery(AttendanceDesk desk, TimeProvider clock)
{
    /// <summary>For the content of <see cref="DeliveryKind.SeatOffer"/> to call when its delivery has ended.</summary>
    public async Task EndedAsync(Delivery delivery, CancellationToken cancellationToken)
    {
        if (delivery is { ObjectId: { } objectId, EndedAt: not null } && NoticePayload.Of(delivery) is { } payload)
        {
            var attendee = AttendeeKey.Of(delivery.TenantId, objectId);
            await desk.DecideAsync(
                delivery.SubjectId, attendance => Settle(attendance, attendee, payload.At, delivery, clock.GetUtcNow()), null, cancellationToken);
        }
    }

    /// <summary>Begins the term or passes the seat on, whichever the end of the delivery says.</summary>
    public static bool Settle(Attendance attendance, string attendeeKey, DateTimeOffset offeredAt, Delivery delivery, DateTimeOffset now)
    {
        if (delivery is not { Outcome: { } outcome, EndedAt: { } endedAt })
        {
            return false;
        }

        if (HoldsTheSeat(outcome))
        {
            attendance.OfferDelivered(attendeeKey, offeredAt, endedAt);
        }
        else
        {
            attendance.OfferNotDelivered(attendeeKey, offeredAt, now);
        }

        attendance.ExpireOffers(now);
        return true;
    }

    // Whose answer was lost may well have arrived: a seat is rather held too long than taken from somebody who read of it.
    // What failed for a reason that is ours or Teams's, such as a secret that ran out, says nothing about her; her card
    // shows the seat, so it is held for its term. Otherwise one such night would empty the whole line.
    private static bool HoldsTheSeat(DeliveryOutcome outcome) => outcome switch
    {
        DeliveryOutcome.Sent or DeliveryOutcome.Unknown or DeliveryOutcome.Refused or DeliveryOutcome.Expired => true,
        DeliveryOutcome.Blocked or DeliveryOutcome.Gone or DeliveryOutcome.NotInstalled or DeliveryOutcome.NotWanted
            or DeliveryOutcome.Superseded => false,
    };
}
