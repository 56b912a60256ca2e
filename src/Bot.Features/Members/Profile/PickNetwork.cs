using Bot.Connector.Activities;
using Bot.Features.Cards;

namespace Bot.Features.Members.Profile;

/// <summary>The first step of the card: to which network she belongs. The rest of the card depends on it.</summary>
internal sealed class PickNetwork(KnownMembers members, ProfileForms forms, CurrentNetworks networks) : ICardVerb
{
    public async Task<CardReply> TapAsync(CardTap tap, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(tap);
        if (!OwnChat.Admits(tap, out var member, out var refusal))
        {
            return refusal;
        }

        if (tap.Data.Text(ProfileInput.Network) is not { } networkId || networks().All(network => network.Id != networkId))
        {
            return new CardReply.Refuse(ProfileTexts.Of(ProfileFault.NetworkUnknown).In(tap.Language));
        }

        if (!tap.IsRefresh)
        {
            await members.ChooseNetworkAsync(member, networkId, cancellationToken);
        }

        var now = await members.FindAsync(member.TenantId, member.ObjectId, cancellationToken) ?? member;
        return new CardReply.Replace(
            ProfileCard.For(await forms.OfAsync(now, cancellationToken), tap.Language), ProfileTexts.Summary.In(tap.Language));
    }
}
