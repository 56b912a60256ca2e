using Bot.Connector.Authentication;
using Bot.Connector.Conversations;
using Microsoft.Extensions.Hosting;
using Moq;
using Xunit;

namespace Bot.Connector.Tests.Conversations;

public sealed class ServiceHostTests
{
    [Theory]
    [InlineData("https://smba.trafficmanager.net/teams", true)]
    [InlineData("https://SMBA.TrafficManager.net/emea/", true)]
    [InlineData("https://smba.trafficmanager.net:443/amer/tenant/", true)]
    [InlineData("https://smba.infra.gcc.teams.microsoft.com/teams", true)]
    [InlineData("https://smba.infra.gov.teams.microsoft.us/teams", true)]
    [InlineData("https://smba.infra.dod.teams.microsoft.us/teams", true)]
    [InlineData("http://smba.trafficmanager.net/teams", false)]
    [InlineData("https://other.trafficmanager.net/teams", false)]
    [InlineData("https://smba.trafficmanager.net.evil.org/teams", false)]
    [InlineData("https://evil.org/smba.trafficmanager.net", false)]
    [InlineData("https://smba.trafficmanager.net@evil.org/", false)]
    [InlineData("https://user:secret@smba.trafficmanager.net/", false)]
    [InlineData("https://smba.trafficmanager.net/?x=", false)]
    [InlineData("https://smba.trafficmanager.net/#", false)]
    [InlineData("https://169.254.169.254/metadata", false)]
    [InlineData("http://169.254.169.254/metadata", false)]
    [InlineData("http://localhost:3978/", false)]
    [InlineData("https://localhost/", false)]
    [InlineData("http://127.0.0.1/", false)]
    [InlineData("/teams", false)]
    [InlineData("garbage", false)]
    [InlineData("", false)]
    [InlineData("file:///etc/passwd", false)]
    [InlineData("ftp://smba.trafficmanager.net/", false)]
    public void Registered_bot_gives_its_token_to_Teams_alone_and_speaks_to_nobody_else(string serviceUrl, bool isTeams) =>
        Assert.Equal(isTeams ? HostTrust.WithToken : HostTrust.None, Hosts().Of(serviceUrl));

    [Theory]
    [InlineData("fake.example.org", "https://fake.example.org:8443/x", nameof(HostTrust.WithToken))]
    [InlineData("fake.example.org", "http://fake.example.org/x", nameof(HostTrust.None))]
    [InlineData("fake.example.org", "https://smba.trafficmanager.net/teams", nameof(HostTrust.None))]
    [InlineData("fake.example.org", "https://sub.fake.example.org/", nameof(HostTrust.None))]
    [InlineData("fake.example.org:8443", "https://fake.example.org:8443/x", nameof(HostTrust.WithToken))]
    [InlineData("fake.example.org:8443", "https://fake.example.org/x", nameof(HostTrust.None))]
    [InlineData(".example.org", "https://fake.example.org/x", nameof(HostTrust.WithToken))]
    [InlineData("*.example.org", "https://fake.example.org/x", nameof(HostTrust.WithToken))]
    [InlineData(".example.org", "https://badexample.org/x", nameof(HostTrust.None))]
    [InlineData("localhost", "http://localhost:5000/", nameof(HostTrust.WithToken))]
    [InlineData("127.0.0.1", "http://127.0.0.1:5000/", nameof(HostTrust.WithToken))]
    [InlineData("127.0.0.1:5000", "http://127.0.0.1:5001/", nameof(HostTrust.None))]
    [InlineData("[::1]:5000", "http://[::1]:5000/", nameof(HostTrust.WithToken))]
    public void Listed_hosts_take_the_place_of_Teams_own(string listed, string serviceUrl, string trust) =>
        Assert.Equal(trust, Hosts(listed).Of(serviceUrl).ToString());

    [Theory]
    [InlineData("http://localhost:56150/_connector", nameof(HostTrust.WithoutToken))]
    [InlineData("https://127.0.0.1:5000/", nameof(HostTrust.WithoutToken))]
    [InlineData("https://smba.trafficmanager.net/teams", nameof(HostTrust.WithoutToken))]
    [InlineData("https://evil.org/", nameof(HostTrust.None))]
    public void Unregistered_bot_speaks_to_this_machine_and_has_no_token(string serviceUrl, string trust) =>
        Assert.Equal(trust, new ServiceHosts(new(), In("Development")).Of(serviceUrl).ToString());

    [Fact]
    public async Task Token_goes_to_the_listed_host()
    {
        await using var connector = await ConnectorFixture.StartAsync();

        Assert.True((await connector.SendAsync()).IsSent);
        Assert.StartsWith("Bearer bot-token", connector.Teams.Connector.Calls.Single().Authorization, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Host_that_is_not_listed_is_not_even_called()
    {
        await using var connector = await ConnectorFixture.StartAsync(static settings => settings["Bot:ServiceHosts:0"] = "smba.trafficmanager.net");

        var result = await connector.SendAsync();

        Assert.Equal((SendOutcome.Refused, "host not allowed"), (result.Outcome, result.Code));
        Assert.Empty(connector.Teams.Connector.Calls);
        Assert.Equal(0, connector.Teams.Identity.TokenRequests);
    }

    [Fact]
    public async Task In_development_this_machine_is_called_without_the_token()
    {
        await using var connector = await ConnectorFixture.StartAsync(
            static settings => settings["Bot:ServiceHosts:0"] = "smba.trafficmanager.net", "Development");
        connector.Teams.Connector.RequiresToken = false;

        Assert.True((await connector.SendAsync()).IsSent);
        Assert.Null(connector.Teams.Connector.Calls.Single().Authorization);
    }

    private static ServiceHosts Hosts(params string[] listed) => new(new() { AppId = "x", ServiceHosts = listed }, In("Production"));

    private static IHostEnvironment In(string environment) => Mock.Of<IHostEnvironment>(host => host.EnvironmentName == environment);
}
