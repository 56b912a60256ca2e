using Bot.Features.Events.Model;

namespace Bot.Features.Tests.Events.Invitations;

/// <summary>Events as the kernteam makes them, seen from a given moment.</summary>
internal static class SampleEvents
{
    /// <summary>When the pinned cards are true: a Wednesday in June.</summary>
    public static DateTimeOffset Now { get; } = new(2026, 6, 24, 8, 0, 0, TimeSpan.Zero);

    public static NetworkEvent Leerhuis(DateTimeOffset now, int seats = 20, int? online = null) => new()
    {
        Id = "leerhuiscyber222",
        NetworkId = "RSIV",
        Kind = EventKind.Leerhuis,
        Title = "Leerhuis Cyber",
        Summary = "Wat doet u als uw gemeente wordt gehackt? Met een oefening aan tafel.",
        Themes = ["RSIV/cyber"],
        StartsAt = now.AddDays(18).AddHours(3),
        EndsAt = now.AddDays(18).AddHours(6),
        Address = "Stadhuis Delft, Stationsplein 1, Delft",
        OnlineUrl = online is null ? null : "https://teams.microsoft.com/l/meetup-join/voorbeeld",
        RoomCapacity = seats,
        OnlineCapacity = online,
        RegistrationOpensAt = now.AddDays(-1),
        RegistrationClosesAt = now.AddDays(17),
        Organiser = "Kernteam RSIV",
        Status = EventStatus.Published,
        Version = 1,
        CreatedBy = "kernteam",
        CreatedAt = now.AddDays(-2),
        ChangedAt = now.AddDays(-2),
        PublishedAt = now.AddDays(-1),
    };

    public static NetworkEvent Carrousel(DateTimeOffset now, int sessionSeats = 12)
    {
        var start = now.AddDays(18).AddHours(3);
        return Leerhuis(now, seats: 60) with
        {
            Id = "carrouselzorg222",
            Kind = EventKind.Carrousel,
            Title = "Carrousel Zorg en Veiligheid",
            Summary = "Drie kwartier per onderwerp, met collega's uit de hele regio.",
            WalkingMinutes = 10,
            Rounds =
            [
                new(start, start.AddMinutes(45), [Session("r1dagbesteding", "Dagbesteding die werkt", "Zaal 1", "J. de Boer", sessionSeats), Session("r1personen", "Personen met verward gedrag", "Zaal 2", "A. Yilmaz", sessionSeats)]),
                new(start.AddMinutes(60), start.AddMinutes(105), [Session("r2huiselijk", "Huiselijk geweld herkennen", "Zaal 1", "M. Visser", sessionSeats), Session("r2bemoeizorg", "Bemoeizorg in de wijk", "Zaal 2", "P. Smit", sessionSeats)]),
            ],
        };
    }

    public static Registration Of(NetworkEvent networkEvent, RegistrationState state, string objectId = "anna", AttendanceForm form = AttendanceForm.InRoom, params string[] sessions) => new()
    {
        EventId = networkEvent.Id,
        AttendeeKey = AttendeeKey.Of("tenant", objectId),
        TenantId = "tenant",
        ObjectId = objectId,
        Name = "Anna de Vries",
        Form = form,
        Sessions = sessions,
        State = state,
        CalendarToken = "abcdefghjkmnpqrstuvwxyz234567892",
        RegisteredAt = networkEvent.CreatedAt,
        ChangedAt = networkEvent.CreatedAt,
    };

    public static Standing Standing(NetworkEvent networkEvent, Registration? own = null, int taken = 3, int waiting = 0, int? place = null, IReadOnlyDictionary<string, int>? sessions = null) =>
        new(networkEvent, new Occupancy(taken, 0, sessions ?? new Dictionary<string, int>(), waiting), own, place);

    private static ParallelSession Session(string id, string title, string room, string speaker, int seats) => new(id, title, room, speaker, seats);
}
