using Bot.Features.Cards;

namespace Bot.Features.Events.Invitations.Taps;

/// <summary>"Bekijk mijn aanmelding": the event with the caller's own standing; also how a card renews itself.</summary>
internal sealed class ShowEvent(EventTaps taps) : ICardVerb
{
    public Task<CardReply> TapAsync(CardTap tap, CancellationToken cancellationToken) =>
        taps.ActAsync(tap, visit => taps.ShowAsync(visit, note: null, cancellationToken), cancellationToken);
}
