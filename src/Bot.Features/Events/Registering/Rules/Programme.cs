using Bot.Features.Events.Model;

namespace Bot.Features.Events.Registering.Rules;

/// <summary>The sessions of an event by their ids, and which of them go together.</summary>
internal sealed class Programme
{
    private readonly NetworkEvent networkEvent;
    private readonly Dictionary<string, PlacedSession> sessions = [];

    public Programme(NetworkEvent networkEvent)
    {
        this.networkEvent = networkEvent;
        for (var round = 0; round < networkEvent.Rounds.Count; round++)
        {
            foreach (var session in networkEvent.Rounds[round].Sessions)
            {
                sessions.TryAdd(session.Id, PlacedSession.Of(session, networkEvent.Rounds[round], round));
            }
        }
    }

    public IReadOnlyDictionary<string, PlacedSession> Sessions => sessions;

    public ChoiceProblem? ProblemOf(IReadOnlyList<string> chosen)
    {
        if (chosen.Any(id => !sessions.ContainsKey(id)))
        {
            return ChoiceProblem.Unknown;
        }

        var placed = chosen.Select(id => sessions[id]).ToList();
        if (placed.Select(session => session.Round).Distinct().Count() != networkEvent.Rounds.Count || placed.Count < networkEvent.Rounds.Count)
        {
            return ChoiceProblem.Missing;
        }

        return placed.Count > networkEvent.Rounds.Count || Clash(placed) ? ChoiceProblem.Clash : null;
    }

    /// <summary>Whether two of these cannot both be visited. Ids that are not in the programme do not count.</summary>
    public bool Clashes(IReadOnlyList<string> chosen) =>
        Clash([.. chosen.Where(sessions.ContainsKey).Select(id => sessions[id])]);

    /// <summary>Whether one can be in the second after the first, or the other way round, walking time counted when the rooms differ.</summary>
    public static bool GoTogether(PlacedSession one, PlacedSession other, int walkingMinutes)
    {
        var (first, second) = one.StartsAt <= other.StartsAt ? (one, other) : (other, one);
        var walk = string.Equals(first.Session.Room.Trim(), second.Session.Room.Trim(), StringComparison.OrdinalIgnoreCase)
            ? TimeSpan.Zero
            : TimeSpan.FromMinutes(walkingMinutes);
        return first.EndsAt + walk <= second.StartsAt;
    }

    private bool Clash(List<PlacedSession> placed) => placed
        .SelectMany((one, index) => placed.Skip(index + 1).Select(other => (one, other)))
        .Any(pair => !GoTogether(pair.one, pair.other, networkEvent.WalkingMinutes));
}

/// <summary>A session with the time at which it really is.</summary>
internal sealed record PlacedSession(ParallelSession Session, int Round, DateTimeOffset StartsAt, DateTimeOffset EndsAt)
{
    public static PlacedSession Of(ParallelSession session, Round round, int index) =>
        new(session, index, session.StartsAt ?? round.StartsAt, session.EndsAt ?? round.EndsAt);
}

/// <summary>What is wrong with a choice of sessions.</summary>
internal enum ChoiceProblem
{
    /// <summary>Not one of every round.</summary>
    Missing,
    Unknown,
    Clash,
}
