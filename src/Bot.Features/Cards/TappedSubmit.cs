using Bot.Connector.Cards;
using Bot.Connector.Turns;
using Bot.Knowledge.Bank;

namespace Bot.Features.Cards;

/// <summary>
/// Old clients send an Action.Submit where they do not know Action.Execute. It has no answer of its own, so the card in
/// the chat is changed; where it cannot be, a message follows. In a group everybody would read the card that is meant for
/// who tapped: there a sentence says where she finds it.
/// </summary>
internal sealed class TappedSubmit<T>(T verb, CardTaps taps) : ITurnHandler
    where T : class, ICardVerb
{
    private static readonly LocalText InOwnChat = new("Open dit in uw eigen chat met mij.", "Open this in your own chat with me.");

    public async Task<TurnResult> HandleAsync(TurnContext turn, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turn);
        var tap = await taps.OfSubmitAsync(turn, cancellationToken);
        switch (await verb.TapAsync(tap, cancellationToken))
        {
            case CardReply.Replace when !turn.IsPersonal:
                await turn.SendAsync(InOwnChat.In(tap.Language), cancellationToken);
                break;
            case CardReply.Replace replace:
                await ReplaceAsync(turn, new OutgoingMessage { Card = replace.Card, Summary = replace.Summary }, cancellationToken);
                break;
            case CardReply.Say say:
                await turn.SendAsync(say.Text, cancellationToken);
                break;
            case CardReply.Refuse refuse:
                await turn.SendAsync(refuse.Text, cancellationToken);
                break;
        }

        return TurnResult.Done;
    }

    private static async Task ReplaceAsync(TurnContext turn, OutgoingMessage message, CancellationToken cancellationToken)
    {
        if (turn.Activity.ReplyToId is { Length: > 0 } tapped)
        {
            var result = await turn.Client.UpdateAsync(turn.Conversation, tapped, message.ToActivity(), cancellationToken);
            if (result.IsSent)
            {
                return;
            }
        }

        await turn.SendAsync(message, cancellationToken);
    }
}
