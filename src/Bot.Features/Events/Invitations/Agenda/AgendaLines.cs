using Bot.Features.Events.Model;

namespace Bot.Features.Events.Invitations.Agenda;

/// <summary>One line of the agenda: an event of ours, or a session of the bank.</summary>
internal sealed record AgendaLine(DateOnly Day, Standing? Own, BankSession? Session);

/// <summary>Puts our events and the bank's agenda together in order of date; what is in both is shown once, as the event that one can sign up for.</summary>
internal static class AgendaLines
{
    private const double Alike = 0.6;

    public static IReadOnlyList<AgendaLine> Of(IEnumerable<Standing> events, IEnumerable<BankSession> sessions)
    {
        var own = events.Select(standing => new AgendaLine(Amsterdam.Day(standing.Event.StartsAt), standing, null)).ToList();
        var others = sessions
            .Where(session => !own.Exists(line => line.Day == session.From && line.Own is { } standing && AreAlike(standing.Event.Title, session.Title.Dutch)))
            .Select(session => new AgendaLine(session.From, null, session));
        return [.. own.Concat(others).OrderBy(line => line.Day).ThenBy(line => line.Own?.Event.StartsAt ?? DateTimeOffset.MaxValue)];
    }

    /// <summary>Whether two titles share most of their words.</summary>
    public static bool AreAlike(string one, string other)
    {
        var (first, second) = (Significant(one), Significant(other));
        var fewest = Math.Min(first.Count, second.Count);
        return fewest > 0 && first.Count(word => AgendaWords.Fits(word, other)) >= Alike * fewest;
    }

    private static HashSet<string> Significant(string title) => [.. AgendaWords.Split(title).Where(word => word.Length > 2 && !AgendaWords.IsFiller(word))];
}
