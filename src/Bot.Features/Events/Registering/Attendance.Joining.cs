using Bot.Features.Events.Model;
using Bot.Features.Events.Registering.Rules;
using Bot.Features.Storage;

namespace Bot.Features.Events.Registering;

/// <summary>Signing up, withdrawing and choosing otherwise.</summary>
internal sealed partial class Attendance
{
    public RegistrationOutcome Register(Applicant applicant, Wish wish, DateTimeOffset now)
    {
        ExpireOffers(now);
        var refused = Refusal(applicant, now);
        var waits = applicant.ByHand && refused == RegistrationOutcome.AlreadyWaitlisted ? seats.Find(applicant.AttendeeKey) : null;
        if (waits is null && refused is { } refusal)
        {
            return refusal;
        }

        if (ProblemOf(wish) is { } problem)
        {
            return problem;
        }

        if (waits is not null)
        {
            return LetIn(waits, wish, now);
        }

        // A full event has a line for everybody; a full session in an event with room has other sessions beside it.
        if (HasSeat(wish.Form) && !HaveSeats(wish.Sessions) && !wish.Waits)
        {
            return RegistrationOutcome.SessionFull;
        }

        return Join(applicant, wish, now);
    }

    /// <param name="byHand">The kernteam does it in her name, so she is told.</param>
    public WithdrawalOutcome Withdraw(string attendeeKey, DateTimeOffset now, bool byHand = false)
    {
        if (Event.Status == EventStatus.Cancelled)
        {
            return WithdrawalOutcome.Cancelled;
        }

        if (IsOver(now))
        {
            return WithdrawalOutcome.Over;
        }

        ExpireOffers(now);
        if (seats.Find(attendeeKey) is not { State: RegistrationState.Registered or RegistrationState.Waitlisted or RegistrationState.Offered } row)
        {
            return WithdrawalOutcome.NotRegistered;
        }

        var withdrawn = WithoutOffer(row) with { State = RegistrationState.Withdrawn, Sequence = row.Sequence + 1, ChangedAt = Kept(now) };
        Put(withdrawn);
        if (byHand)
        {
            Tell(NoticeKind.DoneForHer, withdrawn, now);
        }

        if (Seats.TakesSeat(row))
        {
            PassOn(now);
        }

        return WithdrawalOutcome.Withdrawn;
    }

    /// <summary>
    /// Chooses other sessions, another form or another remark; a wish without a remark erases it. Who waits keeps her place with the new wish; who is offered
    /// a seat first takes it.
    /// </summary>
    /// <param name="byHand">The kernteam does it in her name: closing does not count, and she is told.</param>
    public SwapOutcome Swap(string attendeeKey, Wish wish, DateTimeOffset now, bool byHand = false)
    {
        if (Event.Status == EventStatus.Cancelled)
        {
            return SwapOutcome.Cancelled;
        }

        if (IsOver(now))
        {
            return SwapOutcome.Over;
        }

        ExpireOffers(now);
        if (seats.Find(attendeeKey) is not { State: RegistrationState.Registered or RegistrationState.Waitlisted } row)
        {
            return SwapOutcome.NotRegistered;
        }

        if (!byHand && now >= Event.RegistrationClosesAt)
        {
            return SwapOutcome.Closed;
        }

        return RefusalOf(wish) ?? Exchange(row, wish, now, byHand);
    }

    private RegistrationOutcome? ProblemOf(Wish wish)
    {
        if (Event.CapacityOf(wish.Form) is null)
        {
            return RegistrationOutcome.FormNotOffered;
        }

        return programme.ProblemOf(wish.Sessions) switch
        {
            ChoiceProblem.Missing => RegistrationOutcome.SessionsMissing,
            ChoiceProblem.Unknown => RegistrationOutcome.SessionUnknown,
            ChoiceProblem.Clash => RegistrationOutcome.SessionsClash,
            null => null,
        };
    }

    private SwapOutcome? RefusalOf(Wish wish)
    {
        if (Event.CapacityOf(wish.Form) is null)
        {
            return SwapOutcome.FormNotOffered;
        }

        return programme.ProblemOf(wish.Sessions) switch
        {
            ChoiceProblem.Missing => SwapOutcome.SessionsMissing,
            ChoiceProblem.Unknown => SwapOutcome.SessionUnknown,
            ChoiceProblem.Clash => SwapOutcome.SessionsClash,
            null => null,
        };
    }

    private SwapOutcome Exchange(Registration row, Wish wish, DateTimeOffset now, bool byHand)
    {
        var isSameChoice = row.Form == wish.Form && row.Sessions.ToHashSet().SetEquals(wish.Sessions);
        if (isSameChoice && wish.Remark == row.Remark)
        {
            return SwapOutcome.Unchanged;
        }

        if (isSameChoice)
        {
            Put(row with { Remark = wish.Remark, ChangedAt = Kept(now) });
            return SwapOutcome.Swapped;
        }

        var wanted = row with { Form = wish.Form, Sessions = [.. wish.Sessions], Remark = wish.Remark, ChangedAt = Kept(now) };
        return row.State == RegistrationState.Waitlisted ? WaitFor(wanted, now, byHand) : Move(row, wanted, now, byHand);
    }

    // She keeps her place. What fits her now is hers at once, unless it fits somebody else in line as well.
    private SwapOutcome WaitFor(Registration wanted, DateTimeOffset now, bool byHand)
    {
        if (!Fits(wanted) || (GivesSeats(now) && seats.Line.Any(other => other.AttendeeKey != wanted.AttendeeKey && Fits(other))))
        {
            Put(wanted);
            return SwapOutcome.Swapped;
        }

        var registered = wanted with { State = RegistrationState.Registered, Sequence = wanted.Sequence + 1 };
        Put(registered);
        Tell(byHand ? NoticeKind.DoneForHer : NoticeKind.Confirmed, registered, now);
        return SwapOutcome.Swapped;
    }

    private SwapOutcome Move(Registration row, Registration wanted, DateTimeOffset now, bool byHand)
    {
        // In the last hours a free seat is for the line, so what somebody in line could take now must stay there for her.
        List<Registration> couldGo = GivesSeats(now) ? [.. seats.Line.Where(Fits)] : [];
        seats.Remove(row.AttendeeKey);
        var refusal = !HasSeat(wanted.Form) ? SwapOutcome.FormFull : !HaveSeats(wanted.Sessions) ? SwapOutcome.SessionFull : (SwapOutcome?)null;
        seats.Put(wanted);
        if (refusal is null && couldGo.Exists(waiting => !Fits(waiting)))
        {
            refusal = wanted.Form != row.Form && !HasSeat(wanted.Form) ? SwapOutcome.FormFull : SwapOutcome.SessionFull;
        }

        if (refusal is { } refused)
        {
            seats.Put(row);
            return refused;
        }

        var moved = wanted with { Sequence = row.Sequence + 1 };
        Put(moved);
        Tell(byHand ? NoticeKind.DoneForHer : NoticeKind.Confirmed, moved, now);
        PassOn(now);
        return SwapOutcome.Swapped;
    }

    private RegistrationOutcome? Refusal(Applicant applicant, DateTimeOffset now)
    {
        var ofTheEvent = Event.Status switch
        {
            EventStatus.Draft => RegistrationOutcome.NotPublished,
            EventStatus.Cancelled => RegistrationOutcome.Cancelled,
            EventStatus.Completed => RegistrationOutcome.Over,
            EventStatus.Published => now >= Event.EndsAt ? RegistrationOutcome.Over : (RegistrationOutcome?)null,
        };
        return ofTheEvent ?? Already(applicant) ?? (applicant.ByHand ? null : RefusalOf(applicant, now));
    }

    // A tap that comes twice gets the same answer, also when registration has closed in between.
    private RegistrationOutcome? Already(Applicant applicant) => seats.Find(applicant.AttendeeKey)?.State switch
    {
        RegistrationState.Registered or RegistrationState.Attended or RegistrationState.Absent => RegistrationOutcome.AlreadyRegistered,
        RegistrationState.Waitlisted => RegistrationOutcome.AlreadyWaitlisted,
        RegistrationState.Offered => RegistrationOutcome.AlreadyOffered,
        RegistrationState.Declined or RegistrationState.Withdrawn or null => null,
    };

    private RegistrationOutcome? RefusalOf(Applicant applicant, DateTimeOffset now)
    {
        if (!Event.Admits(applicant.NetworkId, applicant.OrganisationId, applicant.Role))
        {
            return RegistrationOutcome.NotInvited;
        }

        // Closed before it opened is closed: the kernteam ended it.
        return now >= Event.RegistrationClosesAt ? RegistrationOutcome.Closed
            : now < Event.RegistrationOpensAt ? RegistrationOutcome.NotOpenYet
            : null;
    }

    private RegistrationOutcome Join(Applicant applicant, Wish wish, DateTimeOffset now)
    {
        var row = RowFor(applicant, wish, now);

        // Free and yet wanted by somebody in line happens in the last hours alone; then a newcomer joins the line too. From
        // the start on nobody in line can take it any more.
        if (Fits(row) && !(GivesSeats(now) && seats.Line.Any(Fits)))
        {
            var registered = row with { State = RegistrationState.Registered };
            Put(registered);
            Tell(applicant.ByHand ? NoticeKind.DoneForHer : NoticeKind.Confirmed, registered, now);
            return RegistrationOutcome.Registered;
        }

        var waiting = row with { State = RegistrationState.Waitlisted, Place = seats.NextPlace() };
        Put(waiting);
        if (applicant.ByHand)
        {
            Tell(NoticeKind.DoneForHer, waiting, now);
        }

        return RegistrationOutcome.Waitlisted;
    }

    // The kernteam gives somebody in line a seat: when there is one, and nobody earlier in line can still take it.
    private RegistrationOutcome LetIn(Registration row, Wish wish, DateTimeOffset now)
    {
        var wanted = row with { Form = wish.Form, Sessions = [.. wish.Sessions], Remark = wish.Remark ?? row.Remark };
        if (!Fits(wanted) || (GivesSeats(now) && seats.Line.Any(other => other.Place < row.Place && Fits(other))))
        {
            return RegistrationOutcome.AlreadyWaitlisted;
        }

        var registered = wanted with { State = RegistrationState.Registered, Sequence = row.Sequence + 1, ChangedAt = Kept(now) };
        Put(registered);
        Tell(NoticeKind.DoneForHer, registered, now);
        return RegistrationOutcome.Registered;
    }

    // Joining anew changes the row that is there: the calendar entry stays the same one for life.
    private Registration RowFor(Applicant applicant, Wish wish, DateTimeOffset now)
    {
        var before = seats.Find(applicant.AttendeeKey);
        return new Registration
        {
            EventId = Event.Id,
            AttendeeKey = applicant.AttendeeKey,
            TenantId = applicant.TenantId,
            ObjectId = applicant.ObjectId,
            Name = applicant.Name,
            Organisation = applicant.Organisation,
            Email = applicant.Email,
            Form = wish.Form,
            Sessions = [.. wish.Sessions],
            State = RegistrationState.Registered,
            Place = before?.Place ?? 0,
            Remark = wish.Remark,
            ByHand = applicant.ByHand,
            CalendarToken = before?.CalendarToken ?? NewId.Secret(),
            Sequence = before is null ? 0 : before.Sequence + 1,
            RegisteredAt = Kept(now),
            ChangedAt = Kept(now),
        };
    }

    private bool IsOver(DateTimeOffset now) => Event.Status == EventStatus.Completed || now >= Event.EndsAt;

    private bool HasSeat(AttendanceForm form) => Event.CapacityOf(form) is { } capacity && seats.Taken(form) < capacity;

    private bool HaveSeats(IReadOnlyList<string> sessions) => sessions.All(id =>
        programme.Sessions.TryGetValue(id, out var placed) && seats.Taken(id) < placed.Session.Capacity);

    private bool Fits(Registration row) => HasSeat(row.Form) && HaveSeats(row.Sessions);

    private static Registration WithoutOffer(Registration row) =>
        row with { OfferedAt = null, OfferDeliveredAt = null, OfferEndsAt = null, DeclineReason = null };
}
