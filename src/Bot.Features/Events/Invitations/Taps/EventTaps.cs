using Bot.Features.Cards;
using Bot.Features.Events.Calendar;
using Bot.Features.Events.Invitations.Cards;
using Bot.Features.Events.Invitations.Texts;
using Bot.Features.Events.Model;
using Bot.Features.Events.Registering;
using Bot.Features.Members;
using Bot.Knowledge.Bank;

namespace Bot.Features.Events.Invitations.Taps;

/// <summary>What every tap on an event's card has in common: who taps, whether she may see the event, and her card as the answer.</summary>
internal sealed class EventTaps(EventDoor door, AttendanceDesk desk, CalendarLinks calendar, TimeProvider clock)
{
    public DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>
    /// Lets a member act on the event that the card names. A card that renews itself, and somebody who may not see the
    /// event, never come to the act.
    /// </summary>
    public async Task<CardReply> ActAsync(CardTap tap, Func<EventVisit, Task<CardReply>> act, CancellationToken cancellationToken)
    {
        if (tap.Member is not { } member)
        {
            return new CardReply.Refuse(OutcomeTexts.Unknown.In(tap.Language));
        }

        if (await door.FindAsync(member, EventTap.EventId(tap.Data), cancellationToken) is not { } networkEvent)
        {
            return new CardReply.Refuse(OutcomeTexts.Unavailable.In(tap.Language));
        }

        if (tap.IsRefresh)
        {
            return await ShowAsync(new EventVisit(tap, member, networkEvent, await door.ApplicantAsync(member, cancellationToken)), note: null, cancellationToken);
        }

        var settled = await door.SettleAsync(member, networkEvent, cancellationToken);
        return await act(new EventVisit(tap, settled, networkEvent, await door.ApplicantAsync(settled, cancellationToken)));
    }

    /// <summary>Her card as she stands now.</summary>
    public Task<CardReply> ShowAsync(EventVisit visit, CardNote? note, CancellationToken cancellationToken) =>
        ReadAsync(visit, standing => Reply(visit, standing, note), cancellationToken);

    /// <summary>Answers with how she stands, and changes nothing.</summary>
    public async Task<CardReply> ReadAsync(EventVisit visit, Func<Standing, CardReply> answer, CancellationToken cancellationToken) =>
        await desk.ReadAsync(visit.Event.Id, attendance => attendance.StandingOf(visit.Key), cancellationToken) is { } read
            ? answer(read.Result)
            : new CardReply.Refuse(OutcomeTexts.Unavailable.In(visit.Language));

    /// <summary>Decides at the desk, and answers with her card as it stands after that.</summary>
    public async Task<CardReply> DecideAsync<T>(
        EventVisit visit, Func<Attendance, T> decide, Func<T, Standing, CardReply> answer, CancellationToken cancellationToken)
    {
        var decided = await desk.DecideAsync(
            visit.Event.Id,
            attendance => (Outcome: decide(attendance), Standing: attendance.StandingOf(visit.Key)),
            alongside: null,
            cancellationToken);
        return decided is null
            ? new CardReply.Refuse(OutcomeTexts.Unavailable.In(visit.Language))
            : answer(decided.Result.Outcome, decided.Result.Standing);
    }

    public CardReply Reply(EventVisit visit, Standing standing, CardNote? note, Wish? kept = null) => Reply(
        visit, InvitationCard.For(standing, visit.Language, Now, calendar.For(standing.Own), [visit.Member.UserId], note, kept), note);

    /// <summary>
    /// An Action.Execute is answered to her alone. The Action.Submit of an old client in a group is not: there a sentence
    /// must do, because the card says how she stands.
    /// </summary>
    public static CardReply Reply(EventVisit visit, EventCard card, CardNote? note) =>
        visit.Tap.Turn is { IsPersonal: false, Kind: not null }
            ? new CardReply.Say(note is null ? OutcomeTexts.DoneInGroup.In(visit.Language) : string.Join(' ', note.Lines))
            : card.ToReply();
}

/// <summary>A member at an event that she may see.</summary>
internal sealed record EventVisit(CardTap Tap, Member Member, NetworkEvent Event, Applicant Applicant)
{
    public string Key => Applicant.AttendeeKey;

    public AnswerLanguage Language => Tap.Language;
}
