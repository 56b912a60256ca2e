using System.Text.Json;
using Bot.Connector.Activities;
using Bot.Features.Cards;
using Bot.Features.Events.Invitations.Cards;
using Bot.Features.Events.Invitations.Texts;

namespace Bot.Features.Events.Invitations.Taps;

/// <summary>"Hoe was het?": a mark from 1 to 5, and then one wish. Two taps, and either may be given again.</summary>
internal sealed class RateEvent(EventTaps taps) : ICardVerb
{
    public Task<CardReply> TapAsync(CardTap tap, CancellationToken cancellationToken) =>
        taps.ActAsync(tap, visit => RateAsync(visit, cancellationToken), cancellationToken);

    private async Task<CardReply> RateAsync(EventVisit visit, CancellationToken cancellationToken)
    {
        var (rating, wish) = (EventTap.Rating(visit.Tap.Data), Wish(visit.Tap.Data));
        if (rating is null && wish is null)
        {
            return new CardReply.Refuse(OutcomeTexts.Unreadable.In(visit.Language));
        }

        return await taps.DecideAsync(
            visit,
            attendance => attendance.Rate(visit.Key, rating, wish, taps.Now),
            (isTaken, standing) => isTaken
                ? EventTaps.Reply(visit, EvaluationCard.For(standing, visit.Language), note: null)
                : new CardReply.Refuse(EvaluationTexts.NotThere.In(visit.Language)),
            cancellationToken);
    }

    private static string? Wish(JsonElement data) =>
        data.Text(EventData.RatingWish) is { } wish && EvaluationTexts.Wishes.Any(known => known.Code == wish) ? wish : null;
}
