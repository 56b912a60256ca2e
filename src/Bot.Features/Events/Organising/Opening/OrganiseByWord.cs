using Bot.Connector.Cards;
using Bot.Connector.Turns;
using Bot.Features.Cards;
using Bot.Features.Events.Model;
using Bot.Features.Kernteam.Desk;
using Bot.Features.Events.Organising.Forms;
using Bot.Features.Kernteam;
using Bot.Features.Members;
using Bot.Knowledge.Bank;

namespace Bot.Features.Events.Organising.Opening;

/// <summary>"Nieuw Leerhuis" or "beheer", typed by the kernteam in her own chat: the door to everything else.</summary>
internal sealed class OrganiseByWord(
    KernteamDesk desk, AuditTrail trail, KnownMembers members, EventFormReply form, MenuCard menu, TimeProvider clock) : ITurnHandler
{
    private const string TypedNew = "org.typed.new";
    private const string TypedMenu = "org.typed.menu";

    public async Task<TurnResult> HandleAsync(TurnContext turn, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turn);
        if (OrganisingCommand.Of(turn.Text) is not { } command)
        {
            return TurnResult.Pass;
        }

        var networks = desk.NetworksOf(turn.UserObjectId);
        if (networks.Count == 0 && command.IsForEverybody)
        {
            // "Mijn bijeenkomsten" of a member are those that she is registered for.
            return TurnResult.Pass;
        }

        var member = await members.FindAsync(turn, cancellationToken);
        var language = command.Language ?? MemberTexts.LanguageOf(turn, member);
        await members.SpokeAsync(member, language, cancellationToken);
        var refusal = networks.Count == 0 ? DeskRefusal.NotKernteam : turn.IsPersonal ? (DeskRefusal?)null : DeskRefusal.NotPersonal;
        await TraceAsync(turn, command, networks, refusal, cancellationToken);
        if (refusal is { } why)
        {
            await turn.SendAsync((why == DeskRefusal.NotKernteam ? DeskTexts.KernteamOnly : DeskTexts.Of(why)).In(language), cancellationToken);
            return TurnResult.Done;
        }

        var card = await CardAsync(turn, command, networks, language, cancellationToken);
        await turn.SendAsync(new OutgoingMessage { Card = card.Card, Summary = card.Summary }, cancellationToken);
        return TurnResult.Done;
    }

    private Task TraceAsync(TurnContext turn, OrganisingCommand command, IReadOnlyList<string> networks, DeskRefusal? refusal, CancellationToken cancellationToken)
    {
        var entry = trail.Entry(
            new Actor(turn.TenantId ?? string.Empty, turn.UserObjectId ?? string.Empty),
            networks.Count == 1 ? networks[0] : null,
            command.IsNew ? TypedNew : TypedMenu,
            null,
            refusal?.ToString() ?? DeskOutcome.Shown);
        return trail.WriteAsync(entry, cancellationToken);
    }

    private async Task<CardReply.Replace> CardAsync(
        TurnContext turn, OrganisingCommand command, IReadOnlyList<string> networks, AnswerLanguage language, CancellationToken cancellationToken)
    {
        if (networks.Count > 1)
        {
            return WhichNetwork(command, networks, language);
        }

        if (!command.IsNew)
        {
            return await menu.OfAsync(networks[0], language, null, page: 1, cancellationToken);
        }

        if (command.Kind is not { } kind)
        {
            return DeskCard.Reply(language, OverviewTexts.New.In(language), DeskCard.Buttons(MenuCard.NewButtons(networks[0], language)));
        }

        var blank = NewEvent.Blank(networks[0], kind, turn.UserObjectId ?? string.Empty, clock.GetUtcNow());
        return (CardReply.Replace)await form.NewAsync(networks[0], language, blank, NewEvent.Prefilled(networks[0], kind), [], cancellationToken);
    }

    private static CardReply.Replace WhichNetwork(OrganisingCommand command, IReadOnlyList<string> networks, AnswerLanguage language) => DeskCard.Reply(
        language,
        OverviewTexts.WhichNetwork.In(language),
        DeskCard.Buttons(networks.Select(network => command is { IsNew: true, Kind: { } kind }
            ? DeskCard.Button<NewEvent>(network, network, (EventFields.Kind, kind.ToString()))
            : DeskCard.Button<ShowMenu>(network, network))));
}
