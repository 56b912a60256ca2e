using Bot.Connector.Cards;
using Bot.Features.Cards;
using Bot.Features.Events.Invitations.Texts;
using Bot.Features.Events.Model;
using Bot.Knowledge.Bank;

namespace Bot.Features.Events.Invitations.Cards;

/// <summary>The invitation with the reader's own standing: what it is, when and where, how she stands, and what she can do.</summary>
internal static class InvitationCard
{
    private const int LongestTitle = 80;
    private const int TitleBytes = 300;

    /// <param name="standing">How the event stands for her; <see cref="Standing.Own"/> is null for who has not registered.</param>
    /// <param name="language">In which language she reads.</param>
    /// <param name="now">The moment for which the card is true.</param>
    /// <param name="links">Her calendar entry, once she has one.</param>
    /// <param name="refreshFor">Account ids ("29:…") for whom the card renews itself, at most sixty.</param>
    /// <param name="note">What came of her tap, or why she is told, above everything else.</param>
    /// <param name="kept">What she had filled in when it was refused: it stands in the fields again.</param>
    public static EventCard For(
        Standing standing, AnswerLanguage language, DateTimeOffset now, CardLinks? links = null, IReadOnlyList<string>? refreshFor = null,
        CardNote? note = null, Wish? kept = null)
    {
        ArgumentNullException.ThrowIfNull(standing);
        var view = CardViews.Of(standing, now);
        var own = OwnStanding.For(standing, view, language, links ?? CardLinks.None, kept);
        return Compose(standing.Event, language, note, own, EventButtons.Refresh(standing.Event.Id, refreshFor));
    }

    /// <summary>The card in which she chooses other sessions, another form or another remark; her choice stands in it.</summary>
    public static EventCard Choosing(Standing standing, AnswerLanguage language, CardNote? note, Wish chosen)
    {
        ArgumentNullException.ThrowIfNull(standing);
        return Compose(standing.Event, language, note, OwnStanding.Choosing(standing, chosen, language), refresh: null);
    }

    /// <summary>The card that everybody in a chat or channel sees: nobody's standing, and a button for one's own.</summary>
    public static EventCard Shared(Standing standing, AnswerLanguage language, DateTimeOffset now, IReadOnlyList<string>? refreshFor = null)
    {
        ArgumentNullException.ThrowIfNull(standing);
        var everybody = standing with { Own = null, PlaceInLine = null };
        var own = OwnStanding.Shared(everybody, CardViews.Of(everybody, now), language);
        return Compose(standing.Event, language, note: null, own, EventButtons.Refresh(standing.Event.Id, refreshFor));
    }

    /// <summary>The line of the notification: "Uitnodiging: Leerhuis Cyber, 12 juli".</summary>
    public static string Summary(NetworkEvent networkEvent, AnswerLanguage language, LocalText? about = null) =>
        $"{(about ?? NoteTexts.Invitation).In(language)}: {CardSpace.Cut(CardText.Plain(networkEvent.Title), LongestTitle, TitleBytes)}, {EventDates.ShortDay(networkEvent.StartsAt, language)}";

    private static EventCard Compose(NetworkEvent networkEvent, AnswerLanguage language, CardNote? note, OwnStanding own, CardRefresh? refresh)
    {
        var summary = Summary(networkEvent, language, note?.About);
        var card = new AdaptiveCard
        {
            Lang = EventFacts.LanguageTag(language),
            FallbackText = $"{summary}. {own.Words}",
            Speak = $"{summary}. {own.Words}",
            Body =
            [
                .. note is { Lines.Count: > 0 } ? [EventFacts.Notice(note.Lines, note.Style, TextWeight.Bolder)] : Array.Empty<CardElement>(),
                .. EventFacts.Head(networkEvent, language),
                .. EventFacts.Body(networkEvent, language),
                .. own.Elements,
            ],
            Actions = own.Actions.Count == 0 ? null : own.Actions,
            Refresh = refresh,
        };
        return new EventCard(card, summary);
    }
}

/// <summary>What stands above a card: why she is told, or what came of her tap.</summary>
/// <param name="Lines">Sentences above the card; none where the card says it all.</param>
/// <param name="Style">How it stands out.</param>
/// <param name="About">The first words of the notification; null for an invitation's.</param>
internal sealed record CardNote(IReadOnlyList<string> Lines, ContainerStyle Style, LocalText? About = null)
{
    /// <summary>What came of a tap that could not be done as asked; null when the card says it all.</summary>
    public static CardNote? Refused(LocalText? sentence, AnswerLanguage language) =>
        sentence is null ? null : new CardNote([sentence.In(language)], ContainerStyle.Warning);

    public static CardNote Done(LocalText sentence, AnswerLanguage language) => new([sentence.In(language)], ContainerStyle.Good);
}
