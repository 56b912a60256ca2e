using Bot.Features.Events.Model;
using Bot.Features.Events.Registering;

namespace Bot.Features.Tests.Events.Registering;

/// <summary>What the kernteam does to an event in which people already are.</summary>
public sealed class ChangeTests
{
    private static readonly DateTimeOffset Now = Samples.Now;

    [Fact]
    public void Capacity_below_what_is_taken_is_refused_with_the_number()
    {
        var attendance = Filled(Samples.Leerhuis(seats: 3), 3);

        var refused = Assert.IsType<ChangeOutcome.Refused>(attendance.Change(attendance.Event with { RoomCapacity = 2 }, Now));

        Assert.Equal(new EventFault("roomCapacity", EventProblem.BelowRegistered, 3), Assert.Single(refused.Faults));
        Assert.Equal(3, attendance.Event.RoomCapacity);
        Assert.False(attendance.EventChanged);
        var gone = Assert.IsType<ChangeOutcome.Refused>(attendance.Change(attendance.Event with { RoomCapacity = null, Address = null, OnlineCapacity = 9 }, Now));
        Assert.Equal(new EventFault("roomCapacity", EventProblem.BelowRegistered, 3), Assert.Single(gone.Faults));
    }

    [Fact]
    public void Raised_capacity_offers_seats_and_tells_nobody_else()
    {
        var attendance = Filled(Samples.Leerhuis(seats: 1), 4);

        Assert.Empty(Assert.IsType<ChangeOutcome.Changed>(attendance.Change(attendance.Event with { RoomCapacity = 3 }, Now)).Told);

        Assert.Equal([Samples.Key(2), Samples.Key(3)], attendance.Notices.Where(notice => notice.Kind == NoticeKind.SeatOffered).Select(notice => notice.Attendee.AttendeeKey));
        Assert.DoesNotContain(attendance.Notices, notice => notice.Kind == NoticeKind.Changed);
        Assert.Equal(2, attendance.Event.Version);
        Assert.IsType<ChangeOutcome.Unchanged>(attendance.Change(attendance.Event with { Themes = [] }, Now));
    }

    [Fact]
    public void Each_attendee_is_told_what_concerns_her()
    {
        var attendance = Samples.Leerhuis(seats: 1, online: 1).Attendance();
        attendance.Register(Samples.Person(1), Samples.InRoom(), Now);
        attendance.Register(Samples.Person(2), new(AttendanceForm.Online, []), Now);
        attendance.Register(Samples.Person(3), Samples.InRoom(), Now);
        var later = attendance.Again();

        var changed = later.Change(
            later.Event with { Title = "Leerhuis Zorg", Address = "Provinciehuis", OnlineUrl = "https://example.org/nieuw", Summary = "Anders" }, Now);

        Assert.Equal([ChangedTrait.Title, ChangedTrait.Place, ChangedTrait.OnlineLink], Assert.IsType<ChangeOutcome.Changed>(changed).Told);
        Assert.Equal([ChangedTrait.Title, ChangedTrait.Place], ToldTo(later, 1));
        Assert.Equal([ChangedTrait.Title, ChangedTrait.OnlineLink], ToldTo(later, 2));
        Assert.Equal([ChangedTrait.Place], ToldTo(later, 3));
        Assert.Equal(1, later.StandingOf(Samples.Key(1)).Own?.Sequence);
        Assert.True(later.EventChanged);
    }

    [Fact]
    public void Changed_session_is_told_to_who_chose_it()
    {
        var attendance = Samples.Carrousel().Attendance();
        attendance.Register(Samples.Person(1), Samples.InRoom("a1", "b1"), Now);
        attendance.Register(Samples.Person(2), Samples.InRoom("a2", "b2"), Now);
        var later = attendance.Again();
        var rounds = later.Event.Rounds;

        later.Change(later.Event with { Rounds = [rounds[0] with { Sessions = [rounds[0].Sessions[0] with { Speaker = "J. Bakker" }, rounds[0].Sessions[1]] }, rounds[1]] }, Now);

        Assert.Equal([ChangedTrait.Session], ToldTo(later, 1));
        Assert.Equal(Samples.Key(1), Assert.Single(later.Notices).Attendee.AttendeeKey);
    }

    [Fact]
    public void Chosen_session_cannot_go_and_cannot_be_made_unreachable()
    {
        var attendance = Samples.Carrousel().Attendance();
        attendance.Register(Samples.Person(1), Samples.InRoom("a1", "b2"), Now);
        attendance.Register(Samples.Person(2), Samples.InRoom("a1", "b1"), Now);
        var rounds = attendance.Event.Rounds;

        var gone = attendance.Change(attendance.Event with { Rounds = [rounds[0] with { Sessions = [rounds[0].Sessions[1]] }, rounds[1]] }, Now);
        Assert.Contains(new EventFault("round1.session1.title", EventProblem.SessionInUse, 2), Assert.IsType<ChangeOutcome.Refused>(gone).Faults);
        var lowered = attendance.Change(attendance.Event with { Rounds = [rounds[0] with { Sessions = [rounds[0].Sessions[0] with { Capacity = 1 }, rounds[0].Sessions[1]] }, rounds[1]] }, Now);
        Assert.Contains(new EventFault("round1.session1.capacity", EventProblem.BelowRegistered, 2), Assert.IsType<ChangeOutcome.Refused>(lowered).Faults);
        var farther = attendance.Change(attendance.Event with { WalkingMinutes = 20 }, Now);
        Assert.Equal(new EventFault("round2.start", EventProblem.NoWalkingTime, 1), Assert.Single(Assert.IsType<ChangeOutcome.Refused>(farther).Faults));
    }

    [Fact]
    public void Draft_grows_part_by_part_and_is_published_when_it_is_whole()
    {
        var attendance = (Samples.Carrousel() with { Status = EventStatus.Draft, Rounds = [], Version = 0, PublishedAt = null }).Attendance();

        Assert.IsType<ChangeOutcome.Changed>(attendance.Change(attendance.Event with { Address = null, Title = "Carrousel" }, Now));
        var refused = Assert.IsType<ChangeOutcome.Refused>(attendance.Publish(Now));
        Assert.Equal(["address", "rounds"], refused.Faults.Select(fault => fault.Field).Order(StringComparer.Ordinal));
        Assert.IsType<ChangeOutcome.Changed>(attendance.Change(Samples.Carrousel(), Now));
        Assert.IsType<ChangeOutcome.Changed>(attendance.Publish(Now));

        Assert.Equal(EventStatus.Published, attendance.Event.Status);
        Assert.IsType<ChangeOutcome.Unchanged>(attendance.Publish(Now));
    }

    [Fact]
    public void Cancelled_event_tells_who_is_in_it_and_answers_so_a_month_later()
    {
        var attendance = Filled(Samples.Leerhuis(seats: 1), 3);
        attendance.Withdraw(Samples.Key(1), Now);
        var later = attendance.Again();

        Assert.IsType<ChangeOutcome.Changed>(later.Cancel("De zaal is niet beschikbaar.", Now));

        Assert.Equal([Samples.Key(2), Samples.Key(3)], later.Notices.Where(notice => notice.Kind == NoticeKind.Cancelled).Select(notice => notice.Attendee.AttendeeKey));
        var after = Now.AddMonths(1);
        Assert.Equal(RegistrationOutcome.Cancelled, later.Register(Samples.Person(9), Samples.InRoom(), after));
        Assert.Equal(WithdrawalOutcome.Cancelled, later.Withdraw(Samples.Key(3), after));
        Assert.Equal(SwapOutcome.Cancelled, later.Swap(Samples.Key(3), Samples.InRoom(), after));
        Assert.Equal(OfferOutcome.Cancelled, later.TakeSeat(Samples.Key(2), after));
        Assert.Equal(OfferOutcome.Cancelled, later.LetGo(Samples.Key(2), after));
        Assert.Equal(CheckInOutcome.Cancelled, later.CheckIn(Samples.Key(2), null, after));
        Assert.IsType<ChangeOutcome.Unchanged>(later.Cancel("Nog eens", after));
        Assert.IsType<ChangeOutcome.Closed>(later.Change(later.Event with { RoomCapacity = 9 }, after));
        Assert.IsType<ChangeOutcome.Closed>(later.Publish(after));
        Assert.Equal("De zaal is niet beschikbaar.", later.Event.CancelReason);
    }

    [Fact]
    public void Closing_ends_registration_and_leaves_the_line_its_seats()
    {
        var attendance = Filled(Samples.Leerhuis(seats: 1), 2);

        Assert.IsType<ChangeOutcome.Changed>(attendance.Close(Now));
        Assert.IsType<ChangeOutcome.Unchanged>(attendance.Close(Now));

        Assert.Equal(RegistrationOutcome.Closed, attendance.Register(Samples.Person(9), Samples.InRoom(), Now));
        attendance.Withdraw(Samples.Key(1), Now);
        Assert.Equal(OfferOutcome.Taken, attendance.TakeSeat(Samples.Key(2), Now));
    }

    [Fact]
    public void Event_that_is_moved_forward_takes_the_end_of_an_offer_along()
    {
        var attendance = Filled(Samples.Leerhuis(seats: 1), 2);
        attendance.Withdraw(Samples.Key(1), Now);
        attendance.OfferDelivered(Samples.Key(2), Now, Now);

        attendance.Change(attendance.Event with { StartsAt = Now.AddHours(8), EndsAt = Now.AddHours(10), RegistrationClosesAt = Now.AddHours(7) }, Now);

        Assert.Equal(Now.AddHours(2), attendance.StandingOf(Samples.Key(2)).Own?.OfferEndsAt);
    }

    private static Attendance Filled(NetworkEvent networkEvent, int people)
    {
        var attendance = networkEvent.Attendance();
        for (var person = 1; person <= people; person++)
        {
            attendance.Register(Samples.Person(person), Samples.InRoom(), Now);
        }

        return attendance.Again();
    }

    private static IReadOnlyList<ChangedTrait>? ToldTo(Attendance attendance, int person) =>
        attendance.Notices.SingleOrDefault(notice => notice.Kind == NoticeKind.Changed && notice.Attendee.AttendeeKey == Samples.Key(person))?.Changed;
}
