using System.Globalization;
using Bot.Connector.Cards;
using Bot.Features.Events.Invitations.Texts;
using Bot.Features.Events.Model;
using Bot.Knowledge.Bank;

namespace Bot.Features.Events.Invitations.Cards;

/// <summary>"Hoe was het?" in two taps: the first asks for a mark, the second for a wish, and then it thanks.</summary>
internal static class EvaluationCard
{
    public static EventCard For(Standing standing, AnswerLanguage language)
    {
        ArgumentNullException.ThrowIfNull(standing);
        var (rating, wish) = (standing.Own?.Rating, standing.Own?.RatingWish);
        var question = (rating, wish) switch
        {
            (null, _) => EvaluationTexts.HowWasIt,
            (not null, null) => EvaluationTexts.WhatNext,
            (not null, not null) => EvaluationTexts.Thanks,
        };
        var summary = InvitationCard.Summary(standing.Event, language, NoteTexts.Evaluation);
        var card = new AdaptiveCard
        {
            Lang = EventFacts.LanguageTag(language),
            FallbackText = $"{summary} {question.In(language)}",
            Speak = $"{summary} {question.In(language)}",
            Body =
            [
                .. EventFacts.Head(standing.Event, language),
                new TextBlock(EventDates.Day(standing.Event.StartsAt, language)) { IsSubtle = true, Spacing = Spacing.None },
                .. rating is { } given ? [new TextBlock(EvaluationTexts.YourRating(given).In(language))] : Array.Empty<CardElement>(),
                new TextBlock(question.In(language)) { Weight = TextWeight.Bolder },
            ],
            Actions = [.. Actions(standing.Event.Id, rating, wish, language)],
        };
        return new EventCard(card.Actions is { Count: 0 } ? card with { Actions = null } : card, summary);
    }

    private static IEnumerable<CardAction> Actions(string eventId, int? rating, string? wish, AnswerLanguage language) => (rating, wish) switch
    {
        (null, _) => Enumerable.Range(1, 5)
            .Select(mark => mark.ToString(CultureInfo.InvariantCulture))
            .Select(mark => EventButtons.Of(EventVerbs.Rate, mark, eventId, (EventData.Rating, mark))),
        (not null, null) => EvaluationTexts.Wishes
            .Select(known => EventButtons.Of(EventVerbs.Rate, known.Words.In(language), eventId, (EventData.RatingWish, known.Code))),
        (not null, not null) => [],
    };
}
