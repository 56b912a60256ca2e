using Bot.Features.Events.Model;
using Bot.Features.Kernteam.Desk;
using Bot.Features.Events.Registering;
using Bot.Knowledge.Bank;

namespace Bot.Features.Events.Organising.Attendees;

/// <summary>Who is in an event at one moment: those with a seat by name, then the line in its order.</summary>
internal sealed record AttendeeList(NetworkEvent Event, Occupancy Occupancy, IReadOnlyList<Registration> WithSeat, IReadOnlyList<Registration> Line)
{
    public IReadOnlyList<Registration> All => [.. WithSeat, .. Line];

    public static AttendeeList Of(Attendance attendance) => new(
        attendance.Event,
        attendance.StandingOf(string.Empty).Occupancy,
        [
            .. attendance.Registrations
                .Where(static row => row.State is RegistrationState.Registered or RegistrationState.Offered or RegistrationState.Attended or RegistrationState.Absent)
                .OrderBy(static row => row.Name, StringComparer.CurrentCultureIgnoreCase).ThenBy(static row => row.AttendeeKey, StringComparer.Ordinal),
        ],
        [.. attendance.Line]);

    public static async Task<AttendeeList?> ReadAsync(AttendanceDesk desk, string eventId, CancellationToken cancellationToken) =>
        (await desk.ReadAsync(eventId, Of, cancellationToken))?.Result;

    /// <summary>The list with the addresses that are known of members whose registration has none.</summary>
    /// <param name="emails">By the key of the attendee.</param>
    public AttendeeList With(IReadOnlyDictionary<string, string> emails)
    {
        Registration Filled(Registration row) => row.Email is null && emails.TryGetValue(row.AttendeeKey, out var email) ? row with { Email = email } : row;

        return this with { WithSeat = [.. WithSeat.Select(Filled)], Line = [.. Line.Select(Filled)] };
    }

    /// <summary>What she is called; somebody who was erased has no name any more.</summary>
    public static string NameOf(Registration row, AnswerLanguage language) =>
        row.Name.Length > 0 ? DeskCard.Name(row.Name) : language == AnswerLanguage.English ? "(erased)" : "(gewist)";

    /// <summary>The titles of her sessions, in order of the rounds.</summary>
    public static IReadOnlyList<string> SessionsOf(NetworkEvent networkEvent, Registration row) =>
    [
        .. networkEvent.Rounds.SelectMany(static round => round.Sessions).Where(session => row.Sessions.Contains(session.Id)).Select(static session => session.Title),
    ];
}
