namespace Bot.Connector.Turns;

/// <summary>
/// Takes turns of the kinds it was registered for (<see cref="TurnHandlers.AddTurnHandler{T}"/>). Handlers of a kind are
/// asked in the order of registration until one says <see cref="TurnResult.Done"/>. After a crash a turn may be run again.
/// </summary>
public interface ITurnHandler
{
    /// <summary>Takes the turn, or passes it on.</summary>
    /// <param name="turn">What happened, and the way to answer.</param>
    /// <param name="cancellationToken">The turn's own time limit, and the host's stop.</param>
    Task<TurnResult> HandleAsync(TurnContext turn, CancellationToken cancellationToken);
}

/// <summary>
/// Answers an invoke in the HTTP response, within five seconds. Teams may deliver the same invoke again, even under a new
/// id: answer it again, and let a unique index keep its effect single.
/// </summary>
public interface IInvokeHandler
{
    /// <summary>Answers the invoke.</summary>
    /// <param name="turn">What was asked, and by whom.</param>
    /// <param name="cancellationToken">The invoke's time limit, and the host's stop.</param>
    Task<InvokeAnswer> HandleAsync(TurnContext turn, CancellationToken cancellationToken);
}
