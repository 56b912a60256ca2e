using Bot.Features.Cards;
using Bot.Features.Events.Invitations.Cards;
using Bot.Features.Events.Invitations.Texts;

namespace Bot.Features.Events.Invitations.Taps;

/// <summary>"Afmelden": her seat comes free for the next in line.</summary>
internal sealed class WithdrawRegistration(EventTaps taps) : ICardVerb
{
    public Task<CardReply> TapAsync(CardTap tap, CancellationToken cancellationToken) => taps.ActAsync(
        tap,
        visit => taps.DecideAsync(
            visit,
            attendance => attendance.Withdraw(visit.Key, taps.Now),
            (outcome, standing) => taps.Reply(visit, standing, CardNote.Refused(OutcomeTexts.Of(outcome), visit.Language)),
            cancellationToken),
        cancellationToken);
}
