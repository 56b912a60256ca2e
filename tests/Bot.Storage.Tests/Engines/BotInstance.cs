using Bot.Connector.Turns;
using Bot.Features.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Bot.Storage.Tests.Engines;

/// <summary>One running instance of the bot, as far as storage goes. Several may run on one database.</summary>
internal sealed class BotInstance : IAsyncDisposable
{
    private readonly IHost host;
    private bool started;

    private BotInstance(IHost host) => this.host = host;

    public IInbox Inbox => Get<IInbox>();

    public GroupCommit Writer => Get<GroupCommit>();

    public static BotInstance Create(
        IReadOnlyDictionary<string, string?> settings, TimeProvider clock, Action<IServiceCollection>? configure = null)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Logging.ClearProviders();
        builder.Configuration.AddInMemoryCollection(settings);
        builder.Services.AddSingleton(clock);
        builder.AddStorage();
        configure?.Invoke(builder.Services);
        return new BotInstance(builder.Build());
    }

    public static async Task<BotInstance> StartAsync(
        IReadOnlyDictionary<string, string?> settings, TimeProvider clock, Action<IServiceCollection>? configure = null)
    {
        var instance = Create(settings, clock, configure);
        await instance.StartAsync();
        return instance;
    }

    public async Task StartAsync()
    {
        await host.StartAsync();
        started = true;
    }

    public T Get<T>()
        where T : notnull => host.Services.GetRequiredService<T>();

    public BotDbContext Context() => Get<IDbContextFactory<BotDbContext>>().CreateDbContext();

    public async ValueTask DisposeAsync()
    {
        if (started)
        {
            await host.StopAsync();
        }

        host.Dispose();
    }
}
