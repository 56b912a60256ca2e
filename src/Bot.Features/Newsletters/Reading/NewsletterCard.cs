using Bot.Connector.Cards;
using Bot.Features.Cards;
using Bot.Features.Events.Invitations.Cards;
using Bot.Features.Newsletters.Reading.Card;
using Bot.Features.Newsletters.Reading.Taps;
using Bot.Features.Newsletters.Reading.Texts;
using Bot.Knowledge.Bank;

namespace Bot.Features.Newsletters.Reading;

/// <summary>The newsletter as a reader sees it. A pure function of the view.</summary>
internal static class NewsletterCard
{
    private const int LongestTitle = 120;
    private const int TitleBytes = 300;
    private const int LongestIntroduction = 900;
    private const int IntroductionBytes = 1000;
    private const int LongestNotification = 80;

    public static OutgoingMessage For(NewsletterView view, AnswerLanguage language)
    {
        ArgumentNullException.ThrowIfNull(view);

        // A channel is read by everybody, so in Dutch.
        var read = view.IsShared ? AnswerLanguage.Dutch : language;
        return new OutgoingMessage { Summary = Summary(view, read), Card = Compose(view, read) };
    }

    /// <summary>The line of the notification: "VAR-nieuws: Nieuwe aanpak cybercrime".</summary>
    public static string Summary(NewsletterView view, AnswerLanguage language)
    {
        ArgumentNullException.ThrowIfNull(view);
        var first = view.Content.Highlights.Select(highlight => highlight.Title.In(language)).FirstOrDefault(title => title.Length > 0)
            ?? view.Content.Title.In(language);
        return $"{ReadingTexts.News(view.NetworkId).In(language)}: {CardText.Plain(CardSpace.Cut(first, LongestNotification, TitleBytes))}";
    }

    private static AdaptiveCard Compose(NewsletterView view, AnswerLanguage language)
    {
        var highlights = NewsletterSpace.Fit(view, language);
        var summary = Summary(view, language);
        return new AdaptiveCard
        {
            // A Dutch text read aloud as English cannot be understood.
            Lang = EventFacts.LanguageTag(view.Content.Title.English is { Length: > 0 } ? language : AnswerLanguage.Dutch),
            FallbackText = string.Join("; ", new[] { summary }.Concat(highlights.Skip(1).Select(highlight => highlight.Title))),
            Speak = highlights.Count > 1 ? $"{summary}. {ReadingTexts.AndMore(highlights.Count - 1).In(language)}" : summary,
            Body =
            [
                .. view.IsPreview ? [EventFacts.Notice(ReadingTexts.IsPreview.In(language), ContainerStyle.Emphasis)] : Array.Empty<CardElement>(),
                .. Head(view, language),
                .. highlights.Select(highlight => HighlightPart.Of(view, highlight, language)),
                new TextBlock($"{CardText.Plain(view.NetworkName.In(language))} ({view.NetworkId}) · {ReadingTexts.Kernteam.In(language)}")
                {
                    IsSubtle = true, Size = TextSize.Small, Separator = true, Spacing = Spacing.Medium,
                },
            ],
            Actions = view.IsShared ? null : [Less(view, language)],
        };
    }

    private static IEnumerable<CardElement> Head(NewsletterView view, AnswerLanguage language)
    {
        yield return new TextBlock(ReadingTexts.News(view.NetworkId).In(language)) { IsSubtle = true, Size = TextSize.Small };
        yield return new TextBlock(CardText.Plain(CardSpace.Cut(view.Content.Title.In(language), LongestTitle, TitleBytes)))
        {
            Size = TextSize.Large, Weight = TextWeight.Bolder, Style = TextStyle.Heading, Spacing = Spacing.None,
        };
        if (view.Content.Introduction.In(language) is { Length: > 0 } introduction)
        {
            yield return new TextBlock(CardText.Plain(CardSpace.Cut(introduction, LongestIntroduction, IntroductionBytes)));
        }
    }

    private static ExecuteAction Less(NewsletterView view, AnswerLanguage language) =>
        ReaderButtons.Of(view.IsPreview ? ReaderVerbs.Preview : ReaderVerbs.Less, ReadingTexts.Less, language, view.NewsletterId);
}
