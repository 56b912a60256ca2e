using Bot.Connector.Activities;
using Bot.Features.Cards;

namespace Bot.Features.Members.Profile;

/// <summary>"Opslaan": what a member told about herself is kept, and she sees it as it is kept now.</summary>
internal sealed class SaveProfile(KeepProfile keep, KnownMembers members, ProfileForms forms, LearnEmailLater email) : ICardVerb
{
    public async Task<CardReply> TapAsync(CardTap tap, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(tap);
        if (!OwnChat.Admits(tap, out var member, out var refusal))
        {
            return refusal;
        }

        var form = await forms.OfAsync(member, tap.Data.Text(ProfileInput.Network), cancellationToken);
        var (change, fault) = ProfileInput.Of(tap.Data, form);
        if (change is not null && !tap.IsRefresh)
        {
            fault = await keep.KeepAsync(member, change, cancellationToken);
        }

        if (change is null || fault is not null)
        {
            return new CardReply.Refuse(ProfileTexts.Of(fault ?? ProfileFault.NetworkUnknown).In(tap.Language));
        }

        var now = await members.FindAsync(member.TenantId, member.ObjectId, cancellationToken) ?? member;
        email.Of(tap.Turn, now);
        return new CardReply.Replace(
            ProfileCard.Saved(await forms.OfAsync(now, cancellationToken), change.Language), ProfileTexts.Saved.In(change.Language));
    }
}
