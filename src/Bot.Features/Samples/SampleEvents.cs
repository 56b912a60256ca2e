using Bot.Features.Events.Model;

namespace Bot.Features.Samples;

/// <summary>A Leerhuis with seats left, one that is full, a Carrousel, and a draft; all of them ahead of the day they are made on.</summary>
internal static class SampleEvents
{
    public static IReadOnlyList<NetworkEvent> Of(string organiser, DateTimeOffset now) =>
    [
        Leerhuis("RSIV", 1, "Leerhuis Cyber", "Wat doet u in het eerste uur na een hack? Met een oefening in kleine groepen.", 21, 20, organiser, now)
            with { Themes = ["RSIV/cyber"] },
        Leerhuis("RSIV", 2, "Leerhuis Ondermijning", "Signalen uit de wijk: van melding naar aanpak.", 28, 6, organiser, now),
        Leerhuis("VAR", 1, "Leerhuis Mensenhandel", "Signalen herkennen en delen, met een casus uit de regio.", 24, 30, organiser, now),
        Carrousel(organiser, now),
        Leerhuis("RSIV", 3, "Leerhuis Jonge aanwas", "Concept: spreker en zaal volgen.", 60, 25, organiser, now),
    ];

    private static NetworkEvent Leerhuis(
        string network, int number, string title, string summary, int days, int seats, string organiser, DateTimeOffset now)
    {
        var day = Workday(now, days);
        return new NetworkEvent
        {
            Id = $"sample{network}{number}".ToLowerInvariant(),
            NetworkId = network,
            Kind = EventKind.Leerhuis,
            Title = title,
            Summary = summary,
            StartsAt = Amsterdam.Instant(day, new TimeOnly(13, 30)),
            EndsAt = Amsterdam.Instant(day, new TimeOnly(16, 30)),
            Address = network == "RSIV" ? "Stadhuis, Spui 70, Den Haag" : "Stadhuis, Coolsingel 40, Rotterdam",
            RoomCapacity = seats,
            OnlineUrl = "https://example.org/vergadering",
            OnlineCapacity = 100,
            RegistrationOpensAt = now,
            RegistrationClosesAt = Amsterdam.Instant(day.AddDays(-1), new TimeOnly(12, 0)),
            Organiser = $"Kernteam {network}",
            CreatedBy = organiser,
            CreatedAt = now,
            ChangedAt = now,
        };
    }

    private static NetworkEvent Carrousel(string organiser, DateTimeOffset now)
    {
        var draft = Leerhuis("RSIV", 4, "Carrousel najaar", "Drie thema's, twee rondes: kies per ronde een sessie.", 42, 60, organiser, now);
        var day = Amsterdam.Day(draft.StartsAt);
        return draft with
        {
            Kind = EventKind.Carrousel,
            OnlineUrl = null,
            OnlineCapacity = null,
            WalkingMinutes = 5,
            Rounds =
            [
                Round(day, 1, new TimeOnly(13, 45), new TimeOnly(14, 45)),
                Round(day, 2, new TimeOnly(15, 0), new TimeOnly(16, 0)),
            ],
        };
    }

    private static Round Round(DateOnly day, int number, TimeOnly from, TimeOnly to) => new(
        Amsterdam.Instant(day, from),
        Amsterdam.Instant(day, to),
        [
            new($"r{number}a", "Cyber: oefenen met een casus", "Zaal 1", "A. Voorbeeld", 20),
            new($"r{number}b", "Mensenhandel: signalen delen", "Zaal 2", "B. Voorbeeld", 20),
            new($"r{number}c", "Weerbaar bestuur", "Zaal 3", "C. Voorbeeld", 3),
        ]);

    // Nobody meets on a Saturday.
    private static DateOnly Workday(DateTimeOffset now, int days)
    {
        var day = Amsterdam.Day(now).AddDays(days);
        return day.DayOfWeek switch
        {
            DayOfWeek.Saturday => day.AddDays(2),
            DayOfWeek.Sunday => day.AddDays(1),
            _ => day,
        };
    }
}
