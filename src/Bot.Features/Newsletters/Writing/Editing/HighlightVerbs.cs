using Bot.Features.Cards;
using Bot.Features.Kernteam.Desk;
using Bot.Features.Kernteam.Forms;
using Bot.Features.Newsletters.Checking;
using Bot.Features.Newsletters.Model;
using Bot.Features.Newsletters.Writing.Opening;

namespace Bot.Features.Newsletters.Writing.Editing;

/// <summary>Opens the form of a highlight, or an empty one for a new highlight.</summary>
internal sealed class OpenHighlight(HighlightLists lists) : INewsletterVerb
{
    public static string Verb => "news.item";

    public async Task<CardReply> DoAsync(DeskTap tap, CancellationToken cancellationToken)
    {
        if (!tap.Newsletter.IsWritable && !tap.Newsletter.IsCorrectable)
        {
            return new CardReply.Refuse(OutcomeTexts.NotWritable.In(tap.Language));
        }

        if (HighlightForm.Of(tap) is not { } form)
        {
            return new CardReply.Refuse(EditingTexts.HighlightGone.In(tap.Language));
        }

        var choices = await lists.OfAsync(tap.Newsletter, form.Item, tap.Language, cancellationToken);
        return HighlightCard.For(form, tap.Newsletter, form.Filled(tap.Newsletter.Words), [], null, choices, tap.Language);
    }
}

/// <summary>The form of a highlight was sent: it is kept, whatever stands in it.</summary>
internal sealed class SaveHighlight(EditNewsletter edit, SavedForms forms, HighlightLists lists) : INewsletterVerb
{
    public const string Next = "next";

    public static string Verb => "news.item.save";

    public async Task<CardReply> DoAsync(DeskTap tap, CancellationToken cancellationToken)
    {
        if (HighlightForm.Of(tap) is not { } form)
        {
            return new CardReply.Refuse(EditingTexts.HighlightGone.In(tap.Language));
        }

        var typed = TypedForm.Of(tap.Data, form.Fields, NewsletterForms.LongestTyped);
        var choices = await lists.OfAsync(tap.Newsletter, form.Item, tap.Language, cancellationToken);
        if (!HighlightForm.Exists(tap.Newsletter, form.Item) && tap.Newsletter.Words.Highlights.Count >= NewsletterCheck.MostHighlights)
        {
            tap.Note(DeskOutcome.Faulty, "no room");
            return HighlightCard.For(form, tap.Newsletter, typed, [], new FormNews(EditingTexts.Full, IsGood: false), choices, tap.Language);
        }

        var outcome = await edit.WriteAsync(tap, content => form.Written(content, typed, choices), $"item {form.Item}", cancellationToken);
        return await forms.AfterAsync(tap, outcome, form.IsHere, Again(form, typed), NextOf(form), cancellationToken);

        FormAgain Again(HighlightForm shown, TypedForm? kept) => async (now, faults, news) => HighlightCard.For(
            shown,
            now,
            kept ?? shown.Filled(now.Words),
            faults,
            news,
            await lists.OfAsync(now, shown.Item, tap.Language, cancellationToken),
            tap.Language);

        FormAgain? NextOf(HighlightForm sent) => tap.Text(Next) switch
        {
            HighlightFields.English => Again(sent with { IsEnglish = true }, null),
            HighlightFields.Dutch => Again(sent with { IsEnglish = false }, null),
            _ => null,
        };
    }
}
