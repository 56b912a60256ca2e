using Microsoft.Extensions.DependencyInjection;

namespace Bot.Storage.Tests.Engines;

/// <summary>Gives each test a database of its own on the engine of the derived class, and instances of the bot on it.</summary>
public abstract class StorageTests : IAsyncLifetime
{
    private readonly List<IAsyncDisposable> running = [];
    private Engine? engine;

    protected FixedClock Clock { get; } = new(new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero));

    protected Engine Engine => engine ?? throw new InvalidOperationException("The test has not started.");

    public async Task InitializeAsync() => engine = await CreateEngineAsync();

    public async Task DisposeAsync()
    {
        foreach (var instance in running)
        {
            await instance.DisposeAsync();
        }

        if (engine is not null)
        {
            await engine.DisposeAsync();
        }
    }

    protected abstract Task<Engine> CreateEngineAsync();

    private protected async Task<BotInstance> StartBotAsync(Action<IServiceCollection>? configure = null)
    {
        var instance = await BotInstance.StartAsync(Engine.Settings, Clock, configure);
        running.Add(instance);
        return instance;
    }
}
