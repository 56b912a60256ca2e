using Bot.Connector.Turns;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Connector.Tests.Turns;

internal sealed class EchoHandler : ITurnHandler
{
    public static void Add(IServiceCollection services) =>
        services.AddTurnHandler<EchoHandler>(TurnKind.Message, lifetime: ServiceLifetime.Singleton);

    public async Task<TurnResult> HandleAsync(TurnContext turn, CancellationToken cancellationToken)
    {
        await turn.SendAsync("echo: " + turn.Text, cancellationToken);
        return TurnResult.Done;
    }
}
