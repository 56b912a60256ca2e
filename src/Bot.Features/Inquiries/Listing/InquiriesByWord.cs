using Bot.Connector.Cards;
using Bot.Connector.Turns;
using Bot.Features.Inquiries.Model;
using Bot.Features.Inquiries.Places;
using Bot.Features.Kernteam;
using Bot.Features.Kernteam.Desk;
using Bot.Features.Members;
using Bot.Knowledge.Bank;

namespace Bot.Features.Inquiries.Listing;

/// <summary>"Kernteamvragen", typed by the kernteam: its list of questions, or where they are to come.</summary>
internal sealed class InquiriesByWord(
    KernteamDesk desk, AuditTrail trail, KnownMembers members, InquiryList list, InquiryPlaces places, TimeProvider clock) : ITurnHandler
{
    private const string TypedList = "inquiry.typed.list";
    private const string TypedPlace = "inquiry.typed.place";

    public async Task<TurnResult> HandleAsync(TurnContext turn, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turn);
        if (KernteamWords.Of(turn.Text) is not { } words)
        {
            return TurnResult.Pass;
        }

        var language = words.Language;
        await members.SpokeAsync(await members.FindAsync(turn, cancellationToken), language, cancellationToken);
        var own = desk.NetworksOf(turn.UserObjectId);
        var named = words.Network is null ? own : [.. own.Where(network => string.Equals(network, words.Network, StringComparison.OrdinalIgnoreCase))];
        if (named.Count == 0)
        {
            await RefuseAsync(turn, words, null, nameof(DeskRefusal.NotKernteam), ListTexts.KernteamOnly, cancellationToken);
        }
        else if (words.Wish == KernteamWish.List)
        {
            await ListAsync(turn, words, named, cancellationToken);
        }
        else
        {
            await PlaceAsync(turn, words, named, cancellationToken);
        }

        return TurnResult.Done;
    }

    private async Task ListAsync(TurnContext turn, KernteamWords words, IReadOnlyList<string> networks, CancellationToken cancellationToken)
    {
        if (!turn.IsPersonal)
        {
            // Where they come they may be listed, too: whoever reads along there reads them anyway.
            networks = await HereAsync(networks, InquiryPlaces.WhereOf(turn), cancellationToken);
        }

        if (networks.Count == 0)
        {
            await RefuseAsync(turn, words, null, nameof(DeskRefusal.NotPersonal), ListTexts.PersonalOnly, cancellationToken);
            return;
        }

        var only = networks.Count == 1 ? networks[0] : null;
        await trail.WriteAsync(Entry(turn, only, TypedList, DeskOutcome.Shown), cancellationToken);
        var card = only is not null
            ? await list.OfAsync(only, words.Language, page: 1, turn.IsPersonal, cancellationToken)
            : DeskCard.Reply(
                words.Language,
                ListTexts.WhichNetwork.In(words.Language),
                DeskCard.Buttons(networks.Select(static network => DeskCard.Button<ListInquiries>(network, network))));
        await turn.SendAsync(new OutgoingMessage { Card = card.Card, Summary = card.Summary }, cancellationToken);
    }

    private async Task PlaceAsync(TurnContext turn, KernteamWords words, IReadOnlyList<string> networks, CancellationToken cancellationToken)
    {
        if (turn.IsPersonal || turn.TenantId is not { Length: > 0 } tenantId)
        {
            await RefuseAsync(turn, words, null, DeskOutcome.Refused, ListTexts.InGroupOnly, cancellationToken);
            return;
        }

        if (networks is not [var networkId])
        {
            await RefuseAsync(turn, words, null, DeskOutcome.Refused, ListTexts.NameNetwork(networks[0]), cancellationToken);
            return;
        }

        var where = InquiryPlaces.WhereOf(turn);
        LocalText said;
        if (words.Wish == KernteamWish.Here)
        {
            var place = new InquiryPlace { NetworkId = networkId, TenantId = tenantId, ConversationId = where, ChosenBy = turn.UserObjectId ?? string.Empty, ChosenAt = clock.GetUtcNow() };
            await places.ChooseAsync(place, Entry(turn, networkId, TypedPlace, DeskOutcome.Done, "here"), cancellationToken);
            said = ListTexts.Here(networkId);
        }
        else
        {
            var isLeft = await places.LeaveAsync(
                networkId, where, isLeft => Entry(turn, networkId, TypedPlace, isLeft ? DeskOutcome.Done : DeskOutcome.Unchanged, "no longer here"), cancellationToken);
            said = isLeft ? ListTexts.NotHere(networkId) : ListTexts.NeverHere(networkId);
        }

        await turn.SendAsync(said.In(words.Language), cancellationToken);
    }

    private async Task RefuseAsync(TurnContext turn, KernteamWords words, string? networkId, string outcome, LocalText sentence, CancellationToken cancellationToken)
    {
        await trail.WriteAsync(Entry(turn, networkId, words.Wish == KernteamWish.List ? TypedList : TypedPlace, outcome), cancellationToken);
        await turn.SendAsync(sentence.In(words.Language), cancellationToken);
    }

    private async Task<IReadOnlyList<string>> HereAsync(IReadOnlyList<string> networks, string conversationId, CancellationToken cancellationToken)
    {
        var here = new List<string>();
        foreach (var network in networks)
        {
            if (await places.IsHereAsync(network, conversationId, cancellationToken))
            {
                here.Add(network);
            }
        }

        return here;
    }

    private Storage.Write Entry(TurnContext turn, string? networkId, string action, string outcome, string? detail = null) =>
        trail.Entry(new Actor(turn.TenantId ?? string.Empty, turn.UserObjectId ?? string.Empty), networkId, action, null, outcome, detail);
}
