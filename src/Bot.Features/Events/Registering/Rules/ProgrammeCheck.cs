using Bot.Features.Events.Model;

namespace Bot.Features.Events.Registering.Rules;

/// <summary>What the rounds and sessions of an event must satisfy.</summary>
internal static class ProgrammeCheck
{
    public const int MostRounds = 8;
    public const int MostSessionsOfRound = 12;
    public const int MostSessions = 40;
    public const int LongestTitle = 80;
    public const int LongestRoom = 60;
    public const int LongestSpeaker = 80;

    public static IEnumerable<EventFault> Faults(NetworkEvent networkEvent)
    {
        if (networkEvent.Kind != EventKind.Carrousel)
        {
            return networkEvent.Rounds.Count == 0 ? [] : [new EventFault("rounds", EventProblem.TooManyRounds, 0)];
        }

        // Too many to go through one by one: an answer of 400 faults says less than one.
        return TooMany(networkEvent) is { } fault
            ? [fault]
            : [.. Walking(networkEvent), .. networkEvent.Rounds.SelectMany((round, index) => OfRound(networkEvent, round, index)), .. Twice(networkEvent)];
    }

    private static EventFault? TooMany(NetworkEvent networkEvent)
    {
        var rounds = networkEvent.Rounds;
        if (rounds.Count == 0)
        {
            return new EventFault("rounds", EventProblem.Missing);
        }

        if (rounds.Count > MostRounds)
        {
            return new EventFault("rounds", EventProblem.TooManyRounds, MostRounds);
        }

        var full = rounds.ToList().FindIndex(round => round.Sessions.Count > MostSessionsOfRound);
        return full >= 0 ? new EventFault($"round{full + 1}.sessions", EventProblem.TooManySessions, MostSessionsOfRound)
            : rounds.Sum(round => round.Sessions.Count) > MostSessions ? new EventFault("rounds", EventProblem.TooManySessions, MostSessions)
            : null;
    }

    private static IEnumerable<EventFault> Walking(NetworkEvent networkEvent)
    {
        if (networkEvent.WalkingMinutes is < 0 or > EventCheck.MostWalkingMinutes)
        {
            yield return new EventFault("walkingMinutes", EventProblem.OutOfRange, EventCheck.MostWalkingMinutes);
            yield break;
        }

        for (var index = 1; index < networkEvent.Rounds.Count; index++)
        {
            var (earlier, later) = (Placed(networkEvent, index - 1), Placed(networkEvent, index));

            // From every session there must be a way on, and to every session a way.
            bool CanWalk(PlacedSession one, PlacedSession other) => Programme.GoTogether(one, other, networkEvent.WalkingMinutes);
            if (!earlier.TrueForAll(one => later.Count == 0 || later.Exists(other => CanWalk(one, other)))
                || !later.TrueForAll(other => earlier.Count == 0 || earlier.Exists(one => CanWalk(one, other))))
            {
                yield return new EventFault($"round{index + 1}.start", EventProblem.NoWalkingTime, networkEvent.WalkingMinutes);
            }
        }
    }

    private static List<PlacedSession> Placed(NetworkEvent networkEvent, int index) =>
        [.. networkEvent.Rounds[index].Sessions.Select(session => PlacedSession.Of(session, networkEvent.Rounds[index], index))];

    private static IEnumerable<EventFault> OfRound(NetworkEvent networkEvent, Round round, int index)
    {
        var field = $"round{index + 1}";
        if (round.EndsAt <= round.StartsAt)
        {
            yield return new EventFault($"{field}.end", EventProblem.EndsBeforeStart);
        }

        if (round.StartsAt < networkEvent.StartsAt || round.StartsAt >= networkEvent.EndsAt)
        {
            yield return new EventFault($"{field}.start", EventProblem.RoundOutsideEvent);
        }
        else if (round.EndsAt > networkEvent.EndsAt)
        {
            yield return new EventFault($"{field}.end", EventProblem.RoundOutsideEvent);
        }

        if (index > 0 && round.StartsAt < networkEvent.Rounds[index - 1].EndsAt)
        {
            yield return new EventFault($"{field}.start", EventProblem.RoundsOverlap);
        }

        if (round.Sessions.Count == 0)
        {
            yield return new EventFault($"{field}.session1.title", EventProblem.Missing);
        }

        for (var number = 0; number < round.Sessions.Count; number++)
        {
            foreach (var fault in OfSession(round, round.Sessions[number], $"{field}.session{number + 1}"))
            {
                yield return fault;
            }
        }
    }

    private static IEnumerable<EventFault> OfSession(Round round, ParallelSession session, string field)
    {
        var (starts, ends) = (session.StartsAt ?? round.StartsAt, session.EndsAt ?? round.EndsAt);
        return new[]
        {
            string.IsNullOrWhiteSpace(session.Id) ? new EventFault($"{field}.id", EventProblem.Missing) : null,
            EventCheck.Text($"{field}.title", session.Title, LongestTitle),
            EventCheck.Text($"{field}.room", session.Room, LongestRoom, isRequired: false),
            EventCheck.Text($"{field}.speaker", session.Speaker, LongestSpeaker, isRequired: false),
            EventCheck.Capacity($"{field}.capacity", session.Capacity),
            starts < round.StartsAt ? new EventFault($"{field}.start", EventProblem.RoundOutsideEvent) : null,
            ends > round.EndsAt ? new EventFault($"{field}.end", EventProblem.RoundOutsideEvent) : null,
            ends <= starts && round.EndsAt > round.StartsAt ? new EventFault($"{field}.end", EventProblem.EndsBeforeStart) : null,
        }.OfType<EventFault>();
    }

    // One id for two sessions would give both the same people; one title for two of a round leaves a member nothing to choose by.
    private static IEnumerable<EventFault> Twice(NetworkEvent networkEvent)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        for (var index = 0; index < networkEvent.Rounds.Count; index++)
        {
            var titles = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
            var sessions = networkEvent.Rounds[index].Sessions;
            for (var number = 0; number < sessions.Count; number++)
            {
                var (isNewId, isNewTitle) = (ids.Add(sessions[number].Id), titles.Add(sessions[number].Title.Trim()));
                if (!isNewId || !isNewTitle)
                {
                    yield return new EventFault($"round{index + 1}.session{number + 1}.title", EventProblem.TwiceTheSame);
                }
            }
        }
    }
}
