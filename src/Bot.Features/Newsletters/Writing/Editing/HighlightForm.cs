using Bot.Connector.Cards;
using Bot.Features.Cards;
using Bot.Features.Kernteam.Desk;
using Bot.Features.Kernteam.Forms;
using Bot.Features.Newsletters.Checking;
using Bot.Features.Newsletters.Model;
using Bot.Features.Newsletters.Writing.Opening;
using Bot.Knowledge.Bank;

namespace Bot.Features.Newsletters.Writing.Editing;

/// <summary>What the buttons about a highlight hold.</summary>
internal static class HighlightFields
{
    /// <summary>The highlight's id.</summary>
    public const string Item = "item";

    public const string Page = "page";

    public const string English = "en";

    public const string Dutch = "nl";

    public static IReadOnlyList<string> OfDutch { get; } =
        [NewsletterFields.Title, NewsletterFields.Text, NewsletterFields.Url, NewsletterFields.Image, NewsletterFields.ImageAlt, NewsletterFields.Themes, NewsletterFields.Event];

    public static IReadOnlyList<string> OfEnglish { get; } = [NewsletterFields.TitleEnglish, NewsletterFields.TextEnglish, NewsletterFields.ImageAltEnglish];
}

/// <summary>A form of one highlight: Dutch with all that has no language, or English.</summary>
internal sealed record HighlightForm(string Item, bool IsEnglish)
{
    public IReadOnlyList<string> Fields => IsEnglish ? HighlightFields.OfEnglish : HighlightFields.OfDutch;

    /// <summary>Which form a tap is about. The id of a highlight that is not there yet must be one that we make.</summary>
    public static HighlightForm? Of(DeskTap tap) =>
        tap.Text(HighlightFields.Item) is { Length: > 0 and <= 40 } item && (Exists(tap.Newsletter, item) || Storage.NewId.Is(item))
            ? new(item, tap.Text(HighlightFields.Page) == HighlightFields.English)
            : null;

    public static bool Exists(Newsletter newsletter, string item) => newsletter.Words.Highlights.Any(highlight => highlight.Id == item);

    public bool IsHere(NewsletterFault fault) => fault.HighlightId == Item && Fields.Contains(fault.Field);

    /// <summary>The words with this highlight as typed; a new one is the last.</summary>
    public NewsletterContent Written(NewsletterContent content, TypedForm typed, HighlightChoices choices)
    {
        var before = content.Highlights.FirstOrDefault(highlight => highlight.Id == Item);
        var written = Written(before ?? new Highlight { Id = Item }, typed, choices);
        return content with
        {
            Highlights = before is null ? [.. content.Highlights, written] : [.. content.Highlights.Select(highlight => highlight.Id == Item ? written : highlight)],
        };
    }

    public TypedForm Filled(NewsletterContent content)
    {
        var highlight = content.Highlights.FirstOrDefault(highlight => highlight.Id == Item) ?? new Highlight { Id = Item };
        return IsEnglish
            ? TypedForm.Of(
                (NewsletterFields.TitleEnglish, highlight.Title.English),
                (NewsletterFields.TextEnglish, highlight.Text.English),
                (NewsletterFields.ImageAltEnglish, highlight.ImageAlt.English))
            : TypedForm.Of(
                (NewsletterFields.Title, highlight.Title.Dutch),
                (NewsletterFields.Text, highlight.Text.Dutch),
                (NewsletterFields.Url, highlight.Url),
                (NewsletterFields.Image, highlight.ImageUrl),
                (NewsletterFields.ImageAlt, highlight.ImageAlt.Dutch),
                (NewsletterFields.Themes, string.Join(',', highlight.Themes)),
                (NewsletterFields.Event, highlight.EventId ?? HighlightChoices.NoEvent));
    }

    private Highlight Written(Highlight before, TypedForm typed, HighlightChoices choices) => IsEnglish
        ? before with
        {
            Title = before.Title with { English = NewsletterForms.Filled(typed[NewsletterFields.TitleEnglish]) },
            Text = before.Text with { English = NewsletterForms.Filled(typed[NewsletterFields.TextEnglish]) },
            ImageAlt = before.ImageAlt with { English = NewsletterForms.Filled(typed[NewsletterFields.ImageAltEnglish]) },
        }
        : before with
        {
            Title = before.Title with { Dutch = typed[NewsletterFields.Title] },
            Text = before.Text with { Dutch = typed[NewsletterFields.Text] },
            Url = NewsletterForms.Filled(typed[NewsletterFields.Url]),
            ImageUrl = NewsletterForms.Filled(typed[NewsletterFields.Image]),
            ImageAlt = before.ImageAlt with { Dutch = typed[NewsletterFields.ImageAlt] },
            Themes = TypedChoices.Of(choices.Themes, typed[NewsletterFields.Themes]),
            EventId = choices.EventOf(typed[NewsletterFields.Event], before.EventId),
        };
}

/// <summary>The form of one highlight as a card.</summary>
internal static class HighlightCard
{
    public static CardReply.Replace For(
        HighlightForm form, Newsletter newsletter, TypedForm typed, IEnumerable<NewsletterFault> faults, FormNews? news, HighlightChoices choices, AnswerLanguage language)
    {
        var number = 1 + (HighlightForm.Exists(newsletter, form.Item)
            ? newsletter.Words.Highlights.TakeWhile(highlight => highlight.Id != form.Item).Count()
            : newsletter.Words.Highlights.Count);
        var body = NewsletterForms.Body(typed, faults, language);
        return form.IsEnglish
            ? NewsletterForms.Reply(language, EditingTexts.HighlightEnglishHeading(number), news, English(body, newsletter, form.Item, language), Buttons(form, newsletter, language))
            : NewsletterForms.Reply(language, EditingTexts.HighlightHeading(number), news, Dutch(body, choices, language), Buttons(form, newsletter, language));
    }

    private static FormBody Dutch(FormBody body, HighlightChoices choices, AnswerLanguage language) => body
        .Text(NewsletterFields.Title, EditingTexts.Title, NewsletterForms.Room * NewsletterCheck.LongestHighlightTitle)
        .Text(NewsletterFields.Text, EditingTexts.Text, NewsletterForms.Room * NewsletterCheck.LongestText, isMultiline: true)
        .Text(NewsletterFields.Url, EditingTexts.Url, NewsletterCheck.LongestUrl)
        .Text(NewsletterFields.Image, EditingTexts.Image, NewsletterCheck.LongestUrl)
        .Text(NewsletterFields.ImageAlt, EditingTexts.ImageAlt, NewsletterForms.Room * NewsletterCheck.LongestAlt)
        .Choices(NewsletterFields.Themes, EditingTexts.Themes, choices.Themes)
        .Hint(EditingTexts.ThemesHint.In(language))
        .Choice(NewsletterFields.Event, EditingTexts.Event, choices.Events);

    // The Dutch stands above the field, so that it can be translated.
    private static FormBody English(FormBody body, Newsletter newsletter, string item, AnswerLanguage language)
    {
        var dutch = newsletter.Words.Highlights.FirstOrDefault(highlight => highlight.Id == item) ?? new Highlight { Id = item };
        return body
            .Hint(EditingTexts.EnglishHint.In(language))
            .Hint(DeskCard.Name(dutch.Title.Dutch, NewsletterCheck.LongestHighlightTitle))
            .Text(NewsletterFields.TitleEnglish, EditingTexts.TitleEnglish, NewsletterForms.Room * NewsletterCheck.LongestHighlightTitle)
            .Hint(DeskCard.Name(dutch.Text.Dutch, NewsletterCheck.LongestText))
            .Text(NewsletterFields.TextEnglish, EditingTexts.TextEnglish, NewsletterForms.Room * NewsletterCheck.LongestText, isMultiline: true)
            .Text(NewsletterFields.ImageAltEnglish, EditingTexts.ImageAltEnglish, NewsletterForms.Room * NewsletterCheck.LongestAlt);
    }

    private static IEnumerable<CardAction> Buttons(HighlightForm form, Newsletter newsletter, AnswerLanguage language)
    {
        var page = form.IsEnglish ? HighlightFields.English : HighlightFields.Dutch;
        var other = form.IsEnglish ? HighlightFields.Dutch : HighlightFields.English;
        yield return Save(EditingTexts.Save, null);
        yield return Save(form.IsEnglish ? EditingTexts.SaveToDutch : EditingTexts.SaveToEnglish, other);
        yield return DeskCard.Button<OpenNewsletter>(EditingTexts.BackUnsaved.In(language), newsletter);

        ExecuteAction Save(LocalText title, string? next) => DeskCard.Button<SaveHighlight>(
            title.In(language), newsletter, (HighlightFields.Item, form.Item), (HighlightFields.Page, page), (SaveHighlight.Next, next), (Seen.Version, newsletter.Version));
    }
}
