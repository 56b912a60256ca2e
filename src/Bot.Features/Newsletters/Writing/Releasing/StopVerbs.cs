using Bot.Connector.Cards;
using Bot.Features.Cards;
using Bot.Features.Kernteam.Desk;
using Bot.Features.Newsletters.Model;
using Bot.Features.Newsletters.Sending;
using Bot.Features.Newsletters.Sending.Reports;
using Bot.Features.Newsletters.Writing.Editing;
using Bot.Features.Newsletters.Writing.Opening;
using Bot.Knowledge.Bank;

namespace Bot.Features.Newsletters.Writing.Releasing;

/// <summary>"Stoppen": says how many have it already, and asks.</summary>
internal sealed class AskStop(NewsletterReports reports, StepReplies replies) : INewsletterVerb
{
    public static string Verb => "news.stop.ask";

    public async Task<CardReply> DoAsync(DeskTap tap, CancellationToken cancellationToken) => tap.Newsletter.State == NewsletterState.Sending
        ? StopCards.Ask<StopSending>(tap.Newsletter, tap.Language, ReleasingTexts.AskStop, ReleasingTexts.StopWarning, ReleasingTexts.YesStop, await reports.OfAsync(tap.Newsletter.Id, cancellationToken))
        : await replies.AfterAsync(tap, NewsletterOutcome.NotNow, ReleasingTexts.Stopped, cancellationToken);
}

/// <summary>Nobody else gets it.</summary>
internal sealed class StopSending(NewsletterSteps steps, StepReplies replies) : INewsletterVerb
{
    public static string Verb => "news.stop";

    public async Task<CardReply> DoAsync(DeskTap tap, CancellationToken cancellationToken) =>
        await replies.AfterAsync(tap, await steps.StopAsync(tap, cancellationToken), ReleasingTexts.Stopped, cancellationToken);
}

/// <summary>"Intrekken": says from how many, and asks.</summary>
internal sealed class AskRecall(NewsletterReports reports, StepReplies replies) : INewsletterVerb
{
    public static string Verb => "news.recall.ask";

    public async Task<CardReply> DoAsync(DeskTap tap, CancellationToken cancellationToken) => tap.Newsletter.IsCorrectable
        ? StopCards.Ask<RecallNewsletter>(tap.Newsletter, tap.Language, ReleasingTexts.AskRecall, ReleasingTexts.RecallWarning, ReleasingTexts.YesRecall, await reports.OfAsync(tap.Newsletter.Id, cancellationToken))
        : await replies.AfterAsync(tap, NewsletterOutcome.NotNow, ReleasingTexts.Recalled, cancellationToken);
}

/// <summary>It is taken away from everybody who has it.</summary>
internal sealed class RecallNewsletter(NewsletterSteps steps, StepReplies replies) : INewsletterVerb
{
    public static string Verb => "news.recall";

    public async Task<CardReply> DoAsync(DeskTap tap, CancellationToken cancellationToken) =>
        await replies.AfterAsync(tap, await steps.RecallAsync(tap, cancellationToken), ReleasingTexts.Recalled, cancellationToken);
}

/// <summary>The confirmations.</summary>
internal static class StopCards
{
    public static CardReply.Replace Ask<T>(Newsletter newsletter, AnswerLanguage language, LocalText heading, LocalText warning, LocalText yes, NewsletterReport? report)
        where T : INewsletterVerb => DeskCard.Reply(
        language,
        heading.In(language),
        [
            new TextBlock(OverviewCard.TitleOf(newsletter.Content.Title, OverviewTexts.NoTitle, language, 120)) { Weight = TextWeight.Bolder },
            .. report is null ? Array.Empty<CardElement>() : [new TextBlock(ReleasingTexts.HaveIt(report.Sent, report.Waiting).In(language))],
            new TextBlock(warning.In(language)) { Color = TextColor.Warning },
            .. DeskCard.Buttons(
                DeskCard.Button<T>(yes.In(language), newsletter),
                DeskCard.Button<OpenNewsletter>(EditingTexts.No.In(language), newsletter)),
        ]);
}
