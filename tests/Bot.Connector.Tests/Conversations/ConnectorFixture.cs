using Bot.Connector.Activities;
using Bot.Connector.Conversations;
using Bot.Connector.Tests.Turns;
using Bot.Testing;
using Bot.Testing.Teams;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Connector.Tests.Conversations;

/// <summary>A connector client against the fake Teams, on a clock that the test moves.</summary>
internal sealed class ConnectorFixture : IAsyncDisposable
{
    private readonly TestBot bot;

    private ConnectorFixture(FakeTeams teams, TestBot bot, ManualClock clock)
    {
        (Teams, this.bot, Clock) = (teams, bot, clock);
        Chat = new(teams.ServiceUrl, TeamsPerson.Anna.ChatId, FakeIdentity.TenantId, FakeTeams.BotId);
    }

    public FakeTeams Teams { get; }

    public ManualClock Clock { get; }

    public ConversationReference Chat { get; }

    public IConnectorClient Client => bot.Services.GetRequiredService<IConnectorClient>();

    public static async Task<ConnectorFixture> StartAsync(Action<Dictionary<string, string?>>? change = null, string environment = "Production")
    {
        var clock = new ManualClock();
        var teams = await FakeTeams.StartAsync(clock);
        var settings = teams.Settings;
        change?.Invoke(settings);
        var host = await TestBot.StartAsync(
            teams,
            services =>
            {
                services.AddSingleton<TimeProvider>(clock);
                EchoHandler.Add(services);
            },
            environment: environment,
            settings: settings);
        return new(teams, host, clock);
    }

    public static Activity Text(string text = "hallo") => new() { Type = ActivityTypes.Message, Text = text };

    public Task<SendResult> SendAsync(string text = "hallo") => Client.SendAsync(Chat, Text(text), CancellationToken.None);

    /// <summary>Moves the clock through the pauses of a call until it ends, and tells them.</summary>
    public async Task<List<TimeSpan>> PausesOfAsync(Task call)
    {
        var pauses = new List<TimeSpan>();
        while (true)
        {
            // Pauses are the timers under ten seconds that are not an attempt's own limit (8 s) or the recovery's (10 s).
            var pause = Clock.WaitForTimerAsync(static due => due > TimeSpan.Zero && due != TimeSpan.FromSeconds(8) && due < TimeSpan.FromSeconds(10));
            if (await Task.WhenAny(call, pause) == call)
            {
                return pauses;
            }

            pauses.Add(await pause);
            Clock.Advance(await pause);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await bot.DisposeAsync();
        await Teams.DisposeAsync();
    }
}
