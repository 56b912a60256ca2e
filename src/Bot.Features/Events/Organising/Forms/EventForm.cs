using Bot.Features.Kernteam.Forms;
using System.Globalization;
using Bot.Features.Events.Model;
using Bot.Features.Events.Registering;

namespace Bot.Features.Events.Organising.Forms;

/// <summary>The form of an event: from an event to filled fields, and from what was typed to an event or the faults in it.</summary>
internal static class EventForm
{
    // Stands in for a time that could not be read, so that the other fields can be judged all the same.
    private static readonly TimeSpan Somewhen = TimeSpan.FromDays(30);

    private static readonly HashSet<string> Moments =
    [
        EventFields.Date, EventFields.Start, EventFields.End, EventFields.OpensDate, EventFields.OpensTime, EventFields.ClosesDate, EventFields.ClosesTime,
    ];

    /// <summary>The event as typed over <paramref name="before"/>; to be used only when there are no faults.</summary>
    public static (NetworkEvent Wanted, IReadOnlyList<EventFault> Faults) Read(TypedForm typed, NetworkEvent before, FormChoices choices, DateTimeOffset now)
    {
        var reading = new FieldReading(typed);
        var wanted = WithMoments(reading, typed, before, now) with
        {
            Kind = KindOf(reading, typed, before),
            Title = typed[EventFields.Title],
            Summary = typed[EventFields.Summary],
            Organiser = typed[EventFields.Organiser],
            Address = typed[EventFields.Address] is { Length: > 0 } address ? address : null,
            OnlineUrl = typed[EventFields.Link] is { Length: > 0 } link ? link : null,
            RoomCapacity = reading.Number(EventFields.RoomCapacity, 1, EventCheck.MostSeats),
            OnlineCapacity = reading.Number(EventFields.OnlineCapacity, 1, EventCheck.MostSeats),
            WalkingMinutes = reading.Number(EventFields.WalkingMinutes, 0, EventCheck.MostWalkingMinutes) ?? 0,
            Themes = reading.Chosen(EventFields.Themes, choices.Themes, before.Themes),
            Audience = new Audience(
                reading.Chosen(EventFields.Organisations, choices.Organisations, before.Audience.Organisations),
                reading.Chosen(EventFields.Roles, choices.Roles, before.Audience.Roles),
                reading.Chosen(EventFields.Interests, choices.Themes, before.Audience.Themes)),
            ChangedAt = now,
        };
        return (wanted, FaultsOf(reading, wanted, before, now));
    }

    /// <summary>The fields as they are for this event. Times that are the usual ones stay empty, so that they move along with the event.</summary>
    public static TypedForm Filled(NetworkEvent networkEvent) => TypedForm.Of(
        (EventFields.Kind, networkEvent.Kind.ToString()),
        (EventFields.Title, networkEvent.Title),
        (EventFields.Summary, networkEvent.Summary),
        (EventFields.Themes, string.Join(',', networkEvent.Themes)),
        (EventFields.Date, DateOf(networkEvent.StartsAt)),
        (EventFields.Start, TimeOf(networkEvent.StartsAt)),
        (EventFields.End, TimeOf(networkEvent.EndsAt)),
        (EventFields.Address, networkEvent.Address),
        (EventFields.RoomCapacity, Text(networkEvent.RoomCapacity)),
        (EventFields.Link, networkEvent.OnlineUrl),
        (EventFields.OnlineCapacity, Text(networkEvent.OnlineCapacity)),
        (EventFields.WalkingMinutes, networkEvent.WalkingMinutes == 0 ? null : Text(networkEvent.WalkingMinutes)),
        (EventFields.OpensDate, OpensAtOnce(networkEvent) ? null : DateOf(networkEvent.RegistrationOpensAt)),
        (EventFields.OpensTime, OpensAtOnce(networkEvent) ? null : TimeOf(networkEvent.RegistrationOpensAt)),
        (EventFields.ClosesDate, ClosesAtStart(networkEvent) ? null : DateOf(networkEvent.RegistrationClosesAt)),
        (EventFields.ClosesTime, ClosesAtStart(networkEvent) ? null : TimeOf(networkEvent.RegistrationClosesAt)),
        (EventFields.Organiser, networkEvent.Organiser),
        (EventFields.Organisations, string.Join(',', networkEvent.Audience.Organisations)),
        (EventFields.Roles, string.Join(',', networkEvent.Audience.Roles)),
        (EventFields.Interests, string.Join(',', networkEvent.Audience.Themes)));

    private static NetworkEvent WithMoments(FieldReading reading, TypedForm typed, NetworkEvent before, DateTimeOffset now)
    {
        var day = reading.Date(EventFields.Date, isRequired: true);
        var start = reading.Moment(day, reading.Time(EventFields.Start, isRequired: true), EventFields.Start);
        var end = reading.Moment(day, reading.Time(EventFields.End, isRequired: true), EventFields.End);
        var opens = Moment(reading, typed, EventFields.OpensDate, EventFields.OpensTime, TimeOnly.MinValue);
        var closes = Moment(reading, typed, EventFields.ClosesDate, EventFields.ClosesTime, new TimeOnly(23, 59));
        var startsAt = start ?? now + Somewhen;

        // The rounds have no date of their own on their cards: they are on the day of the event, and go along with it.
        var days = start is { } known ? Amsterdam.Day(known).DayNumber - Amsterdam.Day(before.StartsAt).DayNumber : 0;
        return before with
        {
            StartsAt = startsAt,
            EndsAt = end ?? startsAt.AddHours(1),
            RegistrationOpensAt = opens ?? (OpensAtOnce(before) ? before.RegistrationOpensAt : now),
            RegistrationClosesAt = closes ?? startsAt,
            Rounds = days == 0 ? before.Rounds : OtherDay.Later(before.Rounds, days),
        };
    }

    // A day without a time is the whole day.
    private static DateTimeOffset? Moment(FieldReading reading, TypedForm typed, string dateField, string timeField, TimeOnly usual)
    {
        var day = reading.Date(dateField, isRequired: typed[timeField].Length > 0);
        return reading.Moment(day, typed[timeField].Length == 0 ? usual : reading.Time(timeField), timeField);
    }

    // A Carrousel stays one, and nothing else becomes one: it would have no rounds.
    private static EventKind KindOf(FieldReading reading, TypedForm typed, NetworkEvent before)
    {
        if (before.Kind == EventKind.Carrousel || before.Status != EventStatus.Draft || typed[EventFields.Kind].Length == 0)
        {
            return before.Kind;
        }

        if (Enum.GetNames<EventKind>().Contains(typed[EventFields.Kind]) && Enum.Parse<EventKind>(typed[EventFields.Kind]) is var kind and not EventKind.Carrousel)
        {
            return kind;
        }

        reading.Fail(EventFields.Kind, EventProblem.NotAKnownValue);
        return before.Kind;
    }

    private static List<EventFault> FaultsOf(FieldReading reading, NetworkEvent wanted, NetworkEvent before, DateTimeOffset now)
    {
        var faults = reading.Faults;
        var unreadable = faults.Select(static fault => fault.Field).ToHashSet();
        var isTimeUnsure = unreadable.Overlaps(Moments);

        // The rounds have cards of their own; what is wrong with them is said there.
        var judged = EventCheck.Faults(wanted, now)
            .Select(FaultFields.InForm)
            .Where(fault => !IsForgiven(fault, wanted, before) && !FaultFields.IsOfRounds(fault) && !unreadable.Contains(fault.Field) && !(isTimeUnsure && Moments.Contains(fault.Field)));
        faults.AddRange(judged);
        return faults;
    }

    // What has begun or closed already is no fault of the change at hand.
    private static bool IsForgiven(EventFault fault, NetworkEvent wanted, NetworkEvent before) => before.Status == EventStatus.Published && fault.Problem switch
    {
        EventProblem.InThePast => wanted.StartsAt == before.StartsAt,
        EventProblem.OpensAfterClosing => wanted.RegistrationClosesAt == before.RegistrationClosesAt && wanted.RegistrationOpensAt == before.RegistrationOpensAt,
        _ => false,
    };

    private static bool OpensAtOnce(NetworkEvent networkEvent) => networkEvent.RegistrationOpensAt <= networkEvent.CreatedAt;

    private static bool ClosesAtStart(NetworkEvent networkEvent) => networkEvent.RegistrationClosesAt == networkEvent.StartsAt;

    private static string DateOf(DateTimeOffset instant) => Amsterdam.Local(instant).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string TimeOf(DateTimeOffset instant) => Amsterdam.Local(instant).ToString("HH:mm", CultureInfo.InvariantCulture);

    private static string? Text(int? number) => number?.ToString(CultureInfo.InvariantCulture);
}
