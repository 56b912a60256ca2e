using Bot.Features.Events.Model;

namespace Bot.Features.Events.Invitations.Cards;

/// <summary>What a card shows somebody: her own standing first, and else what the door looks like.</summary>
internal enum CardView
{
    CanRegister,

    /// <summary>Every seat is taken; she may wait.</summary>
    CanWait,
    NotOpenYet,
    Closed,
    Registered,
    Waitlisted,

    /// <summary>She waits, and in these last hours a seat is there for the first who taps.</summary>
    SeatFree,
    Offered,
    Cancelled,
    Over,
}

internal static class CardViews
{
    public static CardView Of(Standing standing, DateTimeOffset now) => standing.Event.Status switch
    {
        EventStatus.Cancelled => CardView.Cancelled,
        EventStatus.Completed => CardView.Over,
        EventStatus.Draft or EventStatus.Published => now >= standing.Event.EndsAt ? CardView.Over : OfOwn(standing, now),
    };

    /// <summary>The event as somebody finds it who has nothing to do with it yet.</summary>
    public static CardView OfDoor(Standing standing, DateTimeOffset now)
    {
        if (now < standing.Event.RegistrationOpensAt)
        {
            return CardView.NotOpenYet;
        }

        return now >= standing.Event.RegistrationClosesAt || now >= standing.Event.StartsAt
            ? CardView.Closed
            : Forms(standing.Event).Any(form => HasRoom(standing, form)) ? CardView.CanRegister : CardView.CanWait;
    }

    /// <summary>The forms that the event offers.</summary>
    public static IEnumerable<AttendanceForm> Forms(NetworkEvent networkEvent) =>
        Enum.GetValues<AttendanceForm>().Where(form => networkEvent.CapacityOf(form) is not null);

    /// <summary>Whether somebody who comes now finds a seat: who waits goes before her.</summary>
    public static bool HasRoom(Standing standing, AttendanceForm form) =>
        standing.Occupancy.Free(standing.Event, form) > 0
        && standing.Event.Rounds.All(round => round.Sessions.Any(session => standing.Occupancy.Free(session) > 0));

    private static CardView OfOwn(Standing standing, DateTimeOffset now) => standing.Own?.State switch
    {
        RegistrationState.Registered or RegistrationState.Attended => CardView.Registered,
        RegistrationState.Waitlisted => SeatIsFree(standing, standing.Own, now) ? CardView.SeatFree : CardView.Waitlisted,
        RegistrationState.Offered when standing.Own.OfferEndsAt is not { } end || now < end => CardView.Offered,
        RegistrationState.Offered or RegistrationState.Declined or RegistrationState.Withdrawn or RegistrationState.Absent or null => OfDoor(standing, now),
    };

    // Free while somebody waits for it: that is so in the last hours alone, because before that it is offered at once.
    private static bool SeatIsFree(Standing standing, Registration own, DateTimeOffset now) =>
        now < standing.Event.StartsAt
        && standing.Occupancy.Free(standing.Event, own.Form) > 0
        && standing.Event.Rounds.SelectMany(round => round.Sessions).Where(session => own.Sessions.Contains(session.Id)).All(session => standing.Occupancy.Free(session) > 0);
}
