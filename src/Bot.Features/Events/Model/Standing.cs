namespace Bot.Features.Events.Model;

/// <summary>How an event stands for one person at one moment: all that a card shows.</summary>
/// <param name="Own">Her registration, or null.</param>
/// <param name="PlaceInLine">1 for the first in line; null unless she waits.</param>
internal sealed record Standing(NetworkEvent Event, Occupancy Occupancy, Registration? Own, int? PlaceInLine);

/// <summary>How full it is. Held offers count as taken.</summary>
/// <param name="TakenInRoom">Seats taken or held in the room.</param>
/// <param name="TakenOnline">The same online.</param>
/// <param name="TakenBySession">The same for each session's id; a session that nobody chose may be absent.</param>
/// <param name="Waiting">How many are in line.</param>
internal sealed record Occupancy(int TakenInRoom, int TakenOnline, IReadOnlyDictionary<string, int> TakenBySession, int Waiting)
{
    public int Taken(AttendanceForm form) => form switch
    {
        AttendanceForm.InRoom => TakenInRoom,
        AttendanceForm.Online => TakenOnline,
    };

    /// <summary>Seats left for this form; 0 when full or not offered.</summary>
    public int Free(NetworkEvent networkEvent, AttendanceForm form) =>
        Math.Max(0, (networkEvent.CapacityOf(form) ?? 0) - Taken(form));

    /// <summary>Seats left in this session.</summary>
    public int Free(ParallelSession session) => Math.Max(0, session.Capacity - TakenBySession.GetValueOrDefault(session.Id));
}
