using Bot.Features.Cards;
using Bot.Features.Events.Invitations.Cards;
using Bot.Features.Events.Invitations.Texts;

namespace Bot.Features.Events.Invitations.Taps;

/// <summary>"Ik ben er": she confirms with the code that is shown in the room.</summary>
internal sealed class CheckInByCode(EventTaps taps) : ICardVerb
{
    public Task<CardReply> TapAsync(CardTap tap, CancellationToken cancellationToken) =>
        taps.ActAsync(tap, visit => CheckInAsync(visit, cancellationToken), cancellationToken);

    private Task<CardReply> CheckInAsync(EventVisit visit, CancellationToken cancellationToken) => EventTap.Code(visit.Tap.Data) is not { } code
        ? taps.ShowAsync(visit, CardNote.Refused(OutcomeTexts.CodeMissing, visit.Language), cancellationToken)
        : taps.DecideAsync(
            visit,
            attendance => attendance.CheckIn(visit.Key, code, taps.Now),
            (outcome, standing) => taps.Reply(visit, standing, CardNote.Refused(OutcomeTexts.Of(outcome), visit.Language)),
            cancellationToken);
}
