using Bot.Connector.Cards;
using Bot.Features.Cards;
using Bot.Features.Kernteam.Desk;
using Bot.Features.Newsletters.Importing;
using Bot.Features.Newsletters.Model;
using Bot.Features.Newsletters.Writing.Drafting;
using Bot.Features.Storage;
using Bot.Knowledge.Bank;

namespace Bot.Features.Newsletters.Writing.Opening;

/// <summary>"Nieuwsbrieven": those of a network, the last changed first, and the buttons for a new one.</summary>
internal sealed class ListNewsletters(NewsletterList list) : INetworkVerb
{
    public static string Verb => "news.list";

    public async Task<CardReply> DoAsync(DeskTap tap, CancellationToken cancellationToken) =>
        await list.OfAsync(tap.NetworkId, tap.Language, null, tap.Number("page", 1, int.MaxValue), cancellationToken);
}

/// <summary>The list of one network.</summary>
internal sealed class NewsletterList(NewsletterStore store)
{
    /// <summary>As many as a card has room for, whatever their titles.</summary>
    public const int PageSize = 12;

    public async Task<CardReply.Replace> OfAsync(string networkId, AnswerLanguage language, string? notice, int page, CancellationToken cancellationToken) =>
        For(networkId, Paging.Of(await store.OfAsync(networkId, cancellationToken), page, PageSize), NewId.Next(), language, notice);

    public static CardReply.Replace For(string networkId, Page<Newsletter> listed, string nextId, AnswerLanguage language, string? notice) => DeskCard.Reply(
        language,
        OverviewTexts.List(networkId).In(language),
        [
            .. DeskCard.Notice(notice),
            .. listed.Items.Select(newsletter => Row(newsletter, language)).DefaultIfEmpty<CardElement>(new TextBlock(OverviewTexts.None.In(language))),
            .. DeskCard.Buttons(Paging.Buttons(listed, language, (title, number) => DeskCard.Button<ListNewsletters>(title, networkId, ("page", number)))),
            DeskCard.Section(OverviewTexts.NewSection.In(language)),
            .. DeskCard.Buttons(
                DeskCard.Button<NewNewsletter>(OverviewTexts.New.In(language), networkId, (CreateNewsletter.Draft, nextId)),
                DeskCard.Button<ImportNewsletter>(OverviewTexts.Import.In(language), networkId)),
        ]);

    private static ColumnSet Row(Newsletter newsletter, AnswerLanguage language) => new(
    [
        new Column(
        [
            new TextBlock(OverviewCard.TitleOf(newsletter.Content.Title, OverviewTexts.NoTitle, language, 80)) { Weight = TextWeight.Bolder },
            DeskCard.Subtle($"{OverviewTexts.StateOf(newsletter.State).In(language)}, {DeskCard.Moment(newsletter.SendAt ?? newsletter.ChangedAt, language)}"),
        ]),
        new Column([new ActionSet([DeskCard.Button<OpenNewsletter>(OverviewTexts.Open.In(language), newsletter)])]) { Width = "auto" },
    ]);
}
