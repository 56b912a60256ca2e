using Bot.Connector.Authentication;
using Bot.Connector.Tests.Turns;
using Bot.Testing;
using Bot.Testing.Teams;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Bot.Connector.Tests.Authentication;

/// <summary>One bot and one Teams for tests that only knock at the door.</summary>
public sealed class RegisteredBot : IAsyncLifetime
{
    public FakeTeams Teams { get; private set; } = null!; // set before any test runs

    public TestBot Bot { get; private set; } = null!; // set before any test runs

    /// <summary>Published, but Microsoft lets it speak for another channel only.</summary>
    public ChannelKey OtherChannelKey { get; } = new("other-channel", ["webchat"]);

    /// <summary>Published without endorsements.</summary>
    public ChannelKey BareKey { get; } = new("bare", null);

    public async Task InitializeAsync()
    {
        Teams = await FakeTeams.StartAsync();
        Teams.Identity.Keys.Add(OtherChannelKey);
        Teams.Identity.Keys.Add(BareKey);
        Bot = await TestBot.StartAsync(Teams, EchoHandler.Add);

        // Without keys every token is refused, and a test of a refusal would show nothing.
        var ring = Bot.Services.GetRequiredService<SigningKeyRing>();
        await ring.Refresh();
        Assert.False(ring.Current.IsEmpty);
    }

    public async Task DisposeAsync()
    {
        await Bot.DisposeAsync();
        await Teams.DisposeAsync();
    }
}
