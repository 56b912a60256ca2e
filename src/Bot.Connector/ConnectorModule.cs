using System.Net;
using Bot.Connector.Activities;
using Bot.Connector.Authentication;
using Bot.Connector.Conversations;
using Bot.Connector.Registration;
using Bot.Connector.Turns;
using Bot.Connector.Turns.Receiving;
using Bot.Connector.Turns.Running;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Bot.Connector;

/// <summary>The connector's index: what it registers and which route it takes.</summary>
public static class ConnectorModule
{
    private static readonly int[] Answers = [200, 400, 401, 403, 413, 501, 503];

    /// <summary>
    /// Adds the Bot Connector protocol, configured by the section <c>Bot</c> (<see cref="BotOptions"/>). Needs an
    /// <see cref="IInbox"/> from elsewhere, and handlers (<see cref="TurnHandlers"/>).
    /// </summary>
    public static IHostApplicationBuilder AddBotConnector(this IHostApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var services = builder.Services;
        services.AddOptions<BotOptions>().BindConfiguration(BotOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<BotOptions>, BotOptionsCheck>();
        services.AddSingleton(static provider => provider.GetRequiredService<IOptions<BotOptions>>().Value);
        services.TryAddSingleton(TimeProvider.System);
        return builder.AddAuthentication().AddRegistration().AddConversations().AddTurns();
    }

    /// <summary>Takes <c>POST /api/messages</c>, where Teams delivers; other methods are answered with 405.</summary>
    public static IEndpointConventionBuilder MapBotConnector(this IEndpointRouteBuilder routes)
    {
        ArgumentNullException.ThrowIfNull(routes);
        var endpoint = routes.ServiceProvider.GetRequiredService<MessagesEndpoint>();
        return routes.MapPost("/api/messages", endpoint.HandleAsync)
            .WithMetadata([.. Answers.Select(static status => new ProducesResponseTypeMetadata(status))]);
    }

    private static IHostApplicationBuilder AddAuthentication(this IHostApplicationBuilder builder)
    {
        builder.Services
            .AddSingleton<SigningKeyRing>()
            .AddHostedService<SigningKeyWarmUp>()
            .AddSingleton<InboundTokenValidator>()
            .AddSingleton<RefusedTenants>()
            .AddSingleton<CallerGate>()
            .AddSingleton<ServiceHosts>()
            .AddSingleton<BotTokens>()
            .AddSingleton<IBotTokenSource>(static provider =>
                provider.GetRequiredService<BotOptions>().AppType switch
                {
                    BotAppType.SingleTenant => ActivatorUtilities.CreateInstance<ClientSecretTokens>(provider),
                    BotAppType.UserAssignedMsi => ManagedIdentityTokens.Of(provider.GetRequiredService<BotOptions>()),
                });
        return builder;
    }

    private static IHostApplicationBuilder AddRegistration(this IHostApplicationBuilder builder)
    {
        builder.Services
            .AddSingleton(static provider => new TryToken(provider.GetRequiredService<IBotTokenSource>(), provider.GetRequiredService<BotOptions>()))
            .AddSingleton(static provider => new TryChannelKeys(provider.GetRequiredService<ConnectorHttp>(), provider.GetRequiredService<BotOptions>()))
            .AddSingleton(static provider => new CompareClocks(
                provider.GetRequiredService<ConnectorHttp>(), provider.GetRequiredService<BotOptions>(), provider.GetRequiredService<TimeProvider>()));
        return builder;
    }

    private static IHostApplicationBuilder AddConversations(this IHostApplicationBuilder builder)
    {
        builder.Services
            .AddSingleton<ConnectorHttp>()
            .AddSingleton<RetryPolicy>()
            .AddSingleton<OutboundCalls>()
            .AddSingleton<ConnectorTransport>()
            .AddSingleton<IConnectorClient>(static provider => ActivatorUtilities.CreateInstance<ConnectorClient>(provider, false));
        return builder;
    }

    private static IHostApplicationBuilder AddTurns(this IHostApplicationBuilder builder)
    {
        builder.Services
            .AddSingleton<TurnRouter>()
            .AddSingleton<TurnQueue>()
            .AddSingleton<TurnRecorder>()
            .AddSingleton<TurnRunner>()
            .AddSingleton<InvokeRunner>()
            .AddSingleton<MessagesEndpoint>()
            .AddHostedService<TurnWorkers>()
            .AddHostedService<TurnRecovery>();
        return builder;
    }
}
