using Bot.Features.Events.Model;
using Bot.Features.Events.Registering;
using Bot.Features.Events.Registering.Saving;

namespace Bot.Features.Tests.Events.Registering;

/// <summary>Check-in, completion, evaluation, erasing; and the night in which the clock changes.</summary>
public sealed class DayAndAfterTests
{
    private static readonly DateTimeOffset Now = Samples.Now;

    [Fact]
    public void Check_in_is_for_the_day_itself_with_the_code_or_by_the_kernteam()
    {
        var attendance = Registered(2, code: "KQ47");
        var onTheDay = attendance.Event.StartsAt.AddHours(-2);

        Assert.Equal(CheckInOutcome.NotNow, attendance.CheckIn(Samples.Key(1), null, attendance.Event.StartsAt.AddDays(-1)));
        Assert.Equal(CheckInOutcome.WrongCode, attendance.CheckIn(Samples.Key(1), "XXXX", onTheDay));
        Assert.Equal(CheckInOutcome.CheckedIn, attendance.CheckIn(Samples.Key(1), " kq47 ", onTheDay));
        Assert.Equal(CheckInOutcome.AlreadyCheckedIn, attendance.CheckIn(Samples.Key(1), null, onTheDay));
        Assert.Equal(CheckInOutcome.NotRegistered, attendance.CheckIn(Samples.Key(9), null, onTheDay));
        Assert.Equal(CheckInOutcome.NotNow, attendance.CheckIn(Samples.Key(2), null, attendance.Event.EndsAt.AddHours(25)));
        Assert.True(attendance.UndoCheckIn(Samples.Key(1), onTheDay));
        Assert.False(attendance.UndoCheckIn(Samples.Key(1), onTheDay));
        Assert.Equal(CheckInOutcome.CheckedIn, attendance.CheckIn(Samples.Key(1), null, onTheDay));
    }

    [Fact]
    public void Without_a_code_shown_no_code_is_right()
    {
        var attendance = Registered(1, code: null);

        Assert.Equal(CheckInOutcome.WrongCode, attendance.CheckIn(Samples.Key(1), "", attendance.Event.StartsAt));
    }

    [Fact]
    public void Who_was_not_checked_in_is_absent_unless_nobody_was()
    {
        var counted = Registered(2);
        counted.CheckIn(Samples.Key(1), null, counted.Event.StartsAt);
        counted.Complete(counted.Event.EndsAt);
        Assert.Equal(RegistrationState.Attended, counted.StandingOf(Samples.Key(1)).Own?.State);
        Assert.Equal(RegistrationState.Absent, counted.StandingOf(Samples.Key(2)).Own?.State);

        var uncounted = Registered(2);
        uncounted.Complete(uncounted.Event.EndsAt.AddMinutes(-1));
        Assert.Equal(EventStatus.Published, uncounted.Event.Status);
        uncounted.Complete(uncounted.Event.EndsAt);
        Assert.All(uncounted.Registrations, row => Assert.Equal(RegistrationState.Attended, row.State));
        Assert.Equal(EventStatus.Completed, uncounted.Event.Status);
    }

    [Fact]
    public void Check_in_in_the_room_says_nothing_about_who_joined_online()
    {
        var attendance = Samples.Leerhuis(seats: 5, online: 5).Attendance();
        attendance.Register(Samples.Person(1), Samples.InRoom(), Now);
        attendance.Register(Samples.Person(2), Samples.InRoom(), Now);
        attendance.Register(Samples.Person(3), new(AttendanceForm.Online, []), Now);
        attendance.CheckIn(Samples.Key(1), null, attendance.Event.StartsAt);

        attendance.Complete(attendance.Event.EndsAt);

        Assert.Equal(RegistrationState.Absent, attendance.StandingOf(Samples.Key(2)).Own?.State);
        Assert.Equal(RegistrationState.Attended, attendance.StandingOf(Samples.Key(3)).Own?.State);
    }

    [Fact]
    public void Who_waits_is_let_in_at_the_door_by_hand_and_so_is_a_newcomer()
    {
        var attendance = Registered(4, seats: 2);
        var started = attendance.Event.StartsAt.AddMinutes(5);
        Assert.Equal(RegistrationOutcome.AlreadyWaitlisted, attendance.Register(Samples.Person(4, byHand: true), Samples.InRoom(), started));
        attendance.Withdraw(Samples.Key(1), started);
        attendance.Withdraw(Samples.Key(2), started);

        Assert.Equal(RegistrationOutcome.Registered, attendance.Register(Samples.Person(4, byHand: true), Samples.InRoom(), started));
        Assert.Equal(RegistrationOutcome.Registered, attendance.Register(Samples.Person(9, byHand: true), Samples.InRoom(), started));

        Assert.Equal(NoticeKind.DoneForHer, attendance.Notices.Single(notice => notice.Attendee.AttendeeKey == Samples.Key(4)).Kind);
        Assert.Equal(CheckInOutcome.CheckedIn, attendance.CheckIn(Samples.Key(4), null, started));
        Assert.Equal(RegistrationOutcome.AlreadyWaitlisted, attendance.Register(Samples.Person(3, byHand: true), Samples.InRoom(), started));
    }

    [Fact]
    public void By_hand_before_the_start_who_waits_gets_a_seat_that_nobody_earlier_in_line_can_take()
    {
        var attendance = Registered(4, seats: 2);
        var late = attendance.Event.StartsAt.AddHours(-2);
        attendance.Withdraw(Samples.Key(1), late);

        Assert.Equal(RegistrationOutcome.AlreadyWaitlisted, attendance.Register(Samples.Person(4, byHand: true), Samples.InRoom(), late));
        Assert.Equal(RegistrationOutcome.AlreadyWaitlisted, attendance.Register(Samples.Person(3), Samples.InRoom(), late));
        Assert.Equal(RegistrationOutcome.FormNotOffered, attendance.Register(Samples.Person(3, byHand: true), new(AttendanceForm.Online, []), late));
        Assert.Equal(RegistrationOutcome.Registered, attendance.Register(Samples.Person(3, byHand: true), Samples.InRoom(), late));
    }

    [Fact]
    public void Only_who_attended_rates()
    {
        var attendance = Registered(2);
        var after = attendance.Event.EndsAt;
        attendance.CheckIn(Samples.Key(1), null, attendance.Event.StartsAt);
        attendance.Complete(after);

        Assert.True(attendance.Rate(Samples.Key(1), 4, null, after));
        Assert.True(attendance.Rate(Samples.Key(1), null, "more-practice", after));
        Assert.False(attendance.Rate(Samples.Key(1), 6, null, after));
        Assert.False(attendance.Rate(Samples.Key(2), 4, null, after));
        Assert.False(attendance.Rate("nobody", 4, null, after));

        Assert.Equal((4, "more-practice"), (attendance.StandingOf(Samples.Key(1)).Own?.Rating, attendance.StandingOf(Samples.Key(1)).Own?.RatingWish));
    }

    [Fact]
    public void Who_is_erased_leaves_her_seat_before_the_event_and_a_number_after_it()
    {
        var before = Registered(3, seats: 2);
        before.Erase(Samples.Key(1), everything: true, Now);
        Assert.Equal(RegistrationState.Offered, before.StandingOf(Samples.Key(3)).Own?.State);

        var after = Registered(2);
        var token = after.StandingOf(Samples.Key(1)).Own?.CalendarToken;
        after.Complete(after.Event.EndsAt);
        var later = after.Again();
        later.Erase(Samples.Key(1), everything: true, after.Event.EndsAt.AddDays(400));
        Assert.Equal([Samples.Key(1)], later.Removed);
        var number = Assert.Single(later.Changed);
        Assert.Equal((RegistrationState.Attended, "", null, null, null), (number.State, number.Name, number.ObjectId, number.Email, number.Organisation));
        Assert.NotEqual(token, number.CalendarToken);
        Assert.DoesNotContain("p001", number.AttendeeKey, StringComparison.Ordinal);
        Assert.Equal(2, later.Registrations.Count);
    }

    [Fact]
    public void What_stays_of_who_is_erased_has_no_moment_of_her_own_and_counts_as_before()
    {
        var attendance = Registered(2);
        var day = attendance.Event.StartsAt.AddMinutes(-7);
        Assert.Equal(CheckInOutcome.CheckedIn, attendance.CheckIn(Samples.Key(1), null, day));
        attendance.Erase(Samples.Key(1), everything: true, attendance.Event.EndsAt);
        attendance.Complete(attendance.Event.EndsAt);

        var row = attendance.Registrations.Single(static kept => kept.Name.Length == 0);
        Assert.Equal((attendance.Event.RegistrationOpensAt, attendance.Event.StartsAt), (row.RegisteredAt, row.CheckedInAt));
        Assert.Equal((null, null, null, null), (row.OfferedAt, row.OfferDeliveredAt, row.OfferEndsAt, row.DeclineReason));
        Assert.Equal(RegistrationState.Attended, row.State);
        Assert.Equal(RegistrationState.Absent, attendance.StandingOf(Samples.Key(2)).Own?.State); // one was checked in, so count was kept
    }

    [Fact]
    public void Remark_is_erased_alone()
    {
        var attendance = Samples.Leerhuis().Attendance();
        attendance.Register(Samples.Person(1), new(AttendanceForm.InRoom, [], Remark: "Vegetarisch"), Now);

        attendance.Erase(Samples.Key(1), everything: false, Now);

        Assert.Null(attendance.StandingOf(Samples.Key(1)).Own?.Remark);
        Assert.Equal("Persoon 1", attendance.StandingOf(Samples.Key(1)).Own?.Name);
    }

    [Fact]
    public void Reminders_and_terms_are_right_across_the_change_of_the_clock()
    {
        // In the night of 28 March 2027 the clock goes from 02:00 to 03:00. The event is that Sunday at ten.
        var start = Amsterdam.Instant(new(2027, 3, 28), new(10, 0));
        var networkEvent = Samples.Leerhuis() with { StartsAt = start, EndsAt = start.AddHours(2) };

        Assert.Equal(new DateTime(2027, 3, 21, 9, 0, 0), Amsterdam.Local(EventPlan.WeekReminder(networkEvent)));
        Assert.Equal(new DateTime(2027, 3, 27, 9, 0, 0), Amsterdam.Local(EventPlan.DayReminder(networkEvent)));
        Assert.Equal(TimeSpan.FromHours(24), start - EventPlan.DayReminder(networkEvent));
        Assert.Equal(new DateTime(2027, 3, 29, 9, 0, 0), Amsterdam.Local(EventPlan.Completion(networkEvent)));

        // Delivered on Saturday at 22:00: eleven hours are left, not twelve, and a quarter of them is 2:45.
        var delivered = Amsterdam.Instant(new(2027, 3, 27), new(22, 0));
        Assert.Equal(new DateTime(2027, 3, 28, 0, 45, 0), Amsterdam.Local(OfferTerms.Default.EndOf(delivered, start)));

        // The last six hours of real time begin at 03:00, an hour earlier on the clock than on another Sunday.
        Assert.False(OfferTerms.Default.AreLastHours(Amsterdam.Instant(new(2027, 3, 28), new(3, 59)), start));
        Assert.True(OfferTerms.Default.AreLastHours(Amsterdam.Instant(new(2027, 3, 28), new(4, 0)), start));
        Assert.True(OfferTerms.Default.EndOf(start.AddMinutes(5), start) == start);
    }

    private static Attendance Registered(int people, int seats = 5, string? code = null)
    {
        var attendance = (Samples.Leerhuis(seats) with { CheckInCode = code }).Attendance();
        for (var person = 1; person <= people; person++)
        {
            attendance.Register(Samples.Person(person), Samples.InRoom(), Now);
        }

        return attendance.Again();
    }
}
