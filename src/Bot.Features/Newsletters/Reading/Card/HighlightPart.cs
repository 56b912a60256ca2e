using Bot.Connector.Cards;
using Bot.Features.Cards;
using Bot.Features.Events.Invitations.Texts;
using Bot.Features.Newsletters.Reading.Taps;
using Bot.Features.Newsletters.Reading.Texts;
using Bot.Knowledge.Bank;

namespace Bot.Features.Newsletters.Reading.Card;

/// <summary>One highlight on the card: heading, image, text, the event's day, and what one can do.</summary>
internal static class HighlightPart
{
    public static CardElement Of(NewsletterView view, FittedHighlight highlight, AnswerLanguage language) => new Container(
    [
        new TextBlock(CardText.Plain(highlight.Title)) { Size = TextSize.Medium, Weight = TextWeight.Bolder, Style = TextStyle.Heading },
        .. highlight.ImageUrl is { } url ? [new Image(url, CardText.Plain(highlight.ImageAlt)) { Size = ImageSize.Stretch }] : Array.Empty<CardElement>(),
        .. highlight.Text.Length > 0 ? [new TextBlock(CardText.Plain(highlight.Text))] : Array.Empty<CardElement>(),
        .. highlight.Event is { } made
            ? [new TextBlock(EventDates.When(made.StartsAt, made.EndsAt, language)) { IsSubtle = true, Spacing = Spacing.Small }]
            : Array.Empty<CardElement>(),
        new ActionSet([.. Actions(view, highlight, language)]),
    ])
    {
        Separator = true,
        Spacing = Spacing.Medium,
    };

    private static IEnumerable<CardAction> Actions(NewsletterView view, FittedHighlight highlight, AnswerLanguage language)
    {
        if (highlight.Event is { } made)
        {
            // In a channel the event's card would be everybody's; the link opens her own chat with it.
            yield return view is { IsShared: true, IsPreview: false }
                ? new OpenUrlAction(view.EventLinks.GetValueOrDefault(made.Id) ?? made.Id) { Title = ReadingTexts.SignUp.In(language) }
                : Button(view, highlight, ReaderVerbs.Event, ReadingTexts.SignUp, language);
        }

        if (highlight.Url is { } url)
        {
            yield return new OpenUrlAction(url) { Title = ReadingTexts.ReadMore.In(language) };
        }

        yield return Button(view, highlight, ReaderVerbs.Ask, ReadingTexts.Ask, language);
    }

    private static ExecuteAction Button(NewsletterView view, FittedHighlight highlight, string verb, LocalText title, AnswerLanguage language) => view.IsPreview
        ? ReaderButtons.Of(ReaderVerbs.Preview, title, language, view.NewsletterId)
        : ReaderButtons.Of(verb, title, language, view.NewsletterId, (ReaderData.Highlight, highlight.Id));
}
