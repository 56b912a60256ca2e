using Bot.Connector.Cards;
using Bot.Features.Cards;
using Bot.Features.Kernteam.Desk;
using Bot.Features.Newsletters.Model;
using Bot.Features.Storage;
using Bot.Knowledge.Bank;

namespace Bot.Features.Newsletters.Writing.Opening;

/// <summary>The card of one newsletter as it is now, with what can be done with it; where every action ends.</summary>
internal sealed class NewsletterOverview(NewsletterStore store, NewsletterNames names, TimeProvider clock)
{
    public Task<CardReply> ShowAsync(string newsletterId, AnswerLanguage language, string? notice, CancellationToken cancellationToken) =>
        ShowAsync(newsletterId, language, notice, TextColor.Good, cancellationToken);

    /// <summary>The same, when what was asked did not happen.</summary>
    public Task<CardReply> WarnAsync(string newsletterId, AnswerLanguage language, LocalText sentence, CancellationToken cancellationToken) =>
        ShowAsync(newsletterId, language, sentence.In(language), TextColor.Warning, cancellationToken);

    private async Task<CardReply> ShowAsync(string newsletterId, AnswerLanguage language, string? notice, TextColor color, CancellationToken cancellationToken) =>
        await store.FindAsync(newsletterId, cancellationToken) is { } newsletter
            ? OverviewCard.For(newsletter, await names.OfAsync(newsletter, language, cancellationToken), NewId.Next(), language, clock.GetUtcNow(), [.. DeskCard.Notice(notice, color)])
            : new CardReply.Refuse(OutcomeTexts.Gone.In(language));
}

/// <summary>Opens the card of one newsletter.</summary>
internal sealed class OpenNewsletter(NewsletterOverview overview) : INewsletterVerb
{
    public static string Verb => "news.open";

    public Task<CardReply> DoAsync(DeskTap tap, CancellationToken cancellationToken) => overview.ShowAsync(tap.Newsletter.Id, tap.Language, null, cancellationToken);
}

/// <summary>What follows on a step: the overview, with a sentence about what came of it.</summary>
internal sealed class StepReplies(NewsletterOverview overview)
{
    public Task<CardReply> AfterAsync(DeskTap tap, NewsletterOutcome outcome, LocalText done, CancellationToken cancellationToken)
    {
        if (outcome == NewsletterOutcome.Done)
        {
            return overview.ShowAsync(tap.Newsletter.Id, tap.Language, done.In(tap.Language), cancellationToken);
        }

        if (!tap.IsTraced)
        {
            tap.Note(outcome == NewsletterOutcome.AlreadySo ? DeskOutcome.Unchanged : outcome.ToString());
        }

        return outcome == NewsletterOutcome.Unknown
            ? Task.FromResult<CardReply>(new CardReply.Refuse(OutcomeTexts.Gone.In(tap.Language)))
            : overview.WarnAsync(tap.Newsletter.Id, tap.Language, OutcomeTexts.Of(outcome), cancellationToken);
    }
}
