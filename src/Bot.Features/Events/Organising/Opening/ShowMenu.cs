using Bot.Connector.Cards;
using Bot.Features.Cards;
using Bot.Features.Events.Model;
using Bot.Features.Kernteam.Desk;
using Bot.Features.Events.Organising.Forms;
using Bot.Features.Inquiries.Listing;
using Bot.Features.Newsletters.Writing.Opening;
using Bot.Knowledge.Bank;
using NewsletterTexts = Bot.Features.Newsletters.Writing.Opening.OverviewTexts;
using OverviewTexts = Bot.Features.Events.Organising.Opening.OverviewTexts;

namespace Bot.Features.Events.Organising.Opening;

/// <summary>"Mijn bijeenkomsten": what a network has coming and in preparation, and the buttons for something new.</summary>
internal sealed class ShowMenu(MenuCard menu) : INetworkVerb
{
    public static string Verb => "org.menu";

    public async Task<CardReply> DoAsync(DeskTap tap, CancellationToken cancellationToken) =>
        await menu.OfAsync(tap.NetworkId, tap.Language, null, tap.Number("page", 1, int.MaxValue), cancellationToken);
}

/// <summary>The menu of one network.</summary>
internal sealed class MenuCard(StoredEvents events, TimeProvider clock)
{
    // What is over stays in the menu as long as people still ask for its list and its evaluation.
    private static readonly TimeSpan StillThere = TimeSpan.FromDays(60);

    /// <summary>As many events as a card has room for, whatever their titles.</summary>
    public const int PageSize = 15;

    public async Task<CardReply.Replace> OfAsync(
        string networkId, AnswerLanguage language, string? notice, int page, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var listed = await events.OfAsync(networkId, now - StillThere, now, cancellationToken);
        return For(networkId, Paging.Of(listed, page, PageSize), language, notice);
    }

    public static CardReply.Replace For(string networkId, Page<NetworkEvent> listed, AnswerLanguage language, string? notice) => DeskCard.Reply(
        language,
        OverviewTexts.Menu(networkId).In(language),
        [
            .. DeskCard.Notice(notice),
            .. listed.Items.Select(networkEvent => Row(networkEvent, language)).DefaultIfEmpty<CardElement>(new TextBlock(OverviewTexts.NoEvents.In(language))),
            .. DeskCard.Buttons(Paging.Buttons(listed, language, (title, number) => DeskCard.Button<ShowMenu>(title, networkId, ("page", number)))),
            DeskCard.Section(OverviewTexts.New.In(language)),
            .. DeskCard.Buttons(NewButtons(networkId, language)),
            .. DeskCard.Buttons(
                DeskCard.Button<ListNewsletters>(NewsletterTexts.ToNewsletters.In(language), networkId),
                DeskCard.Button<ListInquiries>(ListTexts.Questions.In(language), networkId)),
        ]);

    public static IEnumerable<CardAction> NewButtons(string networkId, AnswerLanguage language) =>
    [
        DeskCard.Button<NewEvent>(OverviewTexts.NewLeerhuis.In(language), networkId, (EventFields.Kind, nameof(EventKind.Leerhuis))),
        DeskCard.Button<NewEvent>(OverviewTexts.NewCarrousel.In(language), networkId, (EventFields.Kind, nameof(EventKind.Carrousel))),
        DeskCard.Button<NewEvent>(OverviewTexts.NewOther.In(language), networkId, (EventFields.Kind, nameof(EventKind.Other))),
    ];

    private static ColumnSet Row(NetworkEvent networkEvent, AnswerLanguage language) => new(
    [
        new Column(
        [
            new TextBlock(DeskCard.Name(networkEvent.Title)) { Weight = TextWeight.Bolder },
            DeskCard.Subtle($"{DeskCard.Moment(networkEvent.StartsAt, language)}, {OverviewTexts.StatusOf(networkEvent.Status).In(language).ToLowerInvariant()}"),
        ]),
        new Column([new ActionSet([DeskCard.Button<OpenEvent>(OverviewTexts.Open.In(language), networkEvent)])]) { Width = "auto" },
    ]);
}
