using Bot.Features.Deliveries;
using Bot.Features.Events.Model;
using Bot.Features.Storage;
using Microsoft.EntityFrameworkCore;

namespace Bot.Features.Events.Registering.Saving;

/// <summary>What a decision changes in the database: the event and the rows that differ, what people are told, and the work that is planned.</summary>
internal sealed class AttendanceStatements
{
    private readonly RowStatement<NetworkEvent> networkEvent;
    private readonly RowStatement<Registration> registration;
    private readonly SqlStatement remove = new("DELETE FROM registrations WHERE event_id = @p0 AND attendee_key = @p1");
    private readonly DeliveryStatements deliveries;

    public AttendanceStatements(IDbContextFactory<BotDbContext> contexts, DeliveryStatements deliveries)
    {
        using var context = contexts.CreateDbContext();
        networkEvent = RowStatement<NetworkEvent>.Upsert(context.Model);
        registration = RowStatement<Registration>.Upsert(context.Model);
        this.deliveries = deliveries;
    }

    public IEnumerable<Write> Of(Attendance attendance, BotDbContext context, DateTimeOffset now) =>
    [
        .. attendance.EventChanged ? [networkEvent.With(attendance.Event)] : Array.Empty<Write>(),
        .. attendance.Removed.Select(key => remove.With(attendance.Event.Id, key)),
        .. attendance.Changed.Select(registration.With),
        .. attendance.Notices.Select(notice => NoticeDeliveries.Of(notice, attendance.Event)).OfType<Delivery>().Select(deliveries.Enqueue),
        .. EventWorks(attendance, now),
        .. OfferWorks(attendance, now),
        .. Cards(attendance, context, now),
    ];

    private IEnumerable<Write> EventWorks(Attendance attendance, DateTimeOffset now)
    {
        var (before, after) = (attendance.EventAtFirst, attendance.Event);
        if (before.Status == after.Status && before.StartsAt == after.StartsAt && before.EndsAt == after.EndsAt)
        {
            return [];
        }

        (string Key, string Kind, DateTimeOffset DueAt)[] works =
        [
            (EventWork.WeekReminder(after.Id), EventWork.Reminders, EventPlan.WeekReminder(after)),
            (EventWork.DayReminder(after.Id), EventWork.Reminders, EventPlan.DayReminder(after)),
            (EventWork.CompletionOf(after.Id), EventWork.Completion, EventPlan.Completion(after)),
        ];
        return after.Status switch
        {
            // A moment that has passed is not caught up with: who signs up the day before needs no reminder of it.
            EventStatus.Published => works.Select(work =>
                work.DueAt > now ? deliveries.Schedule(work.Key, work.Kind, after.Id, work.DueAt) : deliveries.Unschedule(work.Key, now)),
            EventStatus.Cancelled => works.Select(work => deliveries.Unschedule(work.Key, now)),
            EventStatus.Draft or EventStatus.Completed => [],
        };
    }

    private IEnumerable<Write> OfferWorks(Attendance attendance, DateTimeOffset now)
    {
        var isTouched = attendance.Changed.Any(row =>
            row.State == RegistrationState.Offered || attendance.AtFirst(row.AttendeeKey)?.State == RegistrationState.Offered);
        if (!isTouched && attendance.Event.Status == attendance.EventAtFirst.Status)
        {
            return [];
        }

        var key = EventWork.OffersOf(attendance.Event.Id);
        return attendance.Event.Status == EventStatus.Published && EventPlan.NextOfferCheck(attendance) is { } due
            ? [deliveries.Schedule(key, EventWork.Offers, attendance.Event.Id, due)]
            : [deliveries.Unschedule(key, now)];
    }

    private IEnumerable<Write> Cards(Attendance attendance, BotDbContext context, DateTimeOffset now)
    {
        var (before, after) = (attendance.EventAtFirst, attendance.Event);
        if (before.Status != EventStatus.Published)
        {
            return [];
        }

        if (before.Version != after.Version || before.Status != after.Status)
        {
            return [deliveries.Schedule(EventWork.CardsNow(after.Id), EventWork.Cards, after.Id, now)];
        }

        return attendance.FullnessChanged && !ArePlanned(EventWork.CardsLater(after.Id), context, now)
            ? [deliveries.Schedule(EventWork.CardsLater(after.Id), EventWork.Cards, after.Id, now + EventPlan.CardsWait)]
            : [];
    }

    // Work that is being done now may have looked before this change, so it is planned anew.
    private static bool ArePlanned(string key, BotDbContext context, DateTimeOffset now) =>
        context.ScheduledWork.AsNoTracking().SingleOrDefault(work => work.Key == key) is { DoneAt: null } planned
        && !(planned.LeaseUntil > now) && planned.DueAt <= now + EventPlan.CardsWait;
}
