using Bot.Connector.Activities;
using Bot.Features.Cards;
using Bot.Features.Events.Invitations.Cards;
using Bot.Features.Events.Invitations.Texts;
using Bot.Features.Events.Model;
using Bot.Features.Events.Registering;

namespace Bot.Features.Events.Invitations.Taps;

/// <summary>"Keuze of opmerking wijzigen": first the form with her choice in it, then the swap in one step; a refused choice stays in the form.</summary>
internal sealed class ChooseSessions(EventTaps taps) : ICardVerb
{
    public Task<CardReply> TapAsync(CardTap tap, CancellationToken cancellationToken) =>
        taps.ActAsync(tap, visit => ChooseAsync(visit, cancellationToken), cancellationToken);

    private async Task<CardReply> ChooseAsync(EventVisit visit, CancellationToken cancellationToken)
    {
        var data = visit.Tap.Data;
        var hasRounds = EventTap.HasRounds(data, visit.Event);
        var asksForm = data.Property(EventData.Form) is not null;
        if (asksForm && EventTap.Wish(data, visit.Event) is null)
        {
            return new CardReply.Refuse(OutcomeTexts.Unreadable.In(visit.Language));
        }

        if (!hasRounds && !asksForm)
        {
            return await taps.ReadAsync(visit, standing => Form(visit, standing), cancellationToken);
        }

        return await taps.DecideAsync(
            visit,
            attendance => Swap(attendance, visit, hasRounds),
            (swap, standing) => Answer(visit, swap, standing),
            cancellationToken);
    }

    // A button that changes the form alone leaves the sessions and the remark as they are.
    private (SwapOutcome Outcome, Wish Wish) Swap(Attendance attendance, EventVisit visit, bool hasRounds)
    {
        var own = attendance.StandingOf(visit.Key).Own;
        var wish = EventTap.Wish(visit.Tap.Data, attendance.Event, own?.Form) ?? new Wish(AttendanceForm.InRoom, []);
        var isSaved = visit.Tap.Data.Property(EventData.Save) is not null || visit.Tap.Data.Property(EventData.Remark) is not null;
        var whole = wish with
        {
            Sessions = hasRounds || isSaved ? wish.Sessions : own?.Sessions ?? [],
            Remark = isSaved ? wish.Remark : own?.Remark,
        };
        return (attendance.Swap(visit.Key, whole, taps.Now), whole);
    }

    private CardReply Answer(EventVisit visit, (SwapOutcome Outcome, Wish Wish) swap, Standing standing)
    {
        var sentence = OutcomeTexts.Of(swap.Outcome);
        return swap.Outcome switch
        {
            SwapOutcome.Swapped => taps.Reply(visit, standing, sentence is null ? null : CardNote.Done(sentence, visit.Language)),
            SwapOutcome.SessionsMissing or SwapOutcome.SessionUnknown or SwapOutcome.SessionsClash or SwapOutcome.SessionFull =>
                Form(visit, standing, CardNote.Refused(sentence, visit.Language), swap.Wish),
            SwapOutcome.Unchanged or SwapOutcome.NotRegistered or SwapOutcome.Closed or SwapOutcome.Cancelled
                or SwapOutcome.Over or SwapOutcome.FormNotOffered or SwapOutcome.FormFull => taps.Reply(visit, standing, CardNote.Refused(sentence, visit.Language)),
        };
    }

    private CardReply Form(EventVisit visit, Standing standing, CardNote? note = null, Wish? chosen = null) =>
        CardViews.Of(standing, taps.Now) is CardView.Registered or CardView.Waitlisted or CardView.SeatFree && standing.Own is { } own
            ? EventTaps.Reply(visit, InvitationCard.Choosing(standing, visit.Language, note, chosen ?? new Wish(own.Form, own.Sessions, Remark: own.Remark)), note)
            : taps.Reply(visit, standing, note);
}
