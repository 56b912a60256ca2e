using System.Net;
using System.Net.Sockets;
using System.Text;
using Bot.Host.Tests.Playing;
using Bot.Testing;
using Bot.Testing.Teams;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Host.Tests.Doctor;

/// <summary>Token, keys, clock and hosts, in a played Entra and a played channel.</summary>
public sealed class RegistrationTests : IAsyncLifetime
{
    private FakeTeams? teams;

    private FakeTeams Teams => teams!; // xunit has initialised it

    public async Task InitializeAsync() => teams = await FakeTeams.StartAsync();

    public async Task DisposeAsync() => await Teams.DisposeAsync();

    [Theory]
    [InlineData("Bot:AppPassword", "another secret", "AADSTS7000215", "Bot__AppPassword to its value, not to its id")]
    [InlineData("Bot:AppId", "11111111-2222-4333-8444-555555555555", "AADSTS700016", "Bot__AppId")]
    public async Task Wrong_registration_is_named(string key, string value, string code, string mend) =>
        AssertFault(await Visit.ForAsync("token", With(key, value)), code, mend);

    [Theory]
    [InlineData("99999999-2222-4333-8444-555555555555", "AADSTS90002")]
    public async Task Wrong_tenant_is_named(string tenant, string code) => AssertFault(
        await Visit.ForAsync("token", With("Bot:TenantId", tenant).Append(new("Bot:TokenUrl", new Uri(Teams.Address, $"/{tenant}/oauth2/v2.0/token").ToString()))),
        $"there is no tenant {tenant} (http 400 {code})",
        "Bot__TenantId");

    [Fact]
    public async Task Right_tenant_in_the_address_gets_a_token() => Assert.Equal(
        "ok", (await Visit.ForAsync("token", With("Bot:TokenUrl", new Uri(Teams.Address, $"/{FakeIdentity.TenantId}/oauth2/v2.0/token").ToString()))).Outcome);

    [Fact]
    public async Task Expired_secret_is_named()
    {
        Teams.Identity.RefuseTokens = EntraError.ExpiredSecret;

        AssertFault(await Visit.ForAsync("token", Teams.Settings), "past its date (http 401 AADSTS7000222)", "Make a new one");
    }

    [Fact]
    public async Task Refusal_that_nobody_foresaw_is_told_by_its_code()
    {
        Teams.Identity.RefuseTokens = new EntraError(401, "invalid_client", 7000112, "Application is disabled.");
        AssertFault(await Visit.ForAsync("token", Teams.Settings), "AADSTS7000112", "Switch it on");

        Teams.Identity.RefuseTokens = new EntraError(400, "invalid_grant", 53003, "Blocked by Conditional Access.");
        AssertFault(await Visit.ForAsync("token", Teams.Settings), "AADSTS53003", "Look that code up");

        Teams.Identity.TokensFail = true;
        AssertFault(await Visit.ForAsync("token", Teams.Settings), "http 503", "try again");
    }

    [Fact]
    public async Task Token_with_a_life_that_is_no_time_is_named()
    {
        Teams.Identity.RawTokenLife = "1e300";

        AssertFault(await Visit.ForAsync("token", Teams.Settings), "something that is no token", "Bot__TokenUrl");
    }

    [Theory]
    [InlineData("https://no-such-host.invalid/token", "has no address")]
    [InlineData("http://127.0.0.1:1/token", "was not reached")]
    public async Task Token_endpoint_that_is_not_there_is_named(string address, string found) =>
        AssertFault(await Visit.ForAsync("token", With("Bot:TokenUrl", address)), found, "");

    [Fact]
    public async Task Token_endpoint_that_keeps_silent_is_given_ten_seconds()
    {
        var hold = new TaskCompletionSource();
        Teams.Identity.HoldTokens = hold.Task;
        var clock = new ManualClock();

        var visit = Visit.ForAsync("token", Teams.Settings, builder => builder.Services.AddSingleton<TimeProvider>(clock));
        clock.Advance(await clock.WaitForTimerAsync(static time => time == TimeSpan.FromSeconds(10)));
        AssertFault(await visit, "within 10 seconds", "login.microsoftonline.com");
        hold.SetResult();
    }

    [Fact]
    public async Task Metadata_that_is_not_there_is_named()
    {
        Teams.Identity.MetadataStatus = 404;

        AssertFault(await Visit.ForAsync("channel keys", Teams.Settings), "openidconfiguration answers with status 404", "Bot__OpenIdMetadataUrl");
    }

    [Theory]
    [InlineData("<html>not here</html>", null, "is no OpenID metadata")]
    [InlineData("""{"issuer":"https://api.botframework.com"}""", null, "is no OpenID metadata")]
    [InlineData(null, "garbage", "holds no key")]
    [InlineData(null, """{"keys":[]}""", "holds no key")]
    public async Task Metadata_that_is_no_metadata_is_named(string? metadata, string? keys, string found)
    {
        (Teams.Identity.RawMetadata, Teams.Identity.RawKeyDocument) = (metadata, keys);

        AssertFault(await Visit.ForAsync("channel keys", Teams.Settings), found, "Bot__OpenIdMetadataUrl");
    }

    [Fact]
    public async Task Metadata_of_somebody_else_is_named()
    {
        Teams.Identity.RawMetadata = $$"""{"issuer":"https://login.example.org","jwks_uri":"{{new Uri(Teams.Address, "/keys")}}"}""";

        AssertFault(await Visit.ForAsync("channel keys", Teams.Settings), "somebody else", "Bot__OpenIdMetadataUrl");
    }

    [Fact]
    public async Task Keys_that_may_not_speak_for_Teams_are_named()
    {
        Teams.Identity.Keys[0] = new ChannelKey("other", ["webchat"]);

        AssertFault(await Visit.ForAsync("channel keys", Teams.Settings), "may speak for Teams", "Bot__OpenIdMetadataUrl");
    }

    [Theory]
    [InlineData(6, "fault", "6 minutes ahead of")]
    [InlineData(-6, "fault", "6 minutes behind")]
    [InlineData(4, "ok", "4 minutes ahead of")]
    [InlineData(0, "ok", "within 5 seconds")]
    public async Task Clock_that_is_more_than_five_minutes_off_is_named(int minutes, string outcome, string found)
    {
        // The channel's answer must tell a time by its own clock, whatever else it answers.
        Teams.Identity.MetadataStatus = 404;

        var line = await Visit.ForAsync("clock", Teams.Settings, builder => builder.Services.AddSingleton<TimeProvider>(new TurnedClock(TimeSpan.FromMinutes(minutes))));

        Assert.Equal(outcome, line.Outcome);
        Assert.Contains(found, line.Found, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Old_answer_from_a_cache_says_nothing_of_the_clock()
    {
        Teams.Identity.MetadataAge = TimeSpan.FromMinutes(20);

        var line = await Visit.ForAsync("clock", Teams.Settings);

        Assert.Equal("ok", line.Outcome);
        Assert.Contains("within 5 seconds", line.Found, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_registration_nobody_is_asked()
    {
        foreach (var check in new[] { "token", "channel keys", "clock" })
        {
            Assert.Equal("skipped", (await Visit.ForAsync(check, With("Bot:AppId", ""), environment: "Development")).Outcome);
        }

        Assert.Equal((0, 0), (Teams.Identity.TokenRequests, Teams.Identity.MetadataRequests));
    }

    [Fact]
    public async Task Public_address_that_leads_elsewhere_is_worth_a_look()
    {
        var elsewhere = await Visit.ForAsync("public address", With("Bot:PublicUrl", Teams.Address.ToString()));
        var nowhere = await Visit.ForAsync("public address", With("Bot:PublicUrl", $"http://127.0.0.1:{BotProcess.FreePort()}"));

        Assert.Equal(("warning", "warning"), (elsewhere.Outcome, nowhere.Outcome));
        Assert.Contains($"status {(int)HttpStatusCode.NotFound}", elsewhere.Found, StringComparison.Ordinal);
        Assert.Contains("was not reached", nowhere.Found, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("200 OK", 65 * 1024, "answers at length, not as this bot does")]
    [InlineData("302 Found", 10, "answers with status 302")]
    public async Task Public_address_of_a_stranger_is_neither_read_to_its_end_nor_followed(string status, int length, string found)
    {
        using var stranger = new TcpListener(IPAddress.Loopback, 0);
        stranger.Start();

        var visit = Visit.ForAsync("public address", With("Bot:PublicUrl", $"http://{stranger.LocalEndpoint}"));
        using (var caller = await stranger.AcceptTcpClientAsync())
        {
            var stream = caller.GetStream();
            _ = await stream.ReadAsync(new byte[1024]);
            await stream.WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 {status}\r\nLocation: {Teams.Address}\r\nContent-Length: {length}\r\n\r\n{new string(' ', length)}"));
        }

        Assert.Equal("warning", (await visit).Outcome);
        Assert.Contains(found, (await visit).Found, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Public_address_that_keeps_silent_is_no_fault()
    {
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        var clock = new ManualClock();

        var visit = Visit.ForAsync(
            "public address", With("Bot:PublicUrl", $"http://{silent.LocalEndpoint}"), builder => builder.Services.AddSingleton<TimeProvider>(clock));
        clock.Advance(await clock.WaitForTimerAsync(static time => time == TimeSpan.FromSeconds(10)));

        Assert.Equal(("warning", "there was no answer within 10 seconds."), ((await visit).Outcome, (await visit).Found));
    }

    private IEnumerable<KeyValuePair<string, string?>> With(string key, string value) => [.. Teams.Settings.Where(setting => setting.Key != key), new(key, value)];

    private static void AssertFault((string Outcome, string Found, string Mend) line, string found, string mend)
    {
        Assert.Equal("fault", line.Outcome);
        Assert.Contains(found, line.Found, StringComparison.Ordinal);
        Assert.Contains(mend, line.Mend, StringComparison.Ordinal);
        Assert.NotEmpty(line.Mend);
    }

    private sealed class TurnedClock(TimeSpan by) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + by;
    }
}
