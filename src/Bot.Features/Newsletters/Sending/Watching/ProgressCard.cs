using System.Globalization;
using Bot.Connector.Cards;
using Bot.Features.Deliveries;
using Bot.Features.Kernteam.Desk;
using Bot.Features.Newsletters.Model;
using Bot.Features.Newsletters.Sending.Contents;
using Bot.Features.Newsletters.Sending.Reports;
using Bot.Knowledge.Bank;

namespace Bot.Features.Newsletters.Sending.Watching;

/// <summary>How far the sending is, as the sender sees it. The verbs of its buttons are the desk's.</summary>
internal static class ProgressCard
{
    public const string StopVerb = "news.stop.ask";
    public const string RecallVerb = "news.recall.ask";
    public const string ReportVerb = "news.report";

    public static AdaptiveCard For(NewsletterStand stand, AnswerLanguage language)
    {
        ArgumentNullException.ThrowIfNull(stand);
        var title = DeskCard.Name(stand.Newsletter.Content.Title.In(language) is { Length: > 0 } named ? named : SendingTexts.Untitled.In(language));
        return DeskCard.Of(
            language,
            ProgressTexts.Heading(stand, title).In(language),
            [
                .. Sentences(stand, language),
                new FactSet([.. Facts(stand, language)]),
                .. DeskCard.Buttons(Buttons(stand.Newsletter, language)),
            ]);
    }

    private static IEnumerable<CardElement> Sentences(NewsletterStand stand, AnswerLanguage language)
    {
        if (stand.Standstill is { } still)
        {
            yield return new TextBlock(ProgressTexts.Of(still).In(language)) { Color = TextColor.Warning, Weight = TextWeight.Bolder };
        }

        if (stand.ExpectedEnd is { } end)
        {
            yield return DeskCard.Subtle(ProgressTexts.Ready(end).In(language));
        }
    }

    private static IEnumerable<Fact> Facts(NewsletterStand stand, AnswerLanguage language)
    {
        yield return Of(ProgressTexts.Audience, stand.Audience, language);
        yield return Of(ProgressTexts.Outcome(DeliveryOutcome.Sent), stand.Sent, language);
        if (stand.Waiting > 0)
        {
            yield return Of(ProgressTexts.Waiting, stand.Waiting, language);
        }

        foreach (var (outcome, times) in stand.Ended.Where(static ended => ended.Key != DeliveryOutcome.Sent).OrderByDescending(static ended => ended.Value).ThenBy(static ended => ended.Key))
        {
            yield return Of(ProgressTexts.Outcome(outcome), times, language);
        }

        if (stand.Updates.Total > 0)
        {
            yield return new(ProgressTexts.Updated.In(language), ProgressTexts.OfAll(stand.Updates).In(language));
        }

        if (stand.Recalls.Total > 0)
        {
            yield return new(ProgressTexts.Removed.In(language), ProgressTexts.OfAll(stand.Recalls).In(language));
        }

        if (stand.MayStillSee > 0)
        {
            yield return Of(ProgressTexts.MayStillSee, stand.MayStillSee, language);
        }
    }

    private static IEnumerable<CardAction> Buttons(Newsletter newsletter, AnswerLanguage language)
    {
        if (newsletter.State == NewsletterState.Sending)
        {
            yield return Button(StopVerb, ProgressTexts.Stop, newsletter, language);
        }

        if (newsletter.State is NewsletterState.Sending or NewsletterState.Sent or NewsletterState.Stopped)
        {
            yield return Button(RecallVerb, ProgressTexts.Recall, newsletter, language);
        }

        yield return Button(ReportVerb, ProgressTexts.Report, newsletter, language);
    }

    // The card changes by itself while it is being sent; what a button opens stands apart from it.
    private static ExecuteAction Button(string verb, LocalText title, Newsletter newsletter, AnswerLanguage language) =>
        ExecuteAction.WithFallback(verb, title.In(language), new() { [NewsletterSubjects.Property] = newsletter.Id, [DeskVerbs.Apart] = "true" });

    private static Fact Of(LocalText name, int times, AnswerLanguage language) => new(name.In(language), times.ToString(CultureInfo.InvariantCulture));
}
