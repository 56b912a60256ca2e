using Bot.Connector.Activities;
using Bot.Features.Cards;
using Bot.Features.Members;

namespace Bot.Features.Inquiries.Asking;

/// <summary>"Nog een vraag": an empty form.</summary>
internal sealed class StartAsking(BeginAsking begin) : ICardVerb
{
    public async Task<CardReply> TapAsync(CardTap tap, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(tap);
        return AskDoor.RefusalOf(tap) is { } refusal ? refusal
            : tap.Member is { } member ? await begin.CardAsync(member, null, tap.Language, cancellationToken)
            : AskDoor.NotRight(tap);
    }
}

/// <summary>She says to which network she belongs, and goes on with her question.</summary>
internal sealed class PickAskNetwork(KnownMembers members, BeginAsking begin) : ICardVerb
{
    public async Task<CardReply> TapAsync(CardTap tap, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(tap);
        if (AskDoor.RefusalOf(tap) is { } refusal)
        {
            return refusal;
        }

        if (tap.Member is not { } member || begin.Known(tap.Data.Text(AskData.Network)) is not { } networkId)
        {
            return new CardReply.Refuse(AskTexts.UnknownNetwork.In(tap.Language));
        }

        await members.ChooseNetworkAsync(member, networkId, cancellationToken);
        var answer = await begin.FindAsync(tap.Turn, tap.Data.Text(AskData.Reply), cancellationToken);
        return await begin.CardAsync(member with { NetworkId = networkId }, answer, tap.Language, cancellationToken);
    }
}
