using Bot.Connector.Cards;
using Bot.Features.Cards;
using Bot.Features.Kernteam.Desk;
using Bot.Features.Newsletters.Model;
using Bot.Features.Newsletters.Sending;
using Bot.Features.Newsletters.Sending.Audience;
using Bot.Features.Newsletters.Writing.Choosing;
using Bot.Features.Newsletters.Writing.Opening;
using Bot.Features.Newsletters.Writing.Previewing;

namespace Bot.Features.Newsletters.Writing.Deciding;

/// <summary>"Goedkeuring vragen": when nothing is wrong and somebody would get it, a colleague is asked.</summary>
internal sealed class SubmitNewsletter(WhereItIsWrong wrong, NewsletterAudiences audiences, NewsletterSteps steps, WhoIsAsked asked, StepReplies replies) : INewsletterVerb
{
    public static string Verb => "news.submit";

    public async Task<CardReply> DoAsync(DeskTap tap, CancellationToken cancellationToken)
    {
        if (tap.Newsletter.State == NewsletterState.Draft)
        {
            if (await wrong.OfAsync(tap, cancellationToken) is { } form)
            {
                return form;
            }

            if ((await audiences.PlanAsync(tap.Newsletter, cancellationToken)).IsEmpty)
            {
                return await replies.AfterAsync(tap, NewsletterOutcome.NobodyToSendTo, DecidingTexts.Submitted, cancellationToken);
            }
        }

        var outcome = await steps.SubmitAsync(tap, tap.SeenVersion, cancellationToken);
        return await replies.AfterAsync(tap, outcome, await asked.SentenceAsync(tap, tap.Newsletter.Writers, DecidingTexts.Submitted, cancellationToken), cancellationToken);
    }
}

/// <summary>"Beoordelen": the card as readers get it, who wrote it, and how many it is for; with the button to approve.</summary>
internal sealed class ReviewNewsletter(Previews previews, NewsletterAudiences audiences, NewsletterNames names, StepReplies replies) : INewsletterVerb
{
    public static string Verb => "news.review";

    public async Task<CardReply> DoAsync(DeskTap tap, CancellationToken cancellationToken)
    {
        var newsletter = tap.Newsletter;
        if (newsletter.State != NewsletterState.AwaitingApproval)
        {
            return await replies.AfterAsync(tap, NewsletterOutcome.NotNow, DecidingTexts.Approved, cancellationToken);
        }

        var (language, shown) = (tap.Language, Previews.LanguageOf(tap));
        var plan = await audiences.PlanAsync(newsletter, cancellationToken);
        var known = await names.OfAsync(newsletter, language, cancellationToken);
        return await previews.OfAsync(
            tap,
            newsletter.Content,
            shown,
            [
                new FactSet([new Fact(OverviewTexts.Author.In(language), DecidingTexts.NamesOf(newsletter, known, language)), new Fact(OverviewTexts.ForWhom.In(language), AudienceSentence.Of(newsletter.Audience, known).In(language))]),
                .. DryRunCard.Numbers(plan, language),
            ],
            [
                DeskCard.Button<ApproveNewsletter>(DecidingTexts.Approve.In(language), newsletter, (Seen.Version, newsletter.Version)),
                DeskCard.Button<AskReturn>(DecidingTexts.Return.In(language), newsletter),
                DeskCard.Button<ReviewNewsletter>(PreviewTexts.Other(shown).In(language), newsletter, (Previews.Language, Previews.Code(Previews.Other(shown)))),
                DeskCard.Button<OpenNewsletter>(OverviewTexts.Back.In(language), newsletter),
            ],
            cancellationToken);
    }
}

/// <summary>A colleague agrees with what she saw; the author's own tap is refused with the reason.</summary>
internal sealed class ApproveNewsletter(WhereItIsWrong wrong, NewsletterSteps steps, StepReplies replies) : INewsletterVerb
{
    public static string Verb => "news.approve";

    public async Task<CardReply> DoAsync(DeskTap tap, CancellationToken cancellationToken)
    {
        // An image may be gone since it was submitted.
        if (tap.Newsletter.State == NewsletterState.AwaitingApproval && await wrong.OfAsync(tap, cancellationToken) is { } form)
        {
            return form;
        }

        var outcome = await steps.ApproveAsync(tap, tap.SeenVersion, cancellationToken);
        return await replies.AfterAsync(tap, outcome, DecidingTexts.Approved, cancellationToken);
    }
}
