using Bot.Features.Tests.Playing;

namespace Bot.Features.Tests;

/// <summary>Gives each test a bot of its own.</summary>
public abstract class FeatureTests : IAsyncLifetime
{
    private BotInTeams? bot;

    private protected BotInTeams Bot => bot ?? throw new InvalidOperationException("The test has not started.");

    public async Task InitializeAsync() => bot = await BotInTeams.StartAsync();

    public async Task DisposeAsync() => await Bot.DisposeAsync();
}
