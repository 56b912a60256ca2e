using Bot.Features.Deliveries;
using Bot.Features.Events.Model;
using Bot.Features.Events.Registering.Saving;
using Bot.Features.Storage;
using Microsoft.EntityFrameworkCore;

namespace Bot.Features.Events.Registering;

/// <summary>
/// Looks after an event's offers: lets lapse what is past its term, begins the term of what has arrived, and passes on what
/// cannot arrive. Every decision that touches an offer plans it for when it is needed next.
/// </summary>
internal sealed class OfferWork(IDbContextFactory<BotDbContext> contexts, AttendanceDesk desk, TimeProvider clock) : IScheduledWorker
{
    // A row in the outbox is made together with the offer; where it is gone, nothing will arrive any more.
    private static readonly TimeSpan WithoutTrace = TimeSpan.FromHours(1);

    public string Kind => EventWork.Offers;

    public async Task<DateTimeOffset?> RunAsync(ScheduledWork work, CancellationToken cancellationToken)
    {
        var deliveries = await DeliveriesAsync(work.SubjectId, cancellationToken);
        var next = await desk.DecideAsync(work.SubjectId, attendance => LookAfter(attendance, deliveries, clock.GetUtcNow()), null, cancellationToken);
        return next?.Result;
    }

    private static DateTimeOffset? LookAfter(Attendance attendance, Dictionary<string, Delivery> deliveries, DateTimeOffset now)
    {
        if (attendance.Event.Status != EventStatus.Published)
        {
            return null;
        }

        foreach (var row in attendance.Offered.Where(row => row.OfferEndsAt is null).OrderBy(row => row.Place).ToList())
        {
            var offeredAt = row.OfferedAt ?? row.ChangedAt;
            if (deliveries.TryGetValue(NoticeDeliveries.OfferKey(row.EventId, row.AttendeeKey, offeredAt), out var delivery))
            {
                OfferDelivery.Settle(attendance, row.AttendeeKey, offeredAt, delivery, now);
            }
            else if (now - offeredAt > WithoutTrace)
            {
                attendance.OfferNotDelivered(row.AttendeeKey, offeredAt, now);
            }
        }

        attendance.ExpireOffers(now);

        // Not before the next check: what still waits to be sent is not due again at once.
        return EventPlan.NextOfferCheck(attendance) is { } due
            ? (due > now ? due : now + EventPlan.OfferCheck)
            : null;
    }

    private async Task<Dictionary<string, Delivery>> DeliveriesAsync(string eventId, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        try
        {
            return await context.Deliveries.AsNoTracking()
                .Where(row => row.SubjectId == eventId && row.Kind == DeliveryKind.SeatOffer)
                .ToDictionaryAsync(row => row.DedupeKey, cancellationToken);
        }
        catch (InvalidOperationException exception)
        {
            BotDbContext.ThrowDriverFault(exception);
            throw;
        }
    }
}
