using Bot.Features.Cards;
using Bot.Features.Events.Invitations.Cards;
using Bot.Features.Events.Invitations.Texts;
using Bot.Features.Events.Model;
using Bot.Features.Events.Registering;
using Bot.Features.Members;

namespace Bot.Features.Events.Invitations.Taps;

/// <summary>"Aanmelden" (RSVP): one tap, and she is registered, in line, or told why not.</summary>
internal sealed class RegisterForEvent(EventTaps taps, LearnEmailLater email) : ICardVerb
{
    public Task<CardReply> TapAsync(CardTap tap, CancellationToken cancellationToken) =>
        taps.ActAsync(tap, visit => RegisterAsync(visit, cancellationToken), cancellationToken);

    private async Task<CardReply> RegisterAsync(EventVisit visit, CancellationToken cancellationToken)
    {
        if (EventTap.Wish(visit.Tap.Data, visit.Event) is not { } wish)
        {
            return new CardReply.Refuse(OutcomeTexts.Unreadable.In(visit.Language));
        }

        var reply = await taps.DecideAsync(
            visit,
            attendance => attendance.Register(visit.Applicant, wish, taps.Now),
            (outcome, standing) => taps.Reply(visit, standing, Note(outcome, visit), IsDone(outcome) ? null : wish),
            cancellationToken);

        // A tap carries no address, and the kernteam's list needs one.
        email.Of(visit.Tap.Turn, visit.Member);
        return reply;
    }

    private static CardNote? Note(RegistrationOutcome outcome, EventVisit visit) => CardNote.Refused(OutcomeTexts.Of(outcome), visit.Language);

    private static bool IsDone(RegistrationOutcome outcome) => OutcomeTexts.Of(outcome) is null;
}
