using Bot.Connector.Cards;
using Bot.Features.Events.Invitations.Texts;
using Bot.Features.Events.Model;
using Bot.Knowledge.Bank;

namespace Bot.Features.Events.Invitations.Cards;

/// <summary>The sessions that somebody chose, round by round, with their times and rooms.</summary>
internal static class ChosenSessions
{
    public static IEnumerable<CardElement> Of(Standing standing, AnswerLanguage language)
    {
        var lines = Chosen(standing.Event, standing.Own?.Sessions ?? [])
            .Select(chosen => $"{EventDates.Hours(chosen.StartsAt, chosen.EndsAt, language)}: {EventFacts.Session(chosen.Session)}")
            .ToList();
        if (lines.Count == 0)
        {
            yield break;
        }

        yield return new TextBlock(EventTexts.YourSessions.In(language)) { Weight = TextWeight.Bolder };
        foreach (var line in CardSpace.Fit(lines))
        {
            yield return new TextBlock(line) { Spacing = Spacing.Small };
        }
    }

    /// <summary>The chosen sessions that the programme still has, in order of time.</summary>
    public static IEnumerable<(ParallelSession Session, DateTimeOffset StartsAt, DateTimeOffset EndsAt)> Chosen(NetworkEvent networkEvent, IReadOnlyList<string> ids) =>
        networkEvent.Rounds
            .SelectMany(round => round.Sessions.Select(session => (Session: session, StartsAt: session.StartsAt ?? round.StartsAt, EndsAt: session.EndsAt ?? round.EndsAt)))
            .Where(chosen => ids.Contains(chosen.Session.Id))
            .OrderBy(chosen => chosen.StartsAt);
}
