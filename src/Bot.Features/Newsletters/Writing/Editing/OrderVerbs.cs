using Bot.Connector.Cards;
using Bot.Features.Cards;
using Bot.Features.Kernteam.Desk;
using Bot.Features.Newsletters.Model;
using Bot.Features.Newsletters.Writing.Opening;
using Bot.Knowledge.Bank;

namespace Bot.Features.Newsletters.Writing.Editing;

/// <summary>"Volgorde en weghalen": the highlights with buttons that move and remove them. No field is here, so no tap loses a text.</summary>
internal sealed class ShowOrder : INewsletterVerb
{
    public static string Verb => "news.order";

    public Task<CardReply> DoAsync(DeskTap tap, CancellationToken cancellationToken) =>
        Task.FromResult<CardReply>(tap.Newsletter.IsWritable || tap.Newsletter.IsCorrectable
            ? OrderCard.For(tap.Newsletter, tap.Language, null)
            : new CardReply.Refuse(OutcomeTexts.NotWritable.In(tap.Language)));
}

/// <summary>One place up or down.</summary>
internal sealed class MoveHighlight(EditNewsletter edit, NewsletterStore store, StepReplies replies) : INewsletterVerb
{
    public const string Way = "way";
    public const string Upwards = "up";
    public const string Downwards = "down";

    public static string Verb => "news.item.move";

    public async Task<CardReply> DoAsync(DeskTap tap, CancellationToken cancellationToken)
    {
        var (item, step) = (tap.Text(HighlightFields.Item), tap.Text(Way) == Upwards ? -1 : 1);
        var outcome = await edit.WriteAsync(tap, content => Moved(content, item, step), "order", cancellationToken);
        return outcome is NewsletterOutcome.Done or NewsletterOutcome.AlreadySo && await store.FindAsync(tap.Newsletter.Id, cancellationToken) is { } now
            ? OrderCard.For(now, tap.Language, (outcome == NewsletterOutcome.Done ? EditingTexts.Moved : OutcomeTexts.Of(outcome)).In(tap.Language))
            : await replies.AfterAsync(tap, outcome, EditingTexts.Moved, cancellationToken);
    }

    private static NewsletterContent Moved(NewsletterContent content, string? item, int step)
    {
        List<Highlight> highlights = [.. content.Highlights];
        var from = highlights.FindIndex(highlight => highlight.Id == item);
        var to = from + step;
        if (from < 0 || to < 0 || to >= highlights.Count)
        {
            return content;
        }

        (highlights[from], highlights[to]) = (highlights[to], highlights[from]);
        return content with { Highlights = highlights };
    }
}

/// <summary>Asks whether the highlight may really go.</summary>
internal sealed class AskRemove : INewsletterVerb
{
    public static string Verb => "news.item.remove";

    public Task<CardReply> DoAsync(DeskTap tap, CancellationToken cancellationToken)
    {
        var highlight = tap.Newsletter.Words.Highlights.FirstOrDefault(highlight => highlight.Id == tap.Text(HighlightFields.Item));
        return Task.FromResult<CardReply>(highlight is null
            ? new CardReply.Refuse(EditingTexts.HighlightGone.In(tap.Language))
            : DeskCard.Reply(
                tap.Language,
                EditingTexts.AskRemove.In(tap.Language),
                [
                    new TextBlock(OverviewCard.TitleOf(highlight.Title, OverviewTexts.NoTitle, tap.Language, 120)) { Weight = TextWeight.Bolder },
                    DeskCard.Subtle(EditingTexts.RemoveWarning.In(tap.Language)),
                    .. DeskCard.Buttons(
                        DeskCard.Button<RemoveHighlight>(EditingTexts.YesRemove.In(tap.Language), tap.Newsletter, (HighlightFields.Item, highlight.Id), (Seen.Version, tap.Newsletter.Version)),
                        DeskCard.Button<ShowOrder>(EditingTexts.No.In(tap.Language), tap.Newsletter)),
                ]));
    }
}

/// <summary>Removes it.</summary>
internal sealed class RemoveHighlight(EditNewsletter edit, StepReplies replies) : INewsletterVerb
{
    public static string Verb => "news.item.remove.yes";

    public async Task<CardReply> DoAsync(DeskTap tap, CancellationToken cancellationToken)
    {
        var item = tap.Text(HighlightFields.Item);
        var outcome = await edit.WriteAsync(
            tap, content => content with { Highlights = [.. content.Highlights.Where(highlight => highlight.Id != item)] }, "item removed", cancellationToken);
        return await replies.AfterAsync(tap, outcome, EditingTexts.Removed, cancellationToken);
    }
}

/// <summary>The card of the order.</summary>
internal static class OrderCard
{
    private const int LongestRow = 90;

    public static CardReply.Replace For(Newsletter newsletter, AnswerLanguage language, string? notice) => DeskCard.Reply(
        language,
        EditingTexts.OrderHeading.In(language),
        [
            .. DeskCard.Notice(notice),
            DeskCard.Subtle(EditingTexts.OrderHint.In(language)),
            .. newsletter.Words.Highlights.SelectMany((highlight, index) => Row(newsletter, highlight, index, language)),
            .. DeskCard.Buttons(DeskCard.Button<OpenNewsletter>(OverviewTexts.Back.In(language), newsletter)),
        ]);

    private static IEnumerable<CardElement> Row(Newsletter newsletter, Highlight highlight, int index, AnswerLanguage language)
    {
        yield return DeskCard.Section(OverviewCard.Numbered(index + 1, OverviewCard.TitleOf(highlight.Title, OverviewTexts.NoTitle, language, LongestRow)));
        List<CardAction> buttons = [];
        if (index > 0)
        {
            buttons.Add(Move(EditingTexts.Up, MoveHighlight.Upwards));
        }

        if (index < newsletter.Words.Highlights.Count - 1)
        {
            buttons.Add(Move(EditingTexts.Down, MoveHighlight.Downwards));
        }

        buttons.Add(DeskCard.Button<AskRemove>(EditingTexts.Remove.In(language), newsletter, (HighlightFields.Item, highlight.Id)));
        yield return new ActionSet(buttons);

        ExecuteAction Move(LocalText title, string way) => DeskCard.Button<MoveHighlight>(
            title.In(language), newsletter, (HighlightFields.Item, highlight.Id), (MoveHighlight.Way, way), (Seen.Version, newsletter.Version));
    }
}
