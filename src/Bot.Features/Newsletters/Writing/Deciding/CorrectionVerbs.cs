using Bot.Connector.Cards;
using Bot.Features.Cards;
using Bot.Features.Kernteam.Desk;
using Bot.Features.Newsletters.Checking;
using Bot.Features.Newsletters.Model;
using Bot.Features.Newsletters.Sending;
using Bot.Features.Newsletters.Writing.Editing;
using Bot.Features.Newsletters.Writing.Opening;
using Bot.Features.Newsletters.Writing.Previewing;
using Bot.Features.Storage;

namespace Bot.Features.Newsletters.Writing.Deciding;

/// <summary>"Verbeteren": which part of a newsletter that was sent. What is saved there waits for a colleague.</summary>
internal sealed class StartCorrection(StepReplies replies) : INewsletterVerb
{
    public static string Verb => "news.correct";

    public async Task<CardReply> DoAsync(DeskTap tap, CancellationToken cancellationToken)
    {
        var (newsletter, language) = (tap.Newsletter, tap.Language);
        if (!newsletter.IsCorrectable)
        {
            return await replies.AfterAsync(tap, NewsletterOutcome.NotNow, EditingTexts.Saved, cancellationToken);
        }

        List<CardAction> buttons = [DeskCard.Button<OpenText>(OverviewTexts.TitleButton.In(language), newsletter)];
        if (newsletter.Words.Highlights.Count < NewsletterCheck.MostHighlights)
        {
            buttons.Add(DeskCard.Button<OpenHighlight>(OverviewTexts.Add.In(language), newsletter, (HighlightFields.Item, NewId.Next())));
        }

        buttons.Add(DeskCard.Button<ShowOrder>(OverviewTexts.Order.In(language), newsletter));
        buttons.Add(DeskCard.Button<OpenNewsletter>(OverviewTexts.Back.In(language), newsletter));
        return DeskCard.Reply(
            language,
            DecidingTexts.CorrectHeading.In(language),
            [
                new TextBlock(DecidingTexts.CorrectHint.In(language)),
                .. newsletter.Words.Highlights.Select((highlight, index) => OverviewCard.Row(newsletter, highlight, index + 1, language, isOpen: true)),
                .. DeskCard.Buttons(buttons),
            ]);
    }
}

/// <summary>"Goedkeuring vragen" for a correction: when nothing is wrong with it, a colleague is asked.</summary>
internal sealed class AskCorrection(WhereItIsWrong wrong, NewsletterSteps steps, WhoIsAsked asked, StepReplies replies) : INewsletterVerb
{
    public static string Verb => "news.correct.ask";

    public async Task<CardReply> DoAsync(DeskTap tap, CancellationToken cancellationToken)
    {
        if (tap.Newsletter.Correction is not null && await wrong.OfAsync(tap, cancellationToken) is { } form)
        {
            return form;
        }

        var outcome = await steps.AskCorrectionAsync(tap, tap.SeenVersion, cancellationToken);
        return await replies.AfterAsync(
            tap, outcome, await asked.SentenceAsync(tap, tap.Newsletter.CorrectionWriters, DecidingTexts.CorrectionSubmitted, cancellationToken), cancellationToken);
    }
}

/// <summary>The correction as readers would see it, for the second pair of eyes.</summary>
internal sealed class ReviewCorrection(Previews previews, ColleagueNames names, StepReplies replies) : INewsletterVerb
{
    public static string Verb => "news.correct.review";

    public async Task<CardReply> DoAsync(DeskTap tap, CancellationToken cancellationToken)
    {
        var newsletter = tap.Newsletter;
        if (newsletter.Correction is not { } correction)
        {
            return await replies.AfterAsync(tap, NewsletterOutcome.NotNow, DecidingTexts.CorrectionApproved, cancellationToken);
        }

        var (language, shown) = (tap.Language, Previews.LanguageOf(tap));
        var known = await names.OfAsync(newsletter, cancellationToken);
        return await previews.OfAsync(
            tap,
            correction,
            shown,
            [
                new TextBlock(DecidingTexts.CorrectionBy(string.Join(", ", newsletter.CorrectionWriters.Select(writer => DecidingTexts.NameOf(writer, known, language)))).In(language)),
                DeskCard.Subtle(DecidingTexts.CorrectionEffect.In(language)),
            ],
            [
                DeskCard.Button<ApproveCorrection>(DecidingTexts.ApproveCorrection.In(language), newsletter, (Seen.Version, newsletter.Version)),
                DeskCard.Button<DropCorrection>(OverviewTexts.DropCorrection.In(language), newsletter),
                DeskCard.Button<ReviewCorrection>(PreviewTexts.Other(shown).In(language), newsletter, (Previews.Language, Previews.Code(Previews.Other(shown)))),
                DeskCard.Button<OpenNewsletter>(OverviewTexts.Back.In(language), newsletter),
            ],
            cancellationToken);
    }
}

/// <summary>A colleague agrees: every card that was sent is brought up to date.</summary>
internal sealed class ApproveCorrection(WhereItIsWrong wrong, NewsletterSteps steps, StepReplies replies) : INewsletterVerb
{
    public static string Verb => "news.correct.approve";

    public async Task<CardReply> DoAsync(DeskTap tap, CancellationToken cancellationToken)
    {
        if (tap.Newsletter.Correction is not null && await wrong.OfAsync(tap, cancellationToken) is { } form)
        {
            return form;
        }

        var outcome = await steps.ApproveCorrectionAsync(tap, tap.SeenVersion, cancellationToken);
        return await replies.AfterAsync(tap, outcome, DecidingTexts.CorrectionApproved, cancellationToken);
    }
}

/// <summary>Asks whether the correction may really go.</summary>
internal sealed class DropCorrection : INewsletterVerb
{
    public static string Verb => "news.correct.drop";

    public Task<CardReply> DoAsync(DeskTap tap, CancellationToken cancellationToken) => Task.FromResult<CardReply>(DeskCard.Reply(
        tap.Language,
        DecidingTexts.AskDrop.In(tap.Language),
        [
            DeskCard.Subtle(DecidingTexts.DropWarning.In(tap.Language)),
            .. DeskCard.Buttons(
                DeskCard.Button<DropCorrectionNow>(DecidingTexts.YesDrop.In(tap.Language), tap.Newsletter),
                DeskCard.Button<OpenNewsletter>(EditingTexts.No.In(tap.Language), tap.Newsletter)),
        ]));
}

/// <summary>The correction is not made.</summary>
internal sealed class DropCorrectionNow(NewsletterSteps steps, StepReplies replies) : INewsletterVerb
{
    public static string Verb => "news.correct.drop.yes";

    public async Task<CardReply> DoAsync(DeskTap tap, CancellationToken cancellationToken) =>
        await replies.AfterAsync(tap, await steps.DropCorrectionAsync(tap, cancellationToken), DecidingTexts.Dropped, cancellationToken);
}
