using Bot.Connector.Turns;
using Bot.Features.Events.Model;
using Bot.Features.Members;
using Bot.Features.Questions;

namespace Bot.Features.Events.Invitations.Agenda;

/// <summary>
/// "Welke bijeenkomsten komen eraan?" is answered from our events and the bank's agenda together. Where we have no event
/// that answers the question, it goes on to the bank as before.
/// </summary>
internal sealed class ShowAgenda(UpcomingEvents upcoming, KnownMembers members, CurrentNetworks networks, TimeProvider clock, CurrentSessions? sessions = null) : ITurnHandler
{
    public async Task<TurnResult> HandleAsync(TurnContext turn, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turn);
        var now = clock.GetUtcNow();

        // A button that chooses a network with its question belongs to the questions, which keep that choice.
        if (AskedText.Of(turn) is not { IsReadable: true, NetworkId: null } asked || AgendaQuestion.Of(asked.Text, Amsterdam.Day(now)) is not { } question
            || await members.FindAsync(turn, cancellationToken) is not { } member)
        {
            return TurnResult.Pass;
        }

        question = OfOwnNetwork(question, member);
        var events = (await upcoming.ForAsync(member, cancellationToken))
            .Where(networkEvent => question.Fits(upcoming.Searched(networkEvent), Amsterdam.Day(networkEvent.StartsAt))).ToList();
        if (events.Count == 0)
        {
            return TurnResult.Pass;
        }

        var key = turn.IsPersonal ? AttendeeKey.Of(member.TenantId, member.ObjectId) : "";
        var standings = await upcoming.StandingsAsync(events, key, cancellationToken);
        var lines = AgendaLines.Of(standings, Sessions(question, member, Amsterdam.Day(now)));
        await turn.SendAsync(AgendaCard.For(question.IsSingle ? [.. lines.Take(1)] : lines, question.Language, now, turn.IsPersonal).ToMessage(), cancellationToken);
        return TurnResult.Done;
    }

    // "Van RSIV" adds nothing for who belongs to RSIV, and keeps us silent about anybody else's.
    private AgendaQuestion OfOwnNetwork(AgendaQuestion question, Member member) => question with
    {
        Subjects = [.. question.Subjects.Where(subject => !string.Equals(subject, member.NetworkId, StringComparison.OrdinalIgnoreCase) || !networks().Any(network => network.Id == member.NetworkId))],
    };

    private IEnumerable<BankSession> Sessions(AgendaQuestion question, Member member, DateOnly today) => (sessions?.Invoke(today) ?? [])
        .Where(session => string.Equals(session.NetworkId, member.NetworkId, StringComparison.OrdinalIgnoreCase) && question.Fits($"{session.NetworkId} {session.Words}", session.From));
}
