using Bot.Features.Cards;
using Bot.Features.Members;
using Bot.Features.Members.Profile;
using Bot.Features.Newsletters.Model;
using Bot.Features.Newsletters.Reading.Hearing;
using Bot.Features.Newsletters.Reading.Texts;

namespace Bot.Features.Newsletters.Reading.Taps;

/// <summary>"Terug naar de nieuwsbrief": as it is now, without what she just turned down.</summary>
internal sealed class ShowNewsletter(ReaderTaps taps, NewsletterViews views) : ICardVerb
{
    public async Task<CardReply> TapAsync(CardTap tap, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(tap);
        if (!OwnChat.Admits(tap, out var member, out var refusal))
        {
            return refusal;
        }

        return await taps.AboutAsync(tap, newsletter => ShowAsync(tap, member, newsletter, cancellationToken), cancellationToken);
    }

    private async Task<CardReply> ShowAsync(CardTap tap, Member member, Newsletter newsletter, CancellationToken cancellationToken) =>
        await views.ForAsync(newsletter, member, cancellationToken) is { } view
            && NewsletterCard.For(view, tap.Language) is { Card: { } card, Summary: { } summary }
            ? new CardReply.Replace(card, summary)
            : new CardReply.Replace(LessCard.NothingLeft(newsletter.Id, tap.Language), LessTexts.NothingLeft.In(tap.Language));
}
