using Bot.Connector;
using Bot.Connector.Turns;
using Bot.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Bot.Benchmarks.Subjects;

/// <summary>The whole connector with a handler that echoes; the inbox is in memory. Configured by the environment.</summary>
internal static class EchoBot
{
    public static async Task<int> RunAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<IInbox>(new MemoryInbox());
        builder.Services.AddTurnHandler<Echo>(TurnKind.Message, lifetime: ServiceLifetime.Singleton);
        builder.AddBotConnector();
        await using var app = builder.Build();
        app.MapGet("/health/ready", static () => Results.Ok());
        app.MapBotConnector();
        await SubjectLife.RunAsync(app);
        return 0;
    }

    private sealed class Echo : ITurnHandler
    {
        public async Task<TurnResult> HandleAsync(TurnContext turn, CancellationToken cancellationToken)
        {
            await turn.SendAsync("echo: " + turn.Text, cancellationToken);
            return TurnResult.Done;
        }
    }
}
