using Bot.Features.Kernteam.Forms;
using System.Globalization;
using Bot.Features.Events.Model;
using Bot.Features.Events.Organising.Forms;
using Bot.Features.Events.Registering;
using Bot.Features.Events.Registering.Rules;
using Bot.Features.Storage;

namespace Bot.Features.Events.Organising.Rounds;

/// <summary>The fields of one round and its sessions, and what they make of it.</summary>
/// <param name="Typed">What stands in the fields.</param>
/// <param name="Ids">The ids of the sessions in the fields, in their order; empty for a new one.</param>
internal sealed record RoundForm(TypedForm Typed, IReadOnlyList<string> Ids)
{
    public const string Start = "start";
    public const string End = "end";
    public const string Sessions = "sessions";

    /// <summary>The parts of a session's fields: <c>session1.title</c>.</summary>
    public static IReadOnlyList<string> Parts { get; } = ["title", "room", "speaker", "capacity"];

    /// <summary>How many sessions the card has fields for.</summary>
    public int Blocks => Ids.Count;

    public static string Field(int session, string part) => string.Create(CultureInfo.InvariantCulture, $"session{session}.{part}");

    /// <summary>The round as it is; for a new one the time after the round before, and fields for two sessions.</summary>
    public static RoundForm Filled(NetworkEvent networkEvent, int number)
    {
        var round = number <= networkEvent.Rounds.Count ? networkEvent.Rounds[number - 1] : null;
        var start = round?.StartsAt ?? (networkEvent.Rounds.Count == 0 ? networkEvent.StartsAt : networkEvent.Rounds[^1].EndsAt.AddMinutes(networkEvent.WalkingMinutes));
        List<(string, string?)> fields = [(Start, Time(start)), (End, round is null ? null : Time(round.EndsAt))];
        IReadOnlyList<ParallelSession> sessions = round?.Sessions ?? [];
        foreach (var (session, index) in sessions.Select(static (session, index) => (session, index + 1)))
        {
            fields.AddRange(
            [
                (Field(index, "title"), session.Title), (Field(index, "room"), session.Room),
                (Field(index, "speaker"), session.Speaker), (Field(index, "capacity"), session.Capacity.ToString(CultureInfo.InvariantCulture)),
            ]);
        }

        return new RoundForm(TypedForm.Of(fields), sessions.Count == 0 ? [string.Empty, string.Empty] : [.. sessions.Select(static session => session.Id)]);
    }

    /// <summary>What was typed, without the sessions that were left empty.</summary>
    public static RoundForm Of(System.Text.Json.JsonElement data, IReadOnlyList<string> ids)
    {
        var typed = TypedForm.Of(data, [Start, End, .. Enumerable.Range(1, ids.Count).SelectMany(static number => Parts.Select(part => Field(number, part)))]);
        List<(string, string?)> fields = [(Start, typed[Start]), (End, typed[End])];
        var kept = new List<string>();
        for (var number = 1; number <= ids.Count; number++)
        {
            if (Parts.All(part => typed[Field(number, part)].Length == 0))
            {
                continue;
            }

            kept.Add(ids[number - 1]);
            fields.AddRange(Parts.Select(part => (Field(kept.Count, part), (string?)typed[Field(number, part)])));
        }

        return new RoundForm(TypedForm.Of(fields), kept.Count == 0 ? [string.Empty] : kept);
    }

    /// <summary>The round that was typed, and what is wrong with it in itself.</summary>
    public (Round Round, IReadOnlyList<EventFault> Faults) Read(NetworkEvent networkEvent)
    {
        var reading = new FieldReading(Typed);
        var day = Amsterdam.Day(networkEvent.StartsAt);
        var start = reading.Moment(day, reading.Time(Start, isRequired: true), Start);
        var end = reading.Moment(day, reading.Time(End, isRequired: true), End);
        var known = networkEvent.Rounds.SelectMany(static round => round.Sessions).ToDictionary(static session => session.Id);
        var sessions = Enumerable.Range(1, Blocks).Select(number => Session(reading, number, known)).ToList();
        return (new Round(start ?? networkEvent.StartsAt, end ?? networkEvent.EndsAt, sessions), reading.Faults);
    }

    /// <summary>The event with this round in it, rounds in order of time, and the number that the round has there.</summary>
    public static (NetworkEvent Event, int Number) Placed(NetworkEvent networkEvent, int number, Round round)
    {
        List<Round> rounds = [.. networkEvent.Rounds];
        if (number <= rounds.Count)
        {
            rounds[number - 1] = round;
        }
        else
        {
            rounds.Add(round);
        }

        rounds = [.. rounds.OrderBy(static each => each.StartsAt)];
        return (networkEvent with { Rounds = rounds }, rounds.FindIndex(each => ReferenceEquals(each, round)) + 1);
    }

    /// <summary>What the rules say about this round of the event, at our fields.</summary>
    public static IReadOnlyList<EventFault> FaultsAt(NetworkEvent networkEvent, int number) => InForm(ProgrammeCheck.Faults(networkEvent), number);

    /// <summary>Faults of the event, those of this round at its fields and the others on top.</summary>
    public static IReadOnlyList<EventFault> InForm(IEnumerable<EventFault> faults, int number) =>
        [.. faults.Select(fault => FaultFields.InRound(fault, number) is { } field ? fault with { Field = field } : fault)];

    private ParallelSession Session(FieldReading reading, int number, Dictionary<string, ParallelSession> known)
    {
        var session = known.GetValueOrDefault(Ids[number - 1]) ?? new ParallelSession(NewId.Next(), string.Empty, string.Empty, string.Empty, 0);
        var capacity = Field(number, "capacity");
        if (Typed[capacity].Length == 0)
        {
            reading.Fail(capacity, EventProblem.Missing);
        }

        return session with
        {
            Title = Typed[Field(number, "title")],
            Room = Typed[Field(number, "room")],
            Speaker = Typed[Field(number, "speaker")],
            Capacity = reading.Number(capacity, 1, EventCheck.MostSeats) ?? 1,
        };
    }

    private static string Time(DateTimeOffset instant) => Amsterdam.Local(instant).ToString("HH:mm", CultureInfo.InvariantCulture);
}
