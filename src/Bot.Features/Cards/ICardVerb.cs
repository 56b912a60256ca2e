namespace Bot.Features.Cards;

/// <summary>
/// What happens on one verb of our cards. Teams may deliver a tap twice, two devices may tap at once, and the card may be
/// years old or forged: the handler checks everything, and its effect is single.
/// </summary>
internal interface ICardVerb
{
    Task<CardReply> TapAsync(CardTap tap, CancellationToken cancellationToken);
}
