using Bot.Connector.Cards;
using Bot.Features.Cards;
using Bot.Features.Kernteam.Desk;
using Bot.Features.Newsletters.Model;
using Bot.Features.Newsletters.Sending;
using Bot.Features.Newsletters.Sending.Audience;
using Bot.Features.Newsletters.Writing.Choosing;
using Bot.Features.Newsletters.Writing.Deciding;
using Bot.Features.Newsletters.Writing.Editing;
using Bot.Features.Newsletters.Writing.Opening;
using Bot.Knowledge.Bank;

namespace Bot.Features.Newsletters.Writing.Releasing;

/// <summary>"Nu versturen": says to how many, and asks.</summary>
internal sealed class AskSend(NewsletterAudiences audiences, StepReplies replies) : INewsletterVerb
{
    public static string Verb => "news.send";

    public async Task<CardReply> DoAsync(DeskTap tap, CancellationToken cancellationToken) => tap.Newsletter.State == NewsletterState.Approved
        ? SendCard.For(tap.Newsletter, await audiences.PlanAsync(tap.Newsletter, cancellationToken), tap.Language)
        : await replies.AfterAsync(tap, NewsletterOutcome.NotNow, ReleasingTexts.Scheduled, cancellationToken);
}

/// <summary>The confirmation.</summary>
internal static class SendCard
{
    public static CardReply.Replace For(Newsletter newsletter, AudiencePlan plan, AnswerLanguage language) => DeskCard.Reply(
        language,
        ReleasingTexts.AskSend.In(language),
        [
            new TextBlock(OverviewCard.TitleOf(newsletter.Content.Title, OverviewTexts.NoTitle, language, 120)) { Weight = TextWeight.Bolder },
            .. DryRunCard.Numbers(plan, language),
            DeskCard.Subtle(ReleasingTexts.GraceHint.In(language)),
            .. DeskCard.Buttons(
                DeskCard.Button<SendNow>(ReleasingTexts.YesSend.In(language), newsletter, (Seen.Version, newsletter.Version)),
                DeskCard.Button<AskPlan>(OverviewTexts.Plan.In(language), newsletter),
                DeskCard.Button<OpenNewsletter>(EditingTexts.No.In(language), newsletter)),
        ]);
}

/// <summary>It goes out once the term of grace is over.</summary>
internal sealed class SendNow(Release release) : INewsletterVerb
{
    public static string Verb => "news.send.yes";

    public async Task<CardReply> DoAsync(DeskTap tap, CancellationToken cancellationToken) =>
        (await release.AtAsync(tap, null, cancellationToken)).Reply;
}

/// <summary>It does not go out after all.</summary>
internal sealed class UndoSending(NewsletterSteps steps, StepReplies replies) : INewsletterVerb
{
    public static string Verb => "news.undo";

    public async Task<CardReply> DoAsync(DeskTap tap, CancellationToken cancellationToken) =>
        await replies.AfterAsync(tap, await steps.UndoAsync(tap, cancellationToken), ReleasingTexts.Undone, cancellationToken);
}

/// <summary>Gives the order to send, when nothing is wrong and somebody would get it.</summary>
internal sealed class Release(WhereItIsWrong wrong, NewsletterAudiences audiences, NewsletterSteps steps, StepReplies replies)
{
    /// <summary>What came of it, and the card that says so.</summary>
    /// <param name="tap">Who gives the order.</param>
    /// <param name="at">When; null for now.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<(NewsletterOutcome? Outcome, CardReply Reply)> AtAsync(DeskTap tap, DateTimeOffset? at, CancellationToken cancellationToken)
    {
        if (tap.Newsletter.State == NewsletterState.Approved)
        {
            if (await wrong.OfAsync(tap, cancellationToken) is { } form)
            {
                return (null, form);
            }

            if ((await audiences.PlanAsync(tap.Newsletter, cancellationToken)).IsEmpty)
            {
                return (NewsletterOutcome.NobodyToSendTo, await replies.AfterAsync(tap, NewsletterOutcome.NobodyToSendTo, ReleasingTexts.Scheduled, cancellationToken));
            }
        }

        var outcome = await steps.ScheduleAsync(tap, tap.SeenVersion, at, cancellationToken);
        return (outcome, await replies.AfterAsync(tap, outcome, ReleasingTexts.Scheduled, cancellationToken));
    }
}
