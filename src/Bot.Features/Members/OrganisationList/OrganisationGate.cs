using Bot.Connector.Activities;
using Bot.Features.Cards;
using Bot.Features.Kernteam;
using Bot.Features.Members.Profile;

namespace Bot.Features.Members.OrganisationList;

/// <summary>Lets the kernteam of a network through, in the own chat, and keeps every other attempt in the trail.</summary>
internal sealed class OrganisationGate(KernteamMembers kernteam, CurrentNetworks networks, OrganisationDesk desk)
{
    /// <summary>Who may act for which network; or what she reads instead.</summary>
    public async Task<(Actor? Actor, string NetworkId, CardReply? Refusal)> AdmitAsync(CardTap tap, string action, CancellationToken cancellationToken)
    {
        if (!OwnChat.Admits(tap, out var member, out var refusal))
        {
            return (null, string.Empty, refusal);
        }

        var actor = new Actor(member.TenantId, member.ObjectId);
        var named = tap.Data.Text(OrganisationData.Network);
        var networkId = networks().FirstOrDefault(network => network.Id == named)?.Id;
        var outcome = networkId is null ? OrganisationOutcome.NetworkUnknown
            : kernteam.Has(networkId, member.ObjectId) ? OrganisationOutcome.Done : OrganisationOutcome.NotKernteam;
        if (networkId is not null && outcome == OrganisationOutcome.Done)
        {
            return (actor, networkId, null);
        }

        await desk.RefuseAsync(actor, networkId, action, tap.Data.Text(OrganisationData.Organisation), outcome, cancellationToken);

        // Whoever is no kernteam at all need not learn which networks there are.
        var told = kernteam.NetworksOf(member.ObjectId).Count == 0 ? OrganisationOutcome.NotKernteam : outcome;
        return (null, string.Empty, new CardReply.Refuse(OrganisationTexts.Of(told).In(tap.Language)));
    }
}
