using Bot.Connector.Cards;
using Bot.Connector.Turns;

namespace Bot.Features.Cards;

/// <summary>
/// Old clients send an Action.Submit where they do not know Action.Execute. It has no answer of its own, so the card in
/// the chat is changed; where it cannot be, and in a group, where everybody would see it change, a message follows.
/// </summary>
internal sealed class TappedSubmit<T>(T verb, CardTaps taps) : ITurnHandler
    where T : class, ICardVerb
{
    public async Task<TurnResult> HandleAsync(TurnContext turn, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turn);
        switch (await verb.TapAsync(await taps.OfSubmitAsync(turn, cancellationToken), cancellationToken))
        {
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
        if (turn.IsPersonal && turn.Activity.ReplyToId is { Length: > 0 } tapped)
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
