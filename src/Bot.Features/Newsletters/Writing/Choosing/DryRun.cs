using System.Globalization;
using Bot.Connector.Cards;
using Bot.Features.Cards;
using Bot.Features.Kernteam.Desk;
using Bot.Features.Newsletters.Model;
using Bot.Features.Newsletters.Sending.Audience;
using Bot.Features.Newsletters.Writing.Opening;
using Bot.Knowledge.Bank;

namespace Bot.Features.Newsletters.Writing.Choosing;

/// <summary>"Hoeveel mensen?": how many would get it now, who would not, and why. Nothing is sent.</summary>
internal sealed class CountAudience(NewsletterAudiences audiences) : INewsletterVerb
{
    public static string Verb => "news.count";

    public async Task<CardReply> DoAsync(DeskTap tap, CancellationToken cancellationToken) => tap.Newsletter.IsWritable || tap.Newsletter.State == NewsletterState.Scheduled
        ? DryRunCard.For(tap.Newsletter, await audiences.PlanAsync(tap.Newsletter, cancellationToken), tap.Language)
        : new CardReply.Refuse(ChoosingTexts.AlreadySent.In(tap.Language));
}

/// <summary>The names, twenty-five at a time: first who gets it, then who does not.</summary>
internal sealed class ShowAudienceNames(NewsletterAudiences audiences) : INewsletterVerb
{
    private const int PageSize = 25;
    private const int MostPages = 1_000_000;

    public static string Verb => "news.names";

    public async Task<CardReply> DoAsync(DeskTap tap, CancellationToken cancellationToken)
    {
        if (!tap.Newsletter.IsWritable && tap.Newsletter.State != NewsletterState.Scheduled)
        {
            return new CardReply.Refuse(ChoosingTexts.AlreadySent.In(tap.Language));
        }

        var number = tap.Number("page", 1, MostPages);
        var names = await audiences.NamesAsync(tap.Newsletter, number - 1, PageSize, cancellationToken);
        var pages = Math.Max(1, (names.Total + PageSize - 1) / PageSize);
        if (number > pages)
        {
            number = pages;
            names = await audiences.NamesAsync(tap.Newsletter, number - 1, PageSize, cancellationToken);
        }

        tap.Note(DeskOutcome.Shown, $"{names.Names.Count} names");
        return DryRunCard.Names(tap.Newsletter, new Page<AudienceName>(names.Names, number, pages), tap.Language);
    }
}

/// <summary>The cards of the dry run.</summary>
internal static class DryRunCard
{
    public static CardReply.Replace For(Newsletter newsletter, AudiencePlan plan, AnswerLanguage language) => DeskCard.Reply(
        language,
        ChoosingTexts.CountHeading.In(language),
        [
            .. Numbers(plan, language),
            .. DeskCard.Buttons(
                DeskCard.Button<ShowAudienceNames>(ChoosingTexts.Names.In(language), newsletter),
                DeskCard.Button<OpenNewsletter>(OverviewTexts.Back.In(language), newsletter)),
        ]);

    /// <summary>How many, and who is left out and why; on every card on which somebody decides about sending.</summary>
    public static IEnumerable<CardElement> Numbers(AudiencePlan plan, AnswerLanguage language)
    {
        yield return new TextBlock(ChoosingTexts.Included(plan.Included, plan.Channels).In(language)) { Weight = TextWeight.Bolder };
        if (plan.LeftOut.Count > 0)
        {
            yield return new TextBlock(ChoosingTexts.LeftOut(plan.LeftOutInAll).In(language));
            yield return new FactSet(
            [
                .. plan.LeftOut.OrderBy(static entry => entry.Key)
                    .Select(entry => new Fact(ChoosingTexts.Of(entry.Key).In(language), entry.Value.ToString(CultureInfo.InvariantCulture))),
            ]);
        }
    }

    public static CardReply.Replace Names(Newsletter newsletter, Page<AudienceName> page, AnswerLanguage language)
    {
        IEnumerable<CardAction> buttons =
        [
            .. Paging.Buttons(page, language, (title, number) => DeskCard.Button<ShowAudienceNames>(title, newsletter, ("page", number))),
            DeskCard.Button<CountAudience>(OverviewTexts.Back.In(language), newsletter),
        ];
        return DeskCard.Reply(
            language,
            ChoosingTexts.NamesOf(page.Number, page.Pages).In(language),
            [
                .. page.Items.Select(name => Row(name, language)).DefaultIfEmpty(new TextBlock(ChoosingTexts.Nobody.In(language))),
                .. DeskCard.Buttons(buttons),
            ]);
    }

    private static TextBlock Row(AudienceName name, AnswerLanguage language) => name.LeftOut is { } reason
        ? new($"{DeskCard.Name(name.Name)}: {ChoosingTexts.Of(reason).In(language)}") { Spacing = Spacing.Small, IsSubtle = true }
        : new(DeskCard.Name(name.Name)) { Spacing = Spacing.Small };
}
