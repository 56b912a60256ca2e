using Bot.Features.Events.Model;
using Bot.Features.Storage;

namespace Bot.Features.Events.Registering;

/// <summary>On the day and afterwards.</summary>
internal sealed partial class Attendance
{
    private static readonly TimeSpan CheckInLasts = TimeSpan.FromDays(1);

    /// <summary>The kernteam taps a name, or (with <paramref name="code"/>) the member confirms herself. Until a day after the end.</summary>
    public CheckInOutcome CheckIn(string attendeeKey, string? code, DateTimeOffset now)
    {
        if (Event.Status == EventStatus.Cancelled)
        {
            return CheckInOutcome.Cancelled;
        }

        if (Event.Status == EventStatus.Draft || Amsterdam.Day(now) < Amsterdam.Day(Event.StartsAt) || now > Event.EndsAt + CheckInLasts)
        {
            return CheckInOutcome.NotNow;
        }

        ExpireOffers(now);
        if (seats.Find(attendeeKey) is not { State: RegistrationState.Registered or RegistrationState.Attended or RegistrationState.Absent } row)
        {
            return CheckInOutcome.NotRegistered;
        }

        if (code is not null && !IsTheCode(code))
        {
            return CheckInOutcome.WrongCode;
        }

        if (row.CheckedInAt is not null)
        {
            return CheckInOutcome.AlreadyCheckedIn;
        }

        Put(row with { State = RegistrationState.Attended, CheckedInAt = Kept(now), ChangedAt = Kept(now) });
        return CheckInOutcome.CheckedIn;
    }

    /// <summary>Takes a check-in back.</summary>
    public bool UndoCheckIn(string attendeeKey, DateTimeOffset now)
    {
        if (Event.Status is not (EventStatus.Published or EventStatus.Completed)
            || seats.Find(attendeeKey) is not { State: RegistrationState.Attended, CheckedInAt: not null } row)
        {
            return false;
        }

        var before = Event.Status == EventStatus.Completed ? RegistrationState.Absent : RegistrationState.Registered;
        Put(row with { State = before, CheckedInAt = null, Rating = null, RatingWish = null, ChangedAt = Kept(now) });
        return true;
    }

    /// <summary>
    /// After the event: who was not checked in is absent, unless nobody was checked in at all, for then nobody kept count
    /// and everybody counts as there. That is judged for the room and for online apart, because a list at the door says
    /// nothing about who joined online. The event is completed.
    /// </summary>
    public void Complete(DateTimeOffset now)
    {
        if (Event.Status != EventStatus.Published || now < Event.EndsAt)
        {
            return;
        }

        ExpireOffers(now);
        var counted = seats.Rows.Where(row => row.CheckedInAt is not null).Select(row => row.Form).ToHashSet();
        foreach (var row in seats.Rows.Where(row => row.State == RegistrationState.Registered).ToList())
        {
            var state = counted.Contains(row.Form) ? RegistrationState.Absent : RegistrationState.Attended;
            Put(row with { State = state, ChangedAt = Kept(now) });
        }

        Replace(Event with { Status = EventStatus.Completed, ChangedAt = Kept(now) });
    }

    /// <summary>The answer to the evaluation; false for who did not attend, and for a rating that is not 1 to 5.</summary>
    public bool Rate(string attendeeKey, int? rating, string? wish, DateTimeOffset now)
    {
        if (now < Event.EndsAt || Event.Status == EventStatus.Cancelled || rating is < 1 or > 5
            || seats.Find(attendeeKey) is not { State: RegistrationState.Attended } row)
        {
            return false;
        }

        Put(row with { Rating = rating ?? row.Rating, RatingWish = wish ?? row.RatingWish, ChangedAt = Kept(now) });
        return true;
    }

    /// <summary>
    /// Erases the remark, or (with <paramref name="everything"/>) all that tells who it was: she is withdrawn from what is
    /// still to come, and what is past stays for the figures: form, sessions, state and verdict,
    /// without a moment of her own. Her link to the calendar entry ends.
    /// </summary>
    public void Erase(string attendeeKey, bool everything, DateTimeOffset now)
    {
        if (everything)
        {
            Withdraw(attendeeKey, now);
        }

        if (seats.Find(attendeeKey) is not { } row)
        {
            return;
        }

        if (!everything)
        {
            Put(row with { Remark = null });
            return;
        }

        // What this decision would have told her goes as well.
        notices.RemoveAll(notice => notice.Attendee.AttendeeKey == attendeeKey);
        seats.Remove(attendeeKey);
        var left = row.State == RegistrationState.Offered ? row : WithoutOffer(row); // an offer still needs its term
        Put(left with
        {
            AttendeeKey = $"erased:{NewId.Next()}",
            TenantId = null,
            ObjectId = null,
            Name = string.Empty,
            Organisation = null,
            Email = null,
            Remark = null,
            CalendarToken = NewId.Secret(),
            RegisteredAt = Event.RegistrationOpensAt,
            CheckedInAt = row.CheckedInAt is null ? null : Event.StartsAt, // that she was; others are judged by it
            ChangedAt = Kept(now),
        });
    }

    private bool IsTheCode(string code) =>
        Event.CheckInCode is { Length: > 0 } expected && string.Equals(code.Trim(), expected, StringComparison.OrdinalIgnoreCase);
}
