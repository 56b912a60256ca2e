using Bot.Features.Events.Model;
using Bot.Features.Events.Registering;

namespace Bot.Features.Tests.Events.Registering;

/// <summary>Choosing sessions: one of every round, none that overlap, all or none.</summary>
public sealed class CarrouselTests
{
    private static readonly DateTimeOffset Now = Samples.Now;

    [Fact]
    public void Choice_is_one_of_every_round_of_this_event()
    {
        RegistrationOutcome Tap(params string[] sessions) => Samples.Carrousel().Attendance().Register(Samples.Person(1), Samples.InRoom(sessions), Now);

        Assert.Equal(RegistrationOutcome.SessionsMissing, Tap());
        Assert.Equal(RegistrationOutcome.SessionsMissing, Tap("a1"));
        Assert.Equal(RegistrationOutcome.SessionsMissing, Tap("a1", "a2"));
        Assert.Equal(RegistrationOutcome.SessionsMissing, Tap("a1", "a1"));
        Assert.Equal(RegistrationOutcome.SessionUnknown, Tap("a1", "b9"));
        Assert.Equal(RegistrationOutcome.SessionsClash, Tap("a1", "b1", "b2"));
        Assert.Equal(RegistrationOutcome.Registered, Tap("b2", "a1"));
    }

    [Theory]
    [InlineData(10, "b2", true)]
    [InlineData(11, "b2", false)]
    [InlineData(11, "b1", true)]
    public void Walking_time_counts_when_the_rooms_differ(int minutes, string second, bool goTogether) => Assert.Equal(
        goTogether ? RegistrationOutcome.Registered : RegistrationOutcome.SessionsClash,
        (Samples.Carrousel() with { WalkingMinutes = minutes }).Attendance().Register(Samples.Person(1), Samples.InRoom("a1", second), Now));

    [Fact]
    public void Full_session_is_told_unless_she_waits_for_it_and_nothing_is_half_taken()
    {
        var attendance = Samples.Carrousel(sessionSeats: 1).Attendance();
        attendance.Register(Samples.Person(1), Samples.InRoom("a1", "b1"), Now);

        Assert.Equal(RegistrationOutcome.SessionFull, attendance.Register(Samples.Person(2), Samples.InRoom("a1", "b2"), Now));
        Assert.Equal(0, attendance.StandingOf(Samples.Key(2)).Occupancy.TakenBySession.GetValueOrDefault("b2"));
        Assert.Equal(RegistrationOutcome.Waitlisted, attendance.Register(Samples.Person(2), Samples.Waiting("a1", "b2"), Now));
        Assert.Equal(RegistrationOutcome.Registered, attendance.Register(Samples.Person(3), Samples.InRoom("a2", "b2"), Now));

        // Person 2 waits for a1 with b2, and b2 has gone since; only both together are offered.
        attendance.Withdraw(Samples.Key(1), Now);
        Assert.Equal(RegistrationState.Waitlisted, attendance.StandingOf(Samples.Key(2)).Own?.State);
        attendance.Withdraw(Samples.Key(3), Now);
        Assert.Equal(RegistrationState.Offered, attendance.StandingOf(Samples.Key(2)).Own?.State);
    }

    [Fact]
    public void Swap_takes_the_new_session_and_gives_up_the_old_one_in_one_step()
    {
        var attendance = Samples.Carrousel(sessionSeats: 1).Attendance();
        attendance.Register(Samples.Person(1), Samples.InRoom("a1", "b1"), Now);
        attendance.Register(Samples.Person(2), Samples.Waiting("a1", "b2"), Now);

        Assert.Equal(SwapOutcome.Unchanged, attendance.Swap(Samples.Key(1), Samples.InRoom("b1", "a1"), Now));
        Assert.Equal(SwapOutcome.SessionsMissing, attendance.Swap(Samples.Key(1), Samples.InRoom("a2"), Now));
        Assert.Equal(SwapOutcome.SessionUnknown, attendance.Swap(Samples.Key(1), Samples.InRoom("a2", "x"), Now));
        Assert.Equal(SwapOutcome.FormNotOffered, attendance.Swap(Samples.Key(1), new(AttendanceForm.Online, ["a2", "b1"]), Now));
        Assert.Equal(SwapOutcome.Swapped, attendance.Swap(Samples.Key(1), Samples.InRoom("a2", "b1"), Now));

        Assert.Equal(RegistrationState.Offered, attendance.StandingOf(Samples.Key(2)).Own?.State);
        Assert.Equal(SwapOutcome.SessionFull, attendance.Swap(Samples.Key(1), Samples.InRoom("a1", "b1"), Now));
        Assert.Equal(["a2", "b1"], attendance.StandingOf(Samples.Key(1)).Own?.Sessions);
        Assert.Equal(SwapOutcome.NotRegistered, attendance.Swap(Samples.Key(2), Samples.InRoom("a2", "b1"), Now));
        Assert.Equal(SwapOutcome.NotRegistered, attendance.Swap(Samples.Key(9), Samples.InRoom("a2", "b1"), Now));
        Assert.Equal(SwapOutcome.Closed, attendance.Swap(Samples.Key(1), Samples.InRoom("a2", "b2"), attendance.Event.RegistrationClosesAt));
        Assert.Equal(SwapOutcome.Over, attendance.Swap(Samples.Key(1), Samples.InRoom("a2", "b2"), attendance.Event.EndsAt));
    }

    [Fact]
    public void Other_form_in_one_step_or_told_that_it_is_full()
    {
        var attendance = Samples.Leerhuis(seats: 2, online: 1).Attendance();
        attendance.Register(Samples.Person(1), Samples.InRoom(), Now);
        attendance.Register(Samples.Person(2), Samples.InRoom(), Now);

        Assert.Equal(SwapOutcome.Swapped, attendance.Swap(Samples.Key(1), new(AttendanceForm.Online, []), Now));
        Assert.Equal(SwapOutcome.FormFull, attendance.Swap(Samples.Key(2), new(AttendanceForm.Online, []), Now));
        Assert.Equal(AttendanceForm.InRoom, attendance.StandingOf(Samples.Key(2)).Own?.Form);
    }

    [Fact]
    public void Who_waits_may_wish_otherwise_and_has_a_seat_at_once_where_one_is_free()
    {
        var attendance = Samples.Carrousel(sessionSeats: 1).Attendance();
        attendance.Register(Samples.Person(1), Samples.InRoom("a1", "b1"), Now);
        attendance.Register(Samples.Person(2), Samples.Waiting("a1", "b1"), Now);

        Assert.Equal(SwapOutcome.Swapped, attendance.Swap(Samples.Key(2), Samples.InRoom("a2", "b2"), Now));

        Assert.Equal(RegistrationState.Registered, attendance.StandingOf(Samples.Key(2)).Own?.State);
        Assert.Equal(NoticeKind.Confirmed, attendance.Notices[^1].Kind);
    }

    [Fact]
    public void Swap_in_the_last_hours_leaves_the_free_seat_to_the_line()
    {
        var carrousel = Samples.Carrousel(sessionSeats: 1);
        var attendance = (carrousel with { RegistrationClosesAt = carrousel.StartsAt }).Attendance();
        attendance.Register(Samples.Person(1), Samples.InRoom("a1", "b1"), Now);
        attendance.Register(Samples.Person(2), Samples.Waiting("a1", "b1"), Now);
        attendance.Register(Samples.Person(3), Samples.InRoom("a2", "b2"), Now);
        var late = carrousel.StartsAt.AddHours(-3);
        attendance.Withdraw(Samples.Key(1), late);

        Assert.Equal(SwapOutcome.SessionFull, attendance.Swap(Samples.Key(3), Samples.InRoom("a1", "b2"), late));
        Assert.Equal(OfferOutcome.Taken, attendance.TakeSeat(Samples.Key(2), late));
    }

    [Fact]
    public void Somebody_without_the_bot_has_the_free_seat_at_once_because_nobody_can_ask_her()
    {
        var attendance = Samples.Leerhuis(seats: 1).Attendance();
        var guest = Samples.Person(2, byHand: true) with { AttendeeKey = AttendeeKey.OfGuest("Gast", null, "gast@example.org"), TenantId = null, ObjectId = null };
        attendance.Register(Samples.Person(1), Samples.InRoom(), Now);
        Assert.Equal(RegistrationOutcome.Waitlisted, attendance.Register(guest, Samples.InRoom(), Now));

        attendance.Withdraw(Samples.Key(1), Now);

        Assert.Equal(RegistrationState.Registered, attendance.StandingOf(guest.AttendeeKey).Own?.State);
    }
}
