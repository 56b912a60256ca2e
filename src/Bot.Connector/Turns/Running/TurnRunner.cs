using Bot.Connector.Activities;
using Bot.Connector.Conversations;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Bot.Connector.Turns.Running;

// Runs one turn through its handlers, within its time; a fault ends the turn with one short apology.
internal sealed class TurnRunner(
    TurnRouter router, IServiceProvider services, IConnectorClient client, TimeProvider clock, ILogger<TurnRunner> log)
{
    private static readonly TimeSpan TurnLimit = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan ApologyLimit = TimeSpan.FromSeconds(5);

    /// <summary>Runs the turn.</summary>
    /// <returns>
    /// True when it ended, well or not; false when it should run again: the host's stop cut it off, or Teams took no reply now.
    /// </returns>
    public async Task<bool> RunAsync(Activity activity, TurnKind kind, CancellationToken stopping)
    {
        using var limit = new CancellationTokenSource(TurnLimit, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, stopping);
        var turn = new TurnContext(activity, client) { Stopping = stopping };
        try
        {
            await AskAsync(turn, kind, either.Token);
            return !turn.IsOwed;
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            return false;
        }
#pragma warning disable CA1031 // Whatever a handler throws is logged and told to the person; one turn must not end the process.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            log.TurnFailed(exception, kind);
        }

        if (TurnKinds.IsAnswered(kind))
        {
            await ApologiseAsync(turn, stopping);
        }

        return !turn.IsOwed;
    }

    private async Task AskAsync(TurnContext turn, TurnKind kind, CancellationToken cancellationToken)
    {
        // With a permission that we do not ask for, Teams would send a channel's every message.
        if (kind is TurnKind.Message or TurnKind.MessageEdited && turn is { IsPersonal: false, IsMentioned: false })
        {
            return;
        }

        if (await OfferAsync(turn, kind, cancellationToken) == TurnResult.Pass && kind == TurnKind.CardSubmit && turn.Text.Length > 0)
        {
            // A button that also says something: what no feature knows as a button is still a message.
            await OfferAsync(turn, TurnKind.Message, cancellationToken);
        }
    }

    private async Task<TurnResult> OfferAsync(TurnContext turn, TurnKind kind, CancellationToken cancellationToken)
    {
        turn.Kind = kind;
        AsyncServiceScope? scope = null;
        try
        {
            foreach (var route in router.For(kind, TurnKinds.NameOf(turn.Activity, kind)))
            {
                var provider = route.IsSingleton ? services : (scope ??= services.CreateAsyncScope()).ServiceProvider;
                var handler = (ITurnHandler)provider.GetRequiredService(route.Handler);
                if (await handler.HandleAsync(turn, cancellationToken) == TurnResult.Done)
                {
                    return TurnResult.Done;
                }
            }

            return TurnResult.Pass;
        }
        finally
        {
            if (scope is { } opened)
            {
                await opened.DisposeAsync();
            }
        }
    }

    private async Task ApologiseAsync(TurnContext turn, CancellationToken stopping)
    {
        // The turn's own time may be what ran out.
        using var limit = new CancellationTokenSource(ApologyLimit, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, stopping);
        try
        {
            await turn.SendAsync(ConnectorTexts.Apology(turn.Activity.Locale), either.Token);
        }
#pragma warning disable CA1031 // The turn failed before and is over; that its apology failed too must not run it again.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            log.ApologyNotSent(exception);
        }
    }
}
