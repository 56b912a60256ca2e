using Bot.Connector.Activities;
using Bot.Connector.Conversations;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Bot.Connector.Turns.Running;

// Answers an invoke in its HTTP response. Its time is its own: Teams hangs up early, and at a stop the host waits longer
// than this, so a registration that was begun is ended.
internal sealed class InvokeRunner(
    TurnRouter router,
    IServiceProvider services,
    IConnectorClient client,
    TimeProvider clock,
    ILogger<InvokeRunner> log)
{
    private static readonly TimeSpan InvokeLimit = TimeSpan.FromSeconds(5);

    public Task<InvokeAnswer> AnswerAsync(Activity activity)
    {
        // Teams sends a hero card's invoke button without a name.
        var name = activity.Name ?? "";
        return name == InvokeNames.AdaptiveCardAction
            ? AnswerCardActionAsync(activity)
            : router.ForInvoke(name) is { } route ? RunAsync(route, activity, InvokeAnswer.Failed) : Task.FromResult(InvokeAnswer.NotImplemented);
    }

    private Task<InvokeAnswer> AnswerCardActionAsync(Activity activity)
    {
        if (CardActionValue.Of(activity.Value) is not { } action)
        {
            return Task.FromResult(InvokeAnswer.CardFault(CardFault.BadRequest, ConnectorTexts.UnreadableButton(activity.Locale)));
        }

        // An old card may outlive its feature; the person deserves words rather than a status.
        return router.ForCardAction(action.Verb) is { } route
            ? RunAsync(route, activity, InvokeAnswer.CardFault(CardFault.Failed, ConnectorTexts.Apology(activity.Locale)))
            : Task.FromResult(InvokeAnswer.CardFault(CardFault.BadRequest, ConnectorTexts.UnknownButton(activity.Locale)));
    }

    private async Task<InvokeAnswer> RunAsync(InvokeRoute route, Activity activity, InvokeAnswer failed)
    {
        using var limit = new CancellationTokenSource(InvokeLimit, clock);
        var turn = new TurnContext(activity, client);
        try
        {
            if (route.IsSingleton)
            {
                return await ((IInvokeHandler)services.GetRequiredService(route.Handler)).HandleAsync(turn, limit.Token);
            }

            await using var scope = services.CreateAsyncScope();
            return await ((IInvokeHandler)scope.ServiceProvider.GetRequiredService(route.Handler)).HandleAsync(turn, limit.Token);
        }
#pragma warning disable CA1031 // Whatever a handler throws is logged and answered in the invoke's own form.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            log.InvokeFailed(exception, route.Name, route.Verb ?? "");
            return failed;
        }
    }
}
