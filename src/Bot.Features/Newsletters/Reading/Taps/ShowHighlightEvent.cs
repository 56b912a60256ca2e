using Bot.Features.Cards;
using Bot.Features.Events.Invitations.Opening;
using Bot.Features.Members;
using Bot.Features.Members.Profile;
using Bot.Features.Newsletters.Model;
using Bot.Features.Newsletters.Reading.Texts;

namespace Bot.Features.Newsletters.Reading.Taps;

/// <summary>"Bekijk en meld u aan": the event's own card comes into the chat, with her standing on it; the newsletter stays.</summary>
internal sealed class ShowHighlightEvent(ReaderTaps taps, TapClaims claims, OpenEventCard opener) : ICardVerb
{
    private static readonly TimeSpan Again = TimeSpan.FromMinutes(2);

    public async Task<CardReply> TapAsync(CardTap tap, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(tap);
        if (!OwnChat.Admits(tap, out var member, out var refusal))
        {
            return refusal;
        }

        return await taps.AboutAsync(tap, newsletter => ShowAsync(tap, member, newsletter, cancellationToken), cancellationToken);
    }

    private async Task<CardReply> ShowAsync(CardTap tap, Member member, Newsletter newsletter, CancellationToken cancellationToken)
    {
        if (ReaderTaps.HighlightOf(tap, newsletter) is not { EventId: { } eventId })
        {
            return new CardReply.Refuse(ReadingTexts.HighlightGone.In(tap.Language));
        }

        // Says itself what is the matter when she may not see the event, or it is not there any more.
        if (!tap.IsRefresh && await claims.TakeAsync(TapClaims.KeyOf(tap, ReaderVerbs.Event, eventId), Again, cancellationToken))
        {
            await opener.SendAsync(tap.Turn, member, eventId, cancellationToken);
        }

        return new CardReply.Say(ReadingTexts.EventStands.In(tap.Language));
    }
}
