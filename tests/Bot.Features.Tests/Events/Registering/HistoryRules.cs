using Bot.Features.Events.Model;
using Bot.Features.Events.Registering;

namespace Bot.Features.Tests.Events.Registering;

/// <summary>What holds after every step of every history. Counts for itself, with none of the product's arithmetic.</summary>
internal sealed class HistoryRules
{
    private readonly Dictionary<string, string> tokens = [];
    private long lastPlace;

    public void Hold(Moment moment)
    {
        CapacityHolds(moment.After);
        ChoicesHold(moment.After);
        NobodyIsLostOrMoved(moment);
        LineIsKept(moment);
        NobodyTakesWhatTheLineMayTake(moment);
        NoSeatIsIdle(moment);
        OffersHaveTheirTerm(moment);
        PeopleAreTold(moment);
    }

    public static void EveryStateHasAWayOut(Attendance attendance, DateTimeOffset now)
    {
        if (attendance.Event.Status != EventStatus.Published)
        {
            return;
        }

        if (now < attendance.Event.EndsAt)
        {
            foreach (var row in attendance.Registrations.Where(row => row.State is RegistrationState.Registered or RegistrationState.Waitlisted or RegistrationState.Offered))
            {
                Assert.True(WithdrawalOutcome.Withdrawn == attendance.Again().Withdraw(row.AttendeeKey, now) || row.OfferEndsAt <= now || now >= attendance.Event.StartsAt, $"{row.State} cannot be left");
            }

            foreach (var row in attendance.Registrations.Where(row => row.State is RegistrationState.Declined or RegistrationState.Withdrawn && row.ObjectId is not null))
            {
                var person = Samples.Person(1, byHand: true) with { AttendeeKey = row.AttendeeKey, TenantId = row.TenantId, ObjectId = row.ObjectId };
                Assert.Contains(
                    attendance.Again().Register(person, new Wish(row.Form, row.Sessions, Waits: true), now),
                    new[] { RegistrationOutcome.Registered, RegistrationOutcome.Waitlisted });
            }
        }

        // Also when nobody does anything any more, an offer ends and the event is settled.
        var atStart = attendance.Again();
        atStart.ExpireOffers(Later(now, attendance.Event.StartsAt));
        Assert.DoesNotContain(atStart.Registrations, row => row.State == RegistrationState.Offered);
        atStart.Complete(Later(now, attendance.Event.EndsAt));
        Assert.Equal(EventStatus.Completed, atStart.Event.Status);
        Assert.DoesNotContain(atStart.Registrations, row => row.State is RegistrationState.Registered or RegistrationState.Offered);
    }

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;

    private static bool Takes(Registration row) =>
        row.State is RegistrationState.Registered or RegistrationState.Offered or RegistrationState.Attended or RegistrationState.Absent;

    private static void CapacityHolds(Attendance attendance)
    {
        foreach (var form in Enum.GetValues<AttendanceForm>())
        {
            var taken = attendance.Registrations.Count(row => Takes(row) && row.Form == form);
            Assert.True(taken <= (attendance.Event.CapacityOf(form) ?? 0), $"{taken} have a seat {form}");
        }

        foreach (var session in attendance.Event.Rounds.SelectMany(round => round.Sessions))
        {
            var taken = attendance.Registrations.Count(row => Takes(row) && row.Sessions.Contains(session.Id));
            Assert.True(taken <= session.Capacity, $"{taken} have a seat in {session.Id}");
        }
    }

    private static void ChoicesHold(Attendance attendance)
    {
        foreach (var row in attendance.Registrations.Where(row => Takes(row) || row.State == RegistrationState.Waitlisted))
        {
            var times = attendance.Event.Rounds.Select(round => Assert.Single(round.Sessions, session => row.Sessions.Contains(session.Id))).ToList();
            Assert.Equal(times.Count, row.Sessions.Count);

            // The rounds are ten minutes apart.
            Assert.False(attendance.Event.WalkingMinutes > 10 && times.Select(session => session.Room).Distinct().Count() > 1, "she cannot be in time for both");
        }
    }

    private void NobodyIsLostOrMoved(Moment moment)
    {
        foreach (var before in moment.Before.Registrations)
        {
            var after = moment.After.StandingOf(before.AttendeeKey).Own;
            if (after is null)
            {
                Assert.Equal(Deed.Erase, moment.Step.Deed);
                tokens.Remove(before.AttendeeKey);
                continue;
            }

            Assert.True(MayBecome(before, after, moment.Step.Deed), $"{before.State} became {after.State} by {moment.Step}");
            Assert.True(after.Sequence >= before.Sequence, "the calendar entry went back");
        }

        Assert.Equal(moment.Before.Registrations.Count, moment.After.Registrations.Count(row => moment.Before.StandingOf(row.AttendeeKey).Own is not null || row.AttendeeKey.StartsWith("erased:", StringComparison.Ordinal)));
        foreach (var row in moment.After.Registrations)
        {
            tokens.TryAdd(row.AttendeeKey, row.CalendarToken);
            Assert.Equal(tokens[row.AttendeeKey], row.CalendarToken);
        }
    }

    // Whoever has a seat keeps it until she gives it up herself; who let one go comes back only by joining anew.
    private static bool MayBecome(Registration before, Registration after, Deed deed) => before.State == after.State || (before.State, after.State) switch
    {
        (RegistrationState.Registered, RegistrationState.Withdrawn) or (RegistrationState.Waitlisted, RegistrationState.Withdrawn) or (RegistrationState.Offered, RegistrationState.Withdrawn) => deed is Deed.Withdraw or Deed.Erase,
        (RegistrationState.Registered, RegistrationState.Attended) => deed is Deed.CheckIn or Deed.Complete,
        (RegistrationState.Absent, RegistrationState.Attended) => deed is Deed.CheckIn,
        (RegistrationState.Registered, RegistrationState.Absent) => deed is Deed.Complete,
        (RegistrationState.Waitlisted, RegistrationState.Offered) => before.ObjectId is not null,
        (RegistrationState.Waitlisted, RegistrationState.Registered) when before.ObjectId is null => true,
        (RegistrationState.Waitlisted, RegistrationState.Registered) => deed is Deed.Take or Deed.Swap or Deed.RegisterByHand,
        (RegistrationState.Offered, RegistrationState.Registered) when deed is Deed.Take => true,
        (RegistrationState.Offered, RegistrationState.Declined) => true,
        (RegistrationState.Declined or RegistrationState.Withdrawn or RegistrationState.Offered, RegistrationState.Registered or RegistrationState.Waitlisted) =>
            (before.State != RegistrationState.Offered || before.OfferedAt < after.RegisteredAt) && deed is Deed.Register or Deed.RegisterByHand or Deed.RegisterGuest,
        _ => false,
    };

    private void LineIsKept(Moment moment)
    {
        foreach (var row in moment.After.Registrations.Where(row => row.State == RegistrationState.Waitlisted).OrderBy(row => row.Place))
        {
            if (moment.StateBefore(row) == RegistrationState.Waitlisted)
            {
                Assert.Equal(moment.Before.StandingOf(row.AttendeeKey).Own?.Place ?? row.Place, row.Place);
            }
            else
            {
                Assert.True(row.Place > lastPlace, "a newcomer did not join at the end of the line");
            }
        }

        lastPlace = Math.Max(lastPlace, moment.After.Registrations.Select(row => row.Place).DefaultIfEmpty().Max());
        if (moment.Now >= moment.After.Event.StartsAt)
        {
            // The line ends at the start: nobody in it can take a seat any more.
            return;
        }

        foreach (var lucky in moment.After.Registrations.Where(row => GotASeat(moment, row)))
        {
            var others = moment.After.Registrations.Where(row => row.AttendeeKey != lucky.AttendeeKey).ToList();
            Assert.DoesNotContain(
                others,
                row => row.State == RegistrationState.Waitlisted && IsBefore(moment, row, lucky) && Fits(moment.After.Event, others, row));
        }
    }

    // Given by the bot, or by signing up; not taken from the line by her own tap in the last hours, when whoever taps first has it.
    private static bool GotASeat(Moment moment, Registration row) =>
        (row.State == RegistrationState.Offered && moment.StateBefore(row) != RegistrationState.Offered)
        || (row.State == RegistrationState.Registered && moment.StateBefore(row) is null or RegistrationState.Withdrawn or RegistrationState.Declined
            && moment.Step.Deed is Deed.Register or Deed.RegisterByHand or Deed.RegisterGuest)
        || IsLetInByHand(moment, row);

    // The kernteam gives a seat to somebody in line: she keeps her turn.
    private static bool IsLetInByHand(Moment moment, Registration row) =>
        row.State == RegistrationState.Registered && row.ObjectId is not null && moment.StateBefore(row) == RegistrationState.Waitlisted && moment.Step.Deed == Deed.RegisterByHand;

    private static bool IsBefore(Moment moment, Registration waiting, Registration lucky) =>
        lucky.State == RegistrationState.Offered || IsLetInByHand(moment, lucky)
            ? waiting.Place < lucky.Place
            : moment.StateBefore(waiting) == RegistrationState.Waitlisted;

    // In the last hours a seat may be free while somebody waits for it: joining and swapping must leave it to her.
    private static void NobodyTakesWhatTheLineMayTake(Moment moment)
    {
        if (moment.Step.Deed is not (Deed.Register or Deed.RegisterByHand or Deed.RegisterGuest or Deed.Swap) || moment.Now >= moment.After.Event.StartsAt)
        {
            return;
        }

        var (before, after) = (moment.Before.Registrations.ToList(), moment.After.Registrations.ToList());

        // Who is let in by hand from the line goes before those behind her.
        var letIn = after.Find(row => IsLetInByHand(moment, row));
        foreach (var row in after.Where(row => row.State == RegistrationState.Waitlisted && row.AttendeeKey != Samples.Key(moment.Step.Person) && !(row.Place > letIn?.Place)))
        {
            Assert.True(
                moment.StateBefore(row) != RegistrationState.Waitlisted || !Fits(moment.Before.Event, before, row) || Fits(moment.After.Event, after, row),
                "somebody took the seat that the line was told of");
        }
    }

    // Counted anew from the rows.
    private static bool Fits(NetworkEvent networkEvent, List<Registration> rows, Registration wish) =>
        rows.Count(row => Takes(row) && row.Form == wish.Form) < (networkEvent.CapacityOf(wish.Form) ?? 0)
        && networkEvent.Rounds.SelectMany(round => round.Sessions).Where(session => wish.Sessions.Contains(session.Id))
            .All(session => rows.Count(row => Takes(row) && row.Sessions.Contains(session.Id)) < session.Capacity);

    private static void NoSeatIsIdle(Moment moment)
    {
        var networkEvent = moment.After.Event;
        var rows = moment.After.Registrations.ToList();
        var waiting = rows.Where(row => row.State == RegistrationState.Waitlisted && Fits(networkEvent, rows, row)).ToList();
        if (networkEvent.Status != EventStatus.Published || moment.Now >= networkEvent.StartsAt)
        {
            Assert.DoesNotContain(rows, row => row.State == RegistrationState.Offered && moment.StateBefore(row) != RegistrationState.Offered);
            return;
        }

        if (moment.Now < networkEvent.StartsAt - OfferTerms.Default.FreeForAll)
        {
            Assert.Empty(waiting);
            return;
        }

        // In the last hours a seat that has just become free for her is told to her, and she can take it.
        var before = moment.Before.Registrations.ToList();
        foreach (var row in waiting)
        {
            Assert.True(moment.After.SeatIsFreeFor(row.AttendeeKey, moment.Now));
            var sat = before.Find(one => one.AttendeeKey == row.AttendeeKey);
            if (sat is { State: RegistrationState.Waitlisted } && !Fits(moment.Before.Event, before, sat) && sat.Sessions.SequenceEqual(row.Sessions) && sat.Form == row.Form)
            {
                Assert.True(moment.After.Notices.Any(notice => notice.Kind == NoticeKind.SeatFree && notice.Attendee.AttendeeKey == row.AttendeeKey), "she was not told that a seat is free");
            }
        }
    }

    private static void OffersHaveTheirTerm(Moment moment)
    {
        foreach (var row in moment.After.Registrations.Where(row => row.State == RegistrationState.Offered))
        {
            Assert.NotNull(row.OfferedAt);
            Assert.Equal(row.OfferDeliveredAt is null, row.OfferEndsAt is null);
            Assert.False(row.OfferEndsAt > moment.After.Event.StartsAt, "an offer outlasts the start");
            Assert.False(moment.StateBefore(row) != RegistrationState.Offered && moment.Now >= moment.After.Event.StartsAt - OfferTerms.Default.FreeForAll, "a seat was held in the last hours");
        }
    }

    private static void PeopleAreTold(Moment moment)
    {
        var told = moment.Told.Select(notice => (notice.Kind, notice.Attendee.AttendeeKey)).ToHashSet();
        foreach (var row in moment.After.Registrations.Where(row => row.ObjectId is not null && row.State != moment.StateBefore(row)))
        {
            NoticeKind[] wanted = row.State switch
            {
                RegistrationState.Offered => [NoticeKind.SeatOffered],
                RegistrationState.Registered => [NoticeKind.Confirmed, NoticeKind.DoneForHer],
                RegistrationState.Declined when row.DeclineReason == DeclineReason.TermPassed => [NoticeKind.OfferLapsed],
                _ => [],
            };
            Assert.True(wanted.Length == 0 || moment.Step.Deed == Deed.CheckIn || wanted.Any(kind => told.Contains((kind, row.AttendeeKey))), $"nobody told of {row.State}");
        }
    }
}

/// <summary>One step, with what was before and what is after.</summary>
internal sealed record Moment(Step Step, Attendance Before, Attendance After, DateTimeOffset Now, IReadOnlyList<Notice> Told)
{
    // A row whose name was erased has another key and is otherwise what it was.
    public RegistrationState? StateBefore(Registration row) => (Before.StandingOf(row.AttendeeKey).Own
        ?? (row.AttendeeKey.StartsWith("erased:", StringComparison.Ordinal) ? Before.Registrations.SingleOrDefault(one => After.StandingOf(one.AttendeeKey).Own is null) : null))?.State;
}
