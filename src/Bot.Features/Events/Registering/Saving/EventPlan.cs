using Bot.Features.Events.Model;

namespace Bot.Features.Events.Registering.Saving;

/// <summary>When the work of an event is to be done; all on Amsterdam's clock, so a clock change in between moves nothing.</summary>
internal static class EventPlan
{
    /// <summary>Full or free again is shown within this time.</summary>
    public static readonly TimeSpan CardsWait = TimeSpan.FromMinutes(15);

    /// <summary>An offer that has not arrived yet is looked at after this time.</summary>
    public static readonly TimeSpan OfferCheck = TimeSpan.FromMinutes(10);

    private static readonly TimeOnly Morning = new(9, 0);

    /// <summary>Nine in the morning, a week before the day of the event.</summary>
    public static DateTimeOffset WeekReminder(NetworkEvent networkEvent) => MorningOf(networkEvent.StartsAt, -7);

    /// <summary>Nine in the morning of the day before.</summary>
    public static DateTimeOffset DayReminder(NetworkEvent networkEvent) => MorningOf(networkEvent.StartsAt, -1);

    /// <summary>The morning after it ended, so that the kernteam has that day to finish its check-in.</summary>
    public static DateTimeOffset Completion(NetworkEvent networkEvent) => MorningOf(networkEvent.EndsAt, 1);

    /// <summary>When the offers have to be looked at next; null while none is held.</summary>
    public static DateTimeOffset? NextOfferCheck(Attendance attendance) => attendance.Offered.Count == 0
        ? null
        : attendance.Offered.Min(row => row.OfferEndsAt ?? (row.OfferedAt ?? row.ChangedAt) + OfferCheck);

    private static DateTimeOffset MorningOf(DateTimeOffset instant, int days) => Amsterdam.Instant(Amsterdam.Day(instant).AddDays(days), Morning);
}
