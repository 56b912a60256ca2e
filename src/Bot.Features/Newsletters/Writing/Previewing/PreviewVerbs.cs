using Bot.Connector.Cards;
using Bot.Features.Cards;
using Bot.Features.Kernteam.Desk;
using Bot.Features.Newsletters.Model;
using Bot.Features.Newsletters.Reading;
using Bot.Features.Newsletters.Writing.Opening;
using Bot.Knowledge.Bank;

namespace Bot.Features.Newsletters.Writing.Previewing;

/// <summary>Shows the card exactly as a reader will see it, in either language; its buttons answer that it is an example.</summary>
internal sealed class PreviewNewsletter(Previews previews) : INewsletterVerb
{
    public static string Verb => "news.preview";

    public async Task<CardReply> DoAsync(DeskTap tap, CancellationToken cancellationToken)
    {
        var shown = Previews.LanguageOf(tap);
        return await previews.OfAsync(
            tap,
            tap.Newsletter.Words,
            shown,
            [],
            [
                DeskCard.Button<PreviewNewsletter>(PreviewTexts.Other(shown).In(tap.Language), tap.Newsletter, (Previews.Language, Previews.Code(Previews.Other(shown)))),
                DeskCard.Button<OpenNewsletter>(OverviewTexts.Back.In(tap.Language), tap.Newsletter),
            ],
            cancellationToken);
    }
}

/// <summary>The reader's card between two lines of the kernteam's.</summary>
internal sealed class Previews(NewsletterViews views)
{
    public const string Language = "language";

    private const string English = "en";
    private const string Dutch = "nl";

    /// <summary>In which language the card is to be shown; her own when the button does not say.</summary>
    public static AnswerLanguage LanguageOf(DeskTap tap) => tap.Text(Language) switch
    {
        English => AnswerLanguage.English,
        Dutch => AnswerLanguage.Dutch,
        _ => tap.Language,
    };

    public static AnswerLanguage Other(AnswerLanguage language) => language == AnswerLanguage.English ? AnswerLanguage.Dutch : AnswerLanguage.English;

    public static string Code(AnswerLanguage language) => language == AnswerLanguage.English ? English : Dutch;

    public async Task<CardReply> OfAsync(
        DeskTap tap, NewsletterContent content, AnswerLanguage shown, IEnumerable<CardElement> above, IEnumerable<CardAction> buttons, CancellationToken cancellationToken)
    {
        var view = await views.PreviewAsync(tap.Newsletter, content, cancellationToken);
        return new CardReply.Replace(Marked(NewsletterCard.For(view, shown), above, buttons, tap.Language), PreviewTexts.Heading.In(tap.Language));
    }

    /// <summary>The buttons of the reader's card are of the preview already: they only say that they do nothing.</summary>
    public static AdaptiveCard Marked(
        OutgoingMessage message, IEnumerable<CardElement> above, IEnumerable<CardAction> buttons, AnswerLanguage language)
    {
        var card = message.Card ?? throw new InvalidOperationException("A newsletter is a card.");
        return card with
        {
            Body =
            [
                .. above,
                .. card.Body,
                .. card.Actions is { Count: > 0 } actions ? [new ActionSet(actions)] : Array.Empty<CardElement>(),
                new TextBlock(PreviewTexts.End.In(language)) { Separator = true, IsSubtle = true },
                .. DeskCard.Buttons(buttons),
            ],
            Actions = null,
            Refresh = null,
        };
    }
}

/// <summary>Sentences around the example.</summary>
internal static class PreviewTexts
{
    public static LocalText Heading { get; } = new("Voorbeeld: zo zien lezers de nieuwsbrief", "Preview: this is how readers see the newsletter");

    public static LocalText End { get; } = new("Tot hier is het de kaart van de lezers.", "This is where the readers' card ends.");

    public static LocalText Other(AnswerLanguage shown) => shown == AnswerLanguage.English ? new("In het Nederlands", "In Dutch") : new("In het Engels", "In English");
}
