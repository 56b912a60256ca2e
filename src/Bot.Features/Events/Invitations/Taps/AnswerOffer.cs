using Bot.Features.Cards;
using Bot.Features.Events.Invitations.Cards;
using Bot.Features.Events.Invitations.Texts;
using Bot.Features.Events.Registering;

namespace Bot.Features.Events.Invitations.Taps;

/// <summary>"Neem de plaats": the seat that was held for her, or in the last hours the one that is free for who taps first.</summary>
internal sealed class TakeSeat(EventTaps taps) : ICardVerb
{
    public Task<CardReply> TapAsync(CardTap tap, CancellationToken cancellationToken) =>
        AnswerOffer.AsAsync(taps, tap, static (attendance, key, now) => attendance.TakeSeat(key, now), cancellationToken);
}

/// <summary>"Laat gaan": the seat goes on to the next in line.</summary>
internal sealed class LetSeatGo(EventTaps taps) : ICardVerb
{
    public Task<CardReply> TapAsync(CardTap tap, CancellationToken cancellationToken) =>
        AnswerOffer.AsAsync(taps, tap, static (attendance, key, now) => attendance.LetGo(key, now), cancellationToken);
}

internal static class AnswerOffer
{
    public static Task<CardReply> AsAsync(
        EventTaps taps, CardTap tap, Func<Attendance, string, DateTimeOffset, OfferOutcome> answer, CancellationToken cancellationToken) =>
        taps.ActAsync(
            tap,
            visit => taps.DecideAsync(
                visit,
                attendance => answer(attendance, visit.Key, taps.Now),
                (outcome, standing) => taps.Reply(visit, standing, CardNote.Refused(OutcomeTexts.Of(outcome), visit.Language)),
                cancellationToken),
            cancellationToken);
}
