using Bot.Features.Events.Model;
using Bot.Features.Events.Registering.Rules;

namespace Bot.Features.Events.Registering;

/// <summary>
/// The line. A seat that comes free goes on in the same decision, also after registration has closed: closing is for who
/// is not in line yet. At the start it ends, and what is held then lapses.
/// </summary>
internal sealed partial class Attendance
{
    /// <summary>Whether somebody in line may take a seat now without an offer: in the last hours, when one fits her.</summary>
    public bool SeatIsFreeFor(string attendeeKey, DateTimeOffset now) =>
        seats.Find(attendeeKey) is { State: RegistrationState.Waitlisted } row
        && GivesSeats(now) && Terms.AreLastHours(now, Event.StartsAt) && Fits(row);

    public OfferOutcome TakeSeat(string attendeeKey, DateTimeOffset now)
    {
        if (RefusalOfOffers(now) is { } refusal)
        {
            return refusal;
        }

        ExpireOffers(now);
        if (seats.Find(attendeeKey) is not { } row)
        {
            return OfferOutcome.NoSeat;
        }

        if (row.State is not RegistrationState.Offered && !SeatIsFreeFor(attendeeKey, now))
        {
            return AnswerWithoutOffer(row);
        }

        var taken = WithoutOffer(row) with { State = RegistrationState.Registered, Sequence = row.Sequence + 1, ChangedAt = Kept(now) };
        Put(taken);
        Tell(NoticeKind.Confirmed, taken, now);
        return OfferOutcome.Taken;
    }

    public OfferOutcome LetGo(string attendeeKey, DateTimeOffset now)
    {
        if (RefusalOfOffers(now) is { } refusal)
        {
            return refusal;
        }

        ExpireOffers(now);
        if (seats.Find(attendeeKey) is not { } row)
        {
            return OfferOutcome.NoSeat;
        }

        if (row.State != RegistrationState.Offered)
        {
            return AnswerWithoutOffer(row);
        }

        Decline(row, DeclineReason.LetGo, now);
        PassOn(now);
        return OfferOutcome.LetGo;
    }

    /// <summary>The offer reached her, so its term begins. Says when it ends; null when there is no such offer any more.</summary>
    public DateTimeOffset? OfferDelivered(string attendeeKey, DateTimeOffset offeredAt, DateTimeOffset deliveredAt)
    {
        if (!IsOpen(attendeeKey, offeredAt, out var row))
        {
            return null;
        }

        if (row.OfferEndsAt is null)
        {
            var endsAt = Kept(Terms.EndOf(deliveredAt, Event.StartsAt));
            row = row with { OfferDeliveredAt = Kept(deliveredAt), OfferEndsAt = endsAt };
            Put(row);
        }

        return row.OfferEndsAt;
    }

    /// <summary>The offer could not be brought to her: it goes on to the next.</summary>
    public void OfferNotDelivered(string attendeeKey, DateTimeOffset offeredAt, DateTimeOffset now)
    {
        if (IsOpen(attendeeKey, offeredAt, out var row) && row.OfferEndsAt is null)
        {
            Decline(row, DeclineReason.NotDelivered, now);
            PassOn(now);
        }
    }

    /// <summary>Lets go what is past its term, and offers on. Every other decision does this first, so a term ends when it says.</summary>
    public void ExpireOffers(DateTimeOffset now)
    {
        if (Event.Status != EventStatus.Published)
        {
            return;
        }

        var past = seats.Offered.Where(row => now >= Event.StartsAt || row.OfferEndsAt <= now).OrderBy(row => row.Place).ToList();
        foreach (var row in past)
        {
            var lapsed = Decline(row, row.OfferDeliveredAt is null ? DeclineReason.NotDelivered : DeclineReason.TermPassed, now);
            if (lapsed.DeclineReason == DeclineReason.TermPassed)
            {
                Tell(NoticeKind.OfferLapsed, lapsed, now);
            }
        }

        if (past.Count > 0)
        {
            PassOn(now);
        }
    }

    private OfferOutcome? RefusalOfOffers(DateTimeOffset now) => Event.Status switch
    {
        EventStatus.Draft => OfferOutcome.NoSeat,
        EventStatus.Cancelled => OfferOutcome.Cancelled,
        EventStatus.Completed => OfferOutcome.Over,
        EventStatus.Published => now >= Event.EndsAt ? OfferOutcome.Over : null,
    };

    private static OfferOutcome AnswerWithoutOffer(Registration row) => row.State switch
    {
        RegistrationState.Registered or RegistrationState.Attended or RegistrationState.Absent => OfferOutcome.AlreadyTaken,
        RegistrationState.Declined when row.DeclineReason == DeclineReason.LetGo => OfferOutcome.AlreadyLetGo,
        RegistrationState.Declined => OfferOutcome.TermPassed,
        RegistrationState.Waitlisted or RegistrationState.Withdrawn or RegistrationState.Offered => OfferOutcome.NoSeat,
    };

    private bool IsOpen(string attendeeKey, DateTimeOffset offeredAt, out Registration row)
    {
        row = seats.Find(attendeeKey)!; // read only when this says true
        return Event.Status == EventStatus.Published
            && row is { State: RegistrationState.Offered, OfferedAt: { } at }
            && Kept(at) == Kept(offeredAt);
    }

    private Registration Decline(Registration row, DeclineReason reason, DateTimeOffset now)
    {
        var declined = row with { State = RegistrationState.Declined, DeclineReason = reason, Sequence = row.Sequence + 1, ChangedAt = Kept(now) };
        Put(declined);
        return declined;
    }

    private bool GivesSeats(DateTimeOffset now) => Event.Status == EventStatus.Published && now < Event.StartsAt;

    /// <summary>Gives every free seat to the first in line whom it fits.</summary>
    private void PassOn(DateTimeOffset now)
    {
        if (!GivesSeats(now))
        {
            return;
        }

        var isFreeForAll = Terms.AreLastHours(now, Event.StartsAt);
        foreach (var row in seats.Line.ToList())
        {
            if (!Fits(row))
            {
                continue;
            }

            if (row.ObjectId is null)
            {
                // Somebody without the bot can be asked nothing and cannot answer: the kernteam wanted the seat for her.
                Put(WithoutOffer(row) with { State = RegistrationState.Registered, Sequence = row.Sequence + 1, ChangedAt = Kept(now) });
            }
            else if (!isFreeForAll)
            {
                Offer(row, now);
            }
            else if (!WasTold(row, now))
            {
                Tell(NoticeKind.SeatFree, row, now);
            }
        }
    }

    // Whom a seat fitted before this decision was told when it came free, unless the event had begun by then and was put off.
    private bool WasTold(Registration row, DateTimeOffset now) =>
        (fittedAtFirst.Contains(row.AttendeeKey) && now < EventAtFirst.StartsAt)
        || notices.Exists(notice => notice.Kind == NoticeKind.SeatFree && notice.Attendee.AttendeeKey == row.AttendeeKey);

    private void Offer(Registration row, DateTimeOffset now)
    {
        var at = Kept(now);
        var offered = WithoutOffer(row) with { State = RegistrationState.Offered, OfferedAt = at, ChangedAt = at };
        Put(offered);
        Tell(NoticeKind.SeatOffered, offered, now);
    }
}
