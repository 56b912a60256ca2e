using Bot.Features.Events.Invitations.Cards;
using Bot.Features.Events.Model;

namespace Bot.Features.Events.Calendar;

/// <summary>The address of a registration's calendar entry, for cards.</summary>
internal sealed class CalendarLinks(PublicAddress address)
{
    /// <summary>
    /// None for who has no entry: she never was registered. Who withdrew may have one in her calendar, and its address now
    /// says that it is cancelled; who left the line in which she had only waited has none.
    /// </summary>
    public CardLinks For(Registration? own) => own is { State: RegistrationState.Registered or RegistrationState.Attended }
        or { State: RegistrationState.Withdrawn, Place: 0 }
        or { State: RegistrationState.Withdrawn, Sequence: > 1 }
        ? new CardLinks(address.Of($"/calendar/{own.CalendarToken}.ics"))
        : CardLinks.None;
}
