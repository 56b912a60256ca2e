using Bot.Features.Cards;

namespace Bot.Features.Inquiries.Asking;

/// <summary>"Toch niet": nothing was sent, and the form is gone. Where another device has sent it meanwhile, she reads that.</summary>
internal sealed class LeaveAsking(InquiryStore store) : ICardVerb
{
    public async Task<CardReply> TapAsync(CardTap tap, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(tap);
        if (AskDoor.RefusalOf(tap) is { } refusal)
        {
            return refusal;
        }

        return AskDoor.IdOf(tap) is { } id && await store.FindAsync(id, cancellationToken) is { } sent
            ? tap.Member is { } member && sent.IsOf(member) ? AskCards.For(sent, tap.Language) : AskDoor.NotRight(tap)
            : AskCards.Left(tap.Language);
    }
}
