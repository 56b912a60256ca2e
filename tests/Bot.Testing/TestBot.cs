using Bot.Connector;
using Bot.Connector.Turns;
using Bot.Testing.Teams;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Bot.Testing;

/// <summary>A host with nothing but the connector and the handlers that a test gives it, on a free loopback port.</summary>
public sealed class TestBot : IAsyncDisposable
{
    private readonly WebApplication app;

    private TestBot(WebApplication app, IInbox inbox)
    {
        this.app = app;
        Inbox = inbox;
        Address = new(app.Urls.First());
    }

    public Uri Address { get; }

    public IInbox Inbox { get; }

    public IServiceProvider Services => app.Services;

    /// <summary>Starts a bot that is registered with <paramref name="teams"/>.</summary>
    public static async Task<TestBot> StartAsync(
        FakeTeams teams, Action<IServiceCollection> handlers, IInbox? inbox = null, string environment = "Production",
        IReadOnlyDictionary<string, string?>? settings = null)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = environment });
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Configuration.AddInMemoryCollection(settings ?? teams.Settings);
        var kept = inbox ?? new MemoryInbox();
        builder.Services.AddSingleton(kept);
        handlers(builder.Services);
        builder.AddBotConnector();
        var host = builder.Build();
        host.MapBotConnector();
        await host.StartAsync();
        return new(host, kept);
    }

    /// <summary>An orderly stop, in which turns under way may finish.</summary>
    public Task StopAsync() => app.StopAsync();

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
