using Bot.Features.Events.Model;
using Bot.Features.Events.Registering;

namespace Bot.Features.Tests.Events.Registering;

/// <summary>Signing up, withdrawing, and the line.</summary>
public sealed class AttendanceTests
{
    private static readonly DateTimeOffset Now = Samples.Now;

    [Fact]
    public void Double_tap_registers_once()
    {
        var attendance = Samples.Leerhuis().Attendance();

        Assert.Equal(RegistrationOutcome.Registered, attendance.Register(Samples.Person(1), Samples.InRoom(), Now));
        Assert.Equal(RegistrationOutcome.AlreadyRegistered, attendance.Register(Samples.Person(1), Samples.InRoom(), Now));

        Assert.Single(attendance.Registrations);
        Assert.Equal(NoticeKind.Confirmed, Assert.Single(attendance.Notices).Kind);
    }

    [Fact]
    public void Full_event_puts_member_on_waitlist_and_tells_her_place()
    {
        var attendance = Samples.Leerhuis(seats: 1).Attendance();
        attendance.Register(Samples.Person(1), Samples.InRoom(), Now);

        Assert.Equal(RegistrationOutcome.Waitlisted, attendance.Register(Samples.Person(2), Samples.InRoom(), Now));
        Assert.Equal(RegistrationOutcome.Waitlisted, attendance.Register(Samples.Person(3), Samples.InRoom(), Now));
        Assert.Equal(RegistrationOutcome.AlreadyWaitlisted, attendance.Register(Samples.Person(3), Samples.InRoom(), Now));

        Assert.Equal(2, attendance.StandingOf(Samples.Key(3)).PlaceInLine);
        Assert.Null(attendance.StandingOf(Samples.Key(1)).PlaceInLine);
        Assert.Equal((1, 2), (attendance.StandingOf("nobody").Occupancy.TakenInRoom, attendance.StandingOf("nobody").Occupancy.Waiting));
    }

    [Fact]
    public void Each_refusal_has_its_own_outcome()
    {
        var open = Samples.Leerhuis();
        RegistrationOutcome Tap(NetworkEvent networkEvent, Applicant? who = null, Wish? wish = null, DateTimeOffset? at = null) =>
            networkEvent.Attendance().Register(who ?? Samples.Person(1), wish ?? Samples.InRoom(), at ?? Now);

        Assert.Equal(RegistrationOutcome.NotPublished, Tap(open with { Status = EventStatus.Draft }));
        Assert.Equal(RegistrationOutcome.Cancelled, Tap(open with { Status = EventStatus.Cancelled }, at: Now.AddDays(50)));
        Assert.Equal(RegistrationOutcome.Over, Tap(open with { Status = EventStatus.Completed }));
        Assert.Equal(RegistrationOutcome.Over, Tap(open, at: open.EndsAt));
        Assert.Equal(RegistrationOutcome.NotOpenYet, Tap(open with { RegistrationOpensAt = Now.AddSeconds(1) }));
        Assert.Equal(RegistrationOutcome.Closed, Tap(open, at: open.RegistrationClosesAt));
        Assert.Equal(RegistrationOutcome.NotInvited, Tap(open, Samples.Person(1) with { NetworkId = "VAR" }));
        Assert.Equal(RegistrationOutcome.NotInvited, Tap(open, Samples.Person(1) with { NetworkId = null }));
        Assert.Equal(RegistrationOutcome.NotInvited, Tap(open with { Audience = new(["rijswijk"], [], []) }));
        Assert.Equal(RegistrationOutcome.NotInvited, Tap(open with { Audience = new([], ["mayor"], []) }));
        Assert.Equal(RegistrationOutcome.Registered, Tap(open with { Audience = new(["delft"], ["advisor"], ["RSIV/zorg"]) }));
        Assert.Equal(RegistrationOutcome.FormNotOffered, Tap(open, wish: new(AttendanceForm.Online, [])));
        Assert.Equal(RegistrationOutcome.SessionUnknown, Tap(open, wish: Samples.InRoom("a1")));
        Assert.Equal(RegistrationOutcome.Registered, Tap(open));
    }

    [Fact]
    public void By_hand_neither_period_nor_audience_count_but_seats_do()
    {
        var closed = Samples.Leerhuis(seats: 1) with { RegistrationClosesAt = Now.AddHours(-1), RegistrationOpensAt = Now.AddDays(-1) };
        var attendance = closed.Attendance();
        var stranger = Samples.Person(1, byHand: true) with { NetworkId = "VAR" };

        Assert.Equal(RegistrationOutcome.Registered, attendance.Register(stranger, Samples.InRoom(), Now));
        Assert.Equal(RegistrationOutcome.Waitlisted, attendance.Register(Samples.Person(2, byHand: true), Samples.InRoom(), Now));
        Assert.All(attendance.Notices, notice => Assert.Equal(NoticeKind.DoneForHer, notice.Kind));
        Assert.Equal(
            RegistrationOutcome.Cancelled,
            (closed with { Status = EventStatus.Cancelled }).Attendance().Register(stranger, Samples.InRoom(), Now));
    }

    [Fact]
    public void Joining_anew_keeps_the_calendar_entry_and_goes_to_the_end_of_the_line()
    {
        var attendance = Samples.Leerhuis(seats: 1).Attendance();
        for (var person = 1; person <= 3; person++)
        {
            attendance.Register(Samples.Person(person), Samples.InRoom(), Now);
        }

        var before = attendance.StandingOf(Samples.Key(2)).Own!; // she waits
        Assert.Equal(WithdrawalOutcome.Withdrawn, attendance.Withdraw(Samples.Key(2), Now));
        Assert.Equal(WithdrawalOutcome.NotRegistered, attendance.Withdraw(Samples.Key(2), Now));
        Assert.Equal(RegistrationOutcome.Waitlisted, attendance.Register(Samples.Person(2), Samples.InRoom(), Now));

        var after = attendance.StandingOf(Samples.Key(2));
        Assert.Equal(2, after.PlaceInLine);
        Assert.Equal(before.CalendarToken, after.Own?.CalendarToken);
        Assert.Equal(before.Sequence + 2, after.Own?.Sequence);
    }

    [Fact]
    public void Freed_seat_goes_to_the_first_in_line_and_on_when_she_lets_it_go()
    {
        var attendance = Samples.Leerhuis(seats: 1).Attendance();
        for (var person = 1; person <= 3; person++)
        {
            attendance.Register(Samples.Person(person), Samples.InRoom(), Now);
        }

        attendance.Withdraw(Samples.Key(1), Now);
        Assert.Equal(RegistrationState.Offered, attendance.StandingOf(Samples.Key(2)).Own?.State);
        Assert.Equal(RegistrationOutcome.AlreadyOffered, attendance.Register(Samples.Person(2), Samples.InRoom(), Now));
        Assert.Equal(OfferOutcome.NoSeat, attendance.TakeSeat(Samples.Key(3), Now));

        Assert.Equal(OfferOutcome.LetGo, attendance.LetGo(Samples.Key(2), Now));
        Assert.Equal(OfferOutcome.AlreadyLetGo, attendance.LetGo(Samples.Key(2), Now));
        Assert.Equal(OfferOutcome.AlreadyLetGo, attendance.TakeSeat(Samples.Key(2), Now));
        Assert.Equal(OfferOutcome.Taken, attendance.TakeSeat(Samples.Key(3), Now));
        Assert.Equal(OfferOutcome.AlreadyTaken, attendance.TakeSeat(Samples.Key(3), Now));
        Assert.Equal(OfferOutcome.AlreadyTaken, attendance.LetGo(Samples.Key(3), Now));
        Assert.Equal(OfferOutcome.NoSeat, attendance.TakeSeat("nobody", Now));
        Assert.Equal(OfferOutcome.Cancelled, (attendance.Event with { Status = EventStatus.Cancelled }).Attendance().TakeSeat(Samples.Key(3), Now));
        Assert.Equal(OfferOutcome.Over, attendance.TakeSeat(Samples.Key(3), attendance.Event.EndsAt));
    }

    [Fact]
    public void Term_runs_from_delivery_and_its_end_passes_the_seat_on()
    {
        var attendance = Offered(out var offeredAt);
        Assert.Null(attendance.StandingOf(Samples.Key(2)).Own?.OfferEndsAt);

        var delivered = Now.AddHours(5);
        Assert.Equal(delivered.AddHours(24), attendance.OfferDelivered(Samples.Key(2), offeredAt, delivered));
        Assert.Equal(delivered.AddHours(24), attendance.OfferDelivered(Samples.Key(2), offeredAt, delivered.AddHours(9)));
        Assert.Null(attendance.OfferDelivered(Samples.Key(2), offeredAt.AddSeconds(1), delivered));

        attendance.ExpireOffers(delivered.AddHours(24).AddMilliseconds(-1));
        Assert.Equal(RegistrationState.Offered, attendance.StandingOf(Samples.Key(2)).Own?.State);
        Assert.Equal(OfferOutcome.TermPassed, attendance.TakeSeat(Samples.Key(2), delivered.AddHours(24)));
        Assert.Equal(DeclineReason.TermPassed, attendance.StandingOf(Samples.Key(2)).Own?.DeclineReason);
        Assert.Equal(RegistrationState.Offered, attendance.StandingOf(Samples.Key(3)).Own?.State);
        Assert.Contains(attendance.Notices, notice => notice is { Kind: NoticeKind.OfferLapsed } && notice.Attendee.AttendeeKey == Samples.Key(2));
    }

    [Fact]
    public void Offer_that_cannot_be_brought_goes_on()
    {
        var attendance = Offered(out var offeredAt);

        attendance.OfferNotDelivered(Samples.Key(2), offeredAt, Now);

        Assert.Equal(DeclineReason.NotDelivered, attendance.StandingOf(Samples.Key(2)).Own?.DeclineReason);
        Assert.Equal(RegistrationState.Offered, attendance.StandingOf(Samples.Key(3)).Own?.State);
    }

    [Fact]
    public void In_the_last_hours_the_seat_is_for_the_first_in_line_who_taps_and_newcomers_join_the_line()
    {
        var attendance = Samples.Leerhuis(seats: 1) is var leerhuis ? (leerhuis with { RegistrationClosesAt = leerhuis.StartsAt }).Attendance() : null!; // always there
        for (var person = 1; person <= 3; person++)
        {
            attendance.Register(Samples.Person(person), Samples.InRoom(), Now);
        }

        var late = attendance.Event.StartsAt.AddHours(-6);
        attendance.Withdraw(Samples.Key(1), late);

        Assert.Equal([Samples.Key(2), Samples.Key(3)], attendance.Notices.Where(notice => notice.Kind == NoticeKind.SeatFree).Select(notice => notice.Attendee.AttendeeKey));
        Assert.Equal(RegistrationOutcome.Waitlisted, attendance.Register(Samples.Person(4), Samples.InRoom(), late));
        Assert.True(attendance.SeatIsFreeFor(Samples.Key(3), late));
        Assert.Equal(OfferOutcome.Taken, attendance.TakeSeat(Samples.Key(3), late));
        Assert.False(attendance.SeatIsFreeFor(Samples.Key(2), late));
        Assert.Equal(OfferOutcome.NoSeat, attendance.TakeSeat(Samples.Key(2), late));
    }

    [Fact]
    public void In_the_last_hours_a_free_seat_is_told_once_and_again_when_it_came_free_again()
    {
        var attendance = Samples.Leerhuis(seats: 2).Attendance();
        for (var person = 1; person <= 4; person++)
        {
            attendance.Register(Samples.Person(person), Samples.InRoom(), Now);
        }

        var late = attendance.Event.StartsAt.AddHours(-3);
        attendance.Withdraw(Samples.Key(1), late);
        var next = attendance.Again();
        next.Withdraw(Samples.Key(2), late.AddMinutes(1));
        Assert.Empty(next.Notices);

        next.Register(Samples.Person(8, byHand: true), Samples.InRoom(), late);
        Assert.Equal(OfferOutcome.Taken, next.TakeSeat(Samples.Key(3), late));
        next.Register(Samples.Person(9, byHand: true), Samples.InRoom(), late);
        Assert.Equal(OfferOutcome.Taken, next.TakeSeat(Samples.Key(4), late));
        var full = next.Again();
        full.Withdraw(Samples.Key(3), late.AddMinutes(2));
        Assert.Equal([Samples.Key(8), Samples.Key(9)], full.Notices.Select(notice => notice.Attendee.AttendeeKey));
    }

    [Fact]
    public void Two_guests_with_one_address_are_two()
    {
        Assert.NotEqual(AttendeeKey.OfGuest("Gast Een", "Gemeente", "secretariaat@example.org"), AttendeeKey.OfGuest("Gast Twee", "Gemeente", "secretariaat@example.org"));
        Assert.Equal(AttendeeKey.OfGuest(" gast EEN ", null, "Secretariaat@example.org "), AttendeeKey.OfGuest("Gast Een", "Gemeente", "secretariaat@example.org"));
        Assert.NotEqual(AttendeeKey.OfGuest("Gast Een", "Delft", null), AttendeeKey.OfGuest("Gast Een", "Rijswijk", null));
    }

    [Fact]
    public void After_the_start_no_seat_goes_on_and_what_was_held_lapses()
    {
        var attendance = Offered(out _);

        attendance.ExpireOffers(attendance.Event.StartsAt);

        Assert.Equal(RegistrationState.Declined, attendance.StandingOf(Samples.Key(2)).Own?.State);
        Assert.Equal(RegistrationState.Waitlisted, attendance.StandingOf(Samples.Key(3)).Own?.State);
        Assert.Equal(OfferOutcome.NoSeat, attendance.TakeSeat(Samples.Key(3), attendance.Event.StartsAt));
    }

    private static Attendance Offered(out DateTimeOffset offeredAt)
    {
        var attendance = Samples.Leerhuis(seats: 1).Attendance();
        for (var person = 1; person <= 3; person++)
        {
            attendance.Register(Samples.Person(person), Samples.InRoom(), Now);
        }

        attendance.Withdraw(Samples.Key(1), Now);
        offeredAt = attendance.StandingOf(Samples.Key(2)).Own!.OfferedAt!.Value; // she is offered the seat
        return attendance;
    }
}
