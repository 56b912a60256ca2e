using Bot.Connector.Turns;

namespace Bot.Features.Cards;

/// <summary>Answers an Action.Execute in the request itself.</summary>
internal sealed class TappedAction<T>(T verb, CardTaps taps) : IInvokeHandler
    where T : class, ICardVerb
{
    public async Task<InvokeAnswer> HandleAsync(TurnContext turn, CancellationToken cancellationToken)
    {
        if (await taps.OfActionAsync(turn, cancellationToken) is not { } tap)
        {
            return InvokeAnswer.BadRequest;
        }

        return await verb.TapAsync(tap, cancellationToken) switch
        {
            CardReply.Replace replace => InvokeAnswer.Card(replace.Card),
            CardReply.Say say => InvokeAnswer.Message(say.Text),
            CardReply.Refuse refuse => InvokeAnswer.CardFault(CardFault.BadRequest, refuse.Text),
            var other => throw new InvalidOperationException($"No answer in Teams for {other.GetType().Name}."),
        };
    }
}
