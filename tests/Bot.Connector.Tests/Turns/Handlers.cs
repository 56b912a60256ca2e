using System.Collections.Concurrent;
using Bot.Connector.Turns;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Connector.Tests.Turns;

/// <summary>Keeps every turn that it is offered and passes it on.</summary>
internal sealed class Witness : ITurnHandler
{
    public ConcurrentQueue<(TurnKind? Kind, TurnContext Turn)> Seen { get; } = new();

    public IEnumerable<TurnContext> Of(TurnKind kind) => Seen.Where(seen => seen.Kind == kind).Select(static seen => seen.Turn);

    public void AddTo(IServiceCollection services)
    {
        services.AddSingleton(this);
        foreach (var kind in Enum.GetValues<TurnKind>())
        {
            services.AddTurnHandler<Witness>(kind, lifetime: ServiceLifetime.Singleton);
        }
    }

    public Task<TurnResult> HandleAsync(TurnContext turn, CancellationToken cancellationToken)
    {
        Seen.Enqueue((turn.Kind, turn));
        return Task.FromResult(TurnResult.Pass);
    }
}

/// <summary>Does what the test says.</summary>
internal sealed class Scripted(Func<TurnContext, CancellationToken, Task> act) : ITurnHandler
{
    public async Task<TurnResult> HandleAsync(TurnContext turn, CancellationToken cancellationToken)
    {
        await act(turn, cancellationToken);
        return TurnResult.Done;
    }
}

/// <summary>Answers as the test says.</summary>
internal sealed class ScriptedInvoke(Func<TurnContext, InvokeAnswer> answer) : IInvokeHandler
{
    public Task<InvokeAnswer> HandleAsync(TurnContext turn, CancellationToken cancellationToken) => Task.FromResult(answer(turn));
}
