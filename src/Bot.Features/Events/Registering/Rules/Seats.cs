using Bot.Features.Events.Model;

namespace Bot.Features.Events.Registering.Rules;

/// <summary>Who is in an event, and what that takes: kept up as rows change, so that no rule counts everybody again.</summary>
internal sealed class Seats
{
    private readonly Dictionary<string, Registration> rows = [];
    private readonly Dictionary<string, int> takenBySession = [];
    private readonly SortedList<(long Place, string Key), Registration> line = [];
    private readonly Dictionary<string, Registration> offered = [];
    private int inRoom;
    private int online;
    private long lastPlace;

    public IReadOnlyCollection<Registration> Rows => rows.Values;

    /// <summary>Those who wait, in order of arrival.</summary>
    public IEnumerable<Registration> Line => line.Values;

    public int Waiting => line.Count;

    public IReadOnlyCollection<Registration> Offered => offered.Values;

    public Occupancy Occupancy => new(inRoom, online, new Dictionary<string, int>(takenBySession), line.Count);

    /// <summary>A seat is taken by who has it, and by whom it is held for.</summary>
    public static bool TakesSeat(Registration row) => row.State switch
    {
        RegistrationState.Registered or RegistrationState.Offered or RegistrationState.Attended or RegistrationState.Absent => true,
        RegistrationState.Waitlisted or RegistrationState.Declined or RegistrationState.Withdrawn => false,
    };

    public Registration? Find(string key) => rows.GetValueOrDefault(key);

    public int Taken(AttendanceForm form) => form switch
    {
        AttendanceForm.InRoom => inRoom,
        AttendanceForm.Online => online,
    };

    public int Taken(string sessionId) => takenBySession.GetValueOrDefault(sessionId);

    /// <summary>The next number in line: rising over the whole life of the event, so that nobody gets a place from before.</summary>
    public long NextPlace() => lastPlace + 1;

    /// <summary>1 for the first in line; null for who does not wait.</summary>
    public int? PlaceInLine(Registration row) =>
        row.State == RegistrationState.Waitlisted ? line.IndexOfKey((row.Place, row.AttendeeKey)) + 1 : null;

    public void Put(Registration row)
    {
        Remove(row.AttendeeKey);
        rows.Add(row.AttendeeKey, row);
        lastPlace = Math.Max(lastPlace, row.Place);
        if (TakesSeat(row))
        {
            Count(row, 1);
        }

        if (row.State == RegistrationState.Waitlisted)
        {
            line.Add((row.Place, row.AttendeeKey), row);
        }
        else if (row.State == RegistrationState.Offered)
        {
            offered.Add(row.AttendeeKey, row);
        }
    }

    public void Remove(string key)
    {
        if (!rows.Remove(key, out var row))
        {
            return;
        }

        if (TakesSeat(row))
        {
            Count(row, -1);
        }

        line.Remove((row.Place, row.AttendeeKey));
        offered.Remove(key);
    }

    private void Count(Registration row, int by)
    {
        if (row.Form == AttendanceForm.InRoom)
        {
            inRoom += by;
        }
        else
        {
            online += by;
        }

        foreach (var session in row.Sessions)
        {
            takenBySession[session] = takenBySession.GetValueOrDefault(session) + by;
        }
    }
}
