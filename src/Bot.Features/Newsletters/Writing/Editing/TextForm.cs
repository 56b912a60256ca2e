using Bot.Connector.Cards;
using Bot.Features.Cards;
using Bot.Features.Kernteam.Desk;
using Bot.Features.Kernteam.Forms;
using Bot.Features.Newsletters.Checking;
using Bot.Features.Newsletters.Model;
using Bot.Features.Newsletters.Writing.Opening;
using Bot.Knowledge.Bank;

namespace Bot.Features.Newsletters.Writing.Editing;

/// <summary>"Titel en inleiding": the form, filled.</summary>
internal sealed class OpenText : INewsletterVerb
{
    public static string Verb => "news.text";

    public Task<CardReply> DoAsync(DeskTap tap, CancellationToken cancellationToken) =>
        Task.FromResult<CardReply>(tap.Newsletter.IsWritable || tap.Newsletter.IsCorrectable
            ? TextForm.Change(tap.Newsletter, TextForm.Filled(tap.Newsletter.Words), [], null, tap.Language)
            : new CardReply.Refuse(OutcomeTexts.NotWritable.In(tap.Language)));
}

/// <summary>The form was sent: it is kept, whatever stands in it.</summary>
internal sealed class SaveText(EditNewsletter edit, SavedForms forms) : INewsletterVerb
{
    public static string Verb => "news.text.save";

    public async Task<CardReply> DoAsync(DeskTap tap, CancellationToken cancellationToken)
    {
        var typed = TypedForm.Of(tap.Data, TextForm.Fields, NewsletterForms.LongestTyped);
        var outcome = await edit.WriteAsync(tap, content => TextForm.Written(content, typed), "title and introduction", cancellationToken);
        return await forms.AfterAsync(
            tap,
            outcome,
            TextForm.IsHere,
            (now, faults, news) => Task.FromResult<CardReply>(TextForm.Change(now, typed, faults, news, tap.Language)),
            next: null,
            cancellationToken);
    }
}

/// <summary>The form of title and introduction, in both languages.</summary>
internal static class TextForm
{
    public static IReadOnlyList<string> Fields { get; } =
        [NewsletterFields.Title, NewsletterFields.Introduction, NewsletterFields.TitleEnglish, NewsletterFields.IntroductionEnglish];

    public static bool IsHere(NewsletterFault fault) => fault.HighlightId is null && Fields.Contains(fault.Field);

    public static NewsletterContent Written(NewsletterContent content, TypedForm typed) => content with
    {
        Title = new(typed[NewsletterFields.Title], NewsletterForms.Filled(typed[NewsletterFields.TitleEnglish])),
        Introduction = new(typed[NewsletterFields.Introduction], NewsletterForms.Filled(typed[NewsletterFields.IntroductionEnglish])),
    };

    public static TypedForm Filled(NewsletterContent content) => TypedForm.Of(
        (NewsletterFields.Title, content.Title.Dutch),
        (NewsletterFields.Introduction, content.Introduction.Dutch),
        (NewsletterFields.TitleEnglish, content.Title.English),
        (NewsletterFields.IntroductionEnglish, content.Introduction.English));

    public static CardReply.Replace Change(Newsletter newsletter, TypedForm typed, IEnumerable<NewsletterFault> faults, FormNews? news, AnswerLanguage language) => For(
        typed,
        faults,
        news,
        language,
        DeskCard.Button<SaveText>(EditingTexts.Save.In(language), newsletter, (Seen.Version, newsletter.Version)),
        DeskCard.Button<OpenNewsletter>(EditingTexts.BackUnsaved.In(language), newsletter));

    public static CardReply.Replace For(TypedForm typed, IEnumerable<NewsletterFault> faults, FormNews? news, AnswerLanguage language, params IEnumerable<CardAction> buttons) => NewsletterForms.Reply(
        language,
        EditingTexts.TextHeading,
        news,
        NewsletterForms.Body(typed, faults, language)
            .Text(NewsletterFields.Title, EditingTexts.Title, NewsletterForms.Room * NewsletterCheck.LongestTitle)
            .Text(NewsletterFields.Introduction, EditingTexts.Introduction, NewsletterForms.Room * NewsletterCheck.LongestIntroduction, isMultiline: true)
            .Section(EditingTexts.English.In(language))
            .Hint(EditingTexts.EnglishHint.In(language))
            .Text(NewsletterFields.TitleEnglish, EditingTexts.TitleEnglish, NewsletterForms.Room * NewsletterCheck.LongestTitle)
            .Text(NewsletterFields.IntroductionEnglish, EditingTexts.IntroductionEnglish, NewsletterForms.Room * NewsletterCheck.LongestIntroduction, isMultiline: true),
        buttons);
}
