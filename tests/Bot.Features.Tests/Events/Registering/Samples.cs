using Bot.Features.Events.Model;
using Bot.Features.Events.Registering;

namespace Bot.Features.Tests.Events.Registering;

/// <summary>Events and people to decide about.</summary>
internal static class Samples
{
    public const string Tenant = "72f988bf-86f1-41af-91ab-2d7cd011db47";

    public static DateTimeOffset Now { get; } = new(2026, 11, 21, 10, 0, 0, TimeSpan.Zero);

    public static NetworkEvent Leerhuis(int seats = 2, int? online = null) => new()
    {
        Id = "leerhuis",
        NetworkId = "RSIV",
        Kind = EventKind.Leerhuis,
        Title = "Leerhuis Cyber",
        Summary = "Wat doet een gemeente bij een digitale aanval?",
        StartsAt = Now.AddDays(20),
        EndsAt = Now.AddDays(20).AddHours(3),
        Address = "Stadhuis, Den Haag",
        RoomCapacity = seats,
        OnlineCapacity = online,
        OnlineUrl = online is null ? null : "https://teams.example.org/leerhuis",
        RegistrationOpensAt = Now.AddDays(-1),
        RegistrationClosesAt = Now.AddDays(19),
        Organiser = "Bureau RSIV",
        Status = EventStatus.Published,
        Version = 1,
        CreatedBy = "maker",
        CreatedAt = Now.AddDays(-2),
        ChangedAt = Now.AddDays(-2),
        PublishedAt = Now.AddDays(-1),
    };

    /// <summary>Two rounds of two sessions: a1, a2, then b1, b2, ten minutes apart.</summary>
    public static NetworkEvent Carrousel(int seats = 10, int sessionSeats = 2)
    {
        var start = Now.AddDays(20);
        return Leerhuis(seats) with
        {
            Id = "carrousel",
            Kind = EventKind.Carrousel,
            Title = "Carrousel Ondermijning",
            WalkingMinutes = 10,
            Rounds =
            [
                new(start, start.AddMinutes(45), [Session("a1", "Zaal 1", sessionSeats), Session("a2", "Zaal 2", sessionSeats)]),
                new(start.AddMinutes(55), start.AddMinutes(100), [Session("b1", "Zaal 1", sessionSeats), Session("b2", "Zaal 2", sessionSeats)]),
            ],
        };
    }

    public static ParallelSession Session(string id, string room, int seats) => new(id, $"Sessie {id}", room, "M. Jansen", seats);

    public static Attendance Attendance(this NetworkEvent networkEvent, params Registration[] rows) => new(networkEvent, rows, OfferTerms.Default);

    /// <summary>As another decision finds it: loaded anew, with nothing changed yet.</summary>
    public static Attendance Again(this Attendance attendance) => new(attendance.Event, attendance.Registrations, attendance.Terms);

    public static string Key(int person) => AttendeeKey.Of(Tenant, $"p{person:000}");

    public static Applicant Person(int person, bool byHand = false) => new(
        Key(person), Tenant, $"p{person:000}", $"Persoon {person}", "Gemeente Delft", null, "RSIV", "delft", "advisor", byHand);

    public static Wish InRoom(params string[] sessions) => new(AttendanceForm.InRoom, sessions);

    public static Wish Waiting(params string[] sessions) => new(AttendanceForm.InRoom, sessions, Waits: true);
}
