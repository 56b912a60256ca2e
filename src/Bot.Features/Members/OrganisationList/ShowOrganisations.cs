using System.Globalization;
using Bot.Connector.Activities;
using Bot.Connector.Cards;
using Bot.Connector.Turns;
using Bot.Features.Cards;
using Bot.Features.Kernteam;
using Bot.Features.Members.Profile;

namespace Bot.Features.Members.OrganisationList;

/// <summary>"Organisaties": the kernteam sees which organisations take part, with how many members, and which names wait.</summary>
internal sealed class ShowOrganisations(
    KnownMembers members, KernteamMembers kernteam, CurrentNetworks networks, OrganisationGate gate, OrganisationDesk desk, ReadOrganisations read)
    : ITurnHandler, ICardVerb
{
    private static readonly TypedWords Words = new(
        ["organisaties", "organisaties beheren", "lijst van organisaties"],
        ["organisations", "organizations", "manage organisations", "list of organisations"]);

    public async Task<TurnResult> HandleAsync(TurnContext turn, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turn);
        if (!turn.IsPersonal || Words.LanguageOf(turn.Text) is not { } language
            || await members.FindAsync(turn, cancellationToken) is not { } member)
        {
            return TurnResult.Pass;
        }

        var actor = new Actor(member.TenantId, member.ObjectId);
        if (NetworkOf(member) is not { } networkId)
        {
            await desk.RefuseAsync(actor, member.NetworkId, OrganisationActions.Show, null, OrganisationOutcome.NotKernteam, cancellationToken);
            await turn.SendAsync(OrganisationTexts.Of(OrganisationOutcome.NotKernteam).In(language), cancellationToken);
            return TurnResult.Done;
        }

        var card = await read.ListAsync(actor, networkId, 0, null, language, cancellationToken);
        await turn.SendAsync(new OutgoingMessage { Card = card, Summary = OrganisationTexts.Summary.In(language) }, cancellationToken);
        return TurnResult.Done;
    }

    public async Task<CardReply> TapAsync(CardTap tap, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(tap);
        var (actor, networkId, refusal) = await gate.AdmitAsync(tap, OrganisationActions.Show, cancellationToken);
        if (actor is null)
        {
            return refusal ?? new CardReply.Refuse(OrganisationTexts.Of(OrganisationOutcome.NotKernteam).In(tap.Language));
        }

        var page = int.TryParse(tap.Data.Text(OrganisationData.Page), NumberStyles.None, CultureInfo.InvariantCulture, out var wanted) ? wanted : 0;
        var card = await read.ListAsync(actor, networkId, page, null, tap.Language, cancellationToken);
        return new CardReply.Replace(card, OrganisationTexts.Summary.In(tap.Language));
    }

    // Her own network first; a kernteam of two networks finds the other behind a button.
    private string? NetworkOf(Member member) => networks()
        .Where(network => kernteam.Has(network.Id, member.ObjectId))
        .OrderBy(network => network.Id != member.NetworkId)
        .FirstOrDefault()?.Id;
}
