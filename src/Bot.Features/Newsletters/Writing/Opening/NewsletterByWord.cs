using Bot.Connector.Cards;
using Bot.Connector.Turns;
using Bot.Features.Cards;
using Bot.Features.Kernteam;
using Bot.Features.Kernteam.Desk;
using Bot.Features.Members;
using Bot.Features.Newsletters.Writing.Drafting;
using Bot.Features.Storage;
using Bot.Knowledge.Bank;

namespace Bot.Features.Newsletters.Writing.Opening;

/// <summary>"Nieuwe nieuwsbrief" or "nieuwsbrieven", typed by the kernteam in her own chat. Of a member it is a question like any other.</summary>
internal sealed class NewsletterByWord(KernteamDesk desk, AuditTrail trail, KnownMembers members, NewsletterList list) : ITurnHandler
{
    private const string TypedNew = "news.typed.new";
    private const string TypedList = "news.typed.list";

    public async Task<TurnResult> HandleAsync(TurnContext turn, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turn);
        if (NewsletterCommand.Of(turn.Text) is not { } command || desk.NetworksOf(turn.UserObjectId) is not { Count: > 0 } networks)
        {
            return TurnResult.Pass;
        }

        var member = await members.FindAsync(turn, cancellationToken);
        await members.SpokeAsync(member, command.Language, cancellationToken);
        var refusal = turn.IsPersonal ? (DeskRefusal?)null : DeskRefusal.NotPersonal;
        var entry = trail.Entry(
            new Actor(turn.TenantId ?? string.Empty, turn.UserObjectId ?? string.Empty),
            networks.Count == 1 ? networks[0] : null,
            command.IsNew ? TypedNew : TypedList,
            null,
            refusal?.ToString() ?? DeskOutcome.Shown);
        await trail.WriteAsync(entry, cancellationToken);
        if (refusal is { } why)
        {
            await turn.SendAsync(DeskTexts.Of(why).In(command.Language), cancellationToken);
            return TurnResult.Done;
        }

        var card = await CardAsync(command, networks, cancellationToken);
        await turn.SendAsync(new OutgoingMessage { Card = card.Card, Summary = card.Summary }, cancellationToken);
        return TurnResult.Done;
    }

    private async Task<CardReply.Replace> CardAsync(NewsletterCommand command, IReadOnlyList<string> networks, CancellationToken cancellationToken)
    {
        if (networks.Count > 1)
        {
            return DeskCard.Reply(
                command.Language,
                OverviewTexts.WhichNetwork.In(command.Language),
                DeskCard.Buttons(networks.Select(network => command.IsNew
                    ? DeskCard.Button<NewNewsletter>(network, network, (CreateNewsletter.Draft, NewId.Next()))
                    : DeskCard.Button<ListNewsletters>(network, network))));
        }

        return command.IsNew
            ? NewNewsletter.Form(networks[0], NewId.Next(), Bot.Features.Kernteam.Forms.TypedForm.Of(), command.Language)
            : await list.OfAsync(networks[0], command.Language, null, page: 1, cancellationToken);
    }
}
