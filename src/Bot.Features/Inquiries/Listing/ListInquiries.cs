using System.Text.Json.Nodes;
using Bot.Connector.Cards;
using Bot.Features.Cards;
using Bot.Features.Events.Model;
using Bot.Features.Events.Organising.Forms;
using Bot.Features.Inquiries.Answering;
using Bot.Features.Inquiries.Model;
using Bot.Features.Inquiries.Repeating;
using Bot.Features.Kernteam.Desk;
using Bot.Knowledge.Bank;
using Microsoft.Extensions.Options;

namespace Bot.Features.Inquiries.Listing;

/// <summary>"Kernteamvragen": what is open, who has it, what was answered, and what is asked often.</summary>
internal sealed class ListInquiries(InquiryList list) : INetworkVerb
{
    public static string Verb => "inquiry.list";

    static bool IDeskVerb.WorksInGroups => true;

    public async Task<CardReply> DoAsync(DeskTap tap, CancellationToken cancellationToken) =>
        await list.OfAsync(tap.NetworkId, tap.Language, tap.Number("page", 1, int.MaxValue), tap.Turn.IsPersonal, cancellationToken);
}

/// <summary>Puts the list together.</summary>
internal sealed class InquiryList(InquiryStore store, InquiryViews views, OftenAsked often, IOptions<InquiryOptions> options, TimeProvider clock)
{
    // What ended longer ago is of interest to nobody who looks here.
    private static readonly TimeSpan StillThere = TimeSpan.FromDays(30);

    public async Task<CardReply.Replace> OfAsync(string networkId, AnswerLanguage language, int page, bool isPersonal, CancellationToken cancellationToken)
    {
        var all = await store.OfAsync(networkId, clock.GetUtcNow() - StillThere, cancellationToken);
        var shown = Paging.Of(all, page, ListCard.PageSize);
        var names = await views.NamesAsync(shown.Items.Select(static inquiry => inquiry.TakenBy), cancellationToken);
        var returning = shown.Number == 1 ? await often.OfAsync(networkId, cancellationToken) : [];
        return ListCard.For(networkId, shown, all.Count(static inquiry => inquiry.IsOpen), names, new OftenShown(returning, options.Value.OftenDays, isPersonal), language);
    }
}

/// <summary>What the list says of questions that return.</summary>
/// <param name="Groups">They.</param>
/// <param name="Days">Over how many days they were counted.</param>
/// <param name="IsPersonal">Whether an event can be made from here: in one's own chat alone.</param>
internal sealed record OftenShown(IReadOnlyList<OftenGroup> Groups, int Days, bool IsPersonal);

/// <summary>The card.</summary>
internal static class ListCard
{
    /// <summary>As many questions as a card has room for, whatever they say.</summary>
    public const int PageSize = 8;

    private const int MostOften = 3;

    public static CardReply.Replace For(
        string networkId, Page<Inquiry> page, int open, IReadOnlyDictionary<string, string> names, OftenShown often, AnswerLanguage language) => DeskCard.Reply(
        language,
        ListTexts.Heading(networkId).In(language),
        [
            new TextBlock((open > 0 ? ListTexts.Waiting(open) : page.Items.Count > 0 ? ListTexts.NoneOpen : ListTexts.None).In(language)),
            .. QuestionRows.Of(page.Items, names, language),
            .. DeskCard.Buttons(Paging.Buttons(page, language, (title, number) => DeskCard.Button<ListInquiries>(title, networkId, ("page", number)))),
            .. Often(networkId, often, language),
            .. often.IsPersonal ? [DeskCard.Subtle(ListTexts.HowHere.In(language))] : Array.Empty<CardElement>(),
        ]);

    /// <summary>A button that opens the form of a new Leerhuis with its title filled in.</summary>
    public static ExecuteAction Leerhuis(string networkId, OftenGroup group, AnswerLanguage language) => DeskCard.Button<NewEvent>(
        ListTexts.MakeLeerhuis.In(language),
        networkId,
        (EventFields.Kind, nameof(EventKind.Leerhuis)),
        (EventFields.Title, (JsonNode)ListTexts.LeerhuisTitle(DeskCardText.Cut(group.About(language), QuestionRows.LongestShown / 2)).In(language)));

    private static IEnumerable<CardElement> Often(string networkId, OftenShown often, AnswerLanguage language)
    {
        if (often.Groups.Count == 0)
        {
            yield break;
        }

        yield return DeskCard.Section(ListTexts.Often.In(language));
        foreach (var group in often.Groups.Take(MostOften))
        {
            yield return new TextBlock(ListTexts.OftenAbout(DeskCard.Name(group.About(language), QuestionRows.LongestShown), group.Askers, often.Days).In(language));
            if (often.IsPersonal)
            {
                yield return new ActionSet([Leerhuis(networkId, group, language)]);
            }
        }
    }
}
