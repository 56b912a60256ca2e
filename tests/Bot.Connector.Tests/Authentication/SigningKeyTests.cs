using System.Net;
using Bot.Connector.Authentication;
using Bot.Connector.Tests.Turns;
using Bot.Testing;
using Bot.Testing.Teams;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Xunit;

namespace Bot.Connector.Tests.Authentication;

public sealed class SigningKeyTests : IAsyncLifetime
{
    private readonly ManualClock clock = new();
    private FakeTeams teams = null!; // set before any test runs

    public async Task InitializeAsync() => teams = await FakeTeams.StartAsync(clock);

    public async Task DisposeAsync() => await teams.DisposeAsync();

    [Fact]
    public async Task Keys_are_fetched_once_for_many_messages()
    {
        await using var bot = await StartAsync();
        for (var i = 0; i < 20; i++)
        {
            Assert.Equal(HttpStatusCode.OK, await KnockAsync(bot, teams.Token()));
        }

        Assert.Equal(1, teams.Identity.KeyRequests);
    }

    [Fact]
    public async Task Unknown_key_id_asks_for_new_keys_once_however_often_it_comes()
    {
        await using var bot = await StartAsync();
        Assert.Equal(HttpStatusCode.OK, await KnockAsync(bot, teams.Token()));
        clock.Advance(TimeSpan.FromMinutes(6));
        using var unpublished = new ChannelKey("nobody", ["msteams"]);
        for (var i = 0; i < 20; i++)
        {
            Assert.Equal(HttpStatusCode.Unauthorized, await KnockAsync(bot, TokenOf(unpublished, i)));
        }

        Assert.Equal(2, teams.Identity.KeyRequests);
    }

    [Fact]
    public async Task Many_callers_at_once_share_one_fetch()
    {
        await using var bot = await StartAsync();
        Assert.Equal(HttpStatusCode.OK, await KnockAsync(bot, teams.Token()));
        clock.Advance(TimeSpan.FromMinutes(6));
        var rotated = Rotate("second");

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(number => KnockAsync(bot, TokenOf(rotated, number))));

        Assert.All(answers, static status => Assert.Equal(HttpStatusCode.OK, status));
        Assert.Equal(2, teams.Identity.KeyRequests);
    }

    [Fact]
    public async Task Token_of_a_withdrawn_key_is_forgotten_with_its_key()
    {
        await using var bot = await StartAsync();
        var old = teams.Token();
        Assert.Equal(HttpStatusCode.OK, await KnockAsync(bot, old));
        clock.Advance(TimeSpan.FromMinutes(6));
        Assert.Equal(HttpStatusCode.OK, await KnockAsync(bot, TokenOf(Rotate("second"), 0)));

        Assert.Equal(HttpStatusCode.Unauthorized, await KnockAsync(bot, old));
    }

    [Fact]
    public async Task Remembered_token_ends_with_its_life()
    {
        await using var bot = await StartAsync();
        var token = teams.Token();
        Assert.Equal(HttpStatusCode.OK, await KnockAsync(bot, token));
        clock.Advance(TimeSpan.FromMinutes(64));
        Assert.Equal(HttpStatusCode.OK, await KnockAsync(bot, token));
        clock.Advance(TimeSpan.FromMinutes(2));

        Assert.Equal(HttpStatusCode.Unauthorized, await KnockAsync(bot, token));
    }

    [Fact]
    public async Task Last_good_keys_serve_while_metadata_is_down()
    {
        await using var bot = await StartAsync();
        Assert.Equal(HttpStatusCode.OK, await KnockAsync(bot, teams.Token()));
        teams.Identity.MetadataFails = true;
        clock.Advance(TimeSpan.FromHours(13));

        Assert.Equal(HttpStatusCode.OK, await KnockAsync(bot, teams.Token()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("not json")]
    [InlineData("{}")]
    [InlineData("""{"keys":null}""")]
    [InlineData("""{"keys":[]}""")]
    [InlineData("""{"keys":{}}""")]
    [InlineData("""{"keys":[null,7,"x",{},{"kty":"RSA"},{"kty":"RSA","kid":"first","n":"!","e":"AQAB"},{"kty":"EC","kid":"first","crv":"P-256"}]}""")]
    public async Task Odd_key_document_lets_nobody_in_and_is_asked_again(string document)
    {
        teams.Identity.RawKeyDocument = document;
        await using var bot = await StartAsync();
        Assert.Equal(HttpStatusCode.Unauthorized, await KnockAsync(bot, teams.Token()));

        teams.Identity.RawKeyDocument = null;
        clock.Advance(TimeSpan.FromSeconds(11));
        Assert.Equal(HttpStatusCode.OK, await KnockAsync(bot, teams.Token()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("""{"jwks_uri":7}""")]
    [InlineData("""{"jwks_uri":"http://keys.example.org/"}""")]
    [InlineData("""{"jwks_uri":"file:///etc/passwd"}""")]
    public async Task Odd_metadata_lets_nobody_in(string metadata)
    {
        teams.Identity.RawMetadata = metadata;
        await using var bot = await StartAsync();

        Assert.Equal(HttpStatusCode.Unauthorized, await KnockAsync(bot, teams.Token()));
        Assert.Equal(0, teams.Identity.KeyRequests);
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public async Task Missing_documents_let_nobody_in(bool metadataFails, bool keysFail)
    {
        teams.Identity.MetadataFails = metadataFails;
        teams.Identity.KeysFail = keysFail;
        await using var bot = await StartAsync();

        Assert.Equal(HttpStatusCode.Unauthorized, await KnockAsync(bot, teams.Token()));
    }

    [Fact]
    public async Task Start_without_metadata_heals_without_waiting_for_a_message()
    {
        teams.Identity.MetadataFails = true;
        await using var bot = await StartAsync();
        var pause = await clock.WaitForTimerAsync(static due => due > TimeSpan.FromSeconds(10) && due < TimeSpan.FromSeconds(11));
        Assert.Equal(0, teams.Identity.KeyRequests);

        teams.Identity.MetadataFails = false;
        clock.Advance(pause);

        var warmUp = bot.Services.GetServices<IHostedService>().OfType<SigningKeyWarmUp>().Single();
        await warmUp.ExecuteTask!.WaitAsync(TimeSpan.FromSeconds(20));
        Assert.False(bot.Services.GetRequiredService<SigningKeyRing>().Current.IsEmpty);
    }

    private Task<TestBot> StartAsync() => TestBot.StartAsync(teams, services =>
    {
        services.AddSingleton<TimeProvider>(clock);
        EchoHandler.Add(services);
    });

    private async Task<HttpStatusCode> KnockAsync(TestBot bot, string token)
    {
        using var answer = await teams.DeliverAsync(bot.Address, teams.Activities.Typing(), token);
        return answer.StatusCode;
    }

    private ChannelKey Rotate(string id)
    {
        var key = new ChannelKey(id, ["msteams"]);
        teams.Identity.Keys.Clear();
        teams.Identity.Keys.Add(key);
        return key;
    }

    private string TokenOf(ChannelKey key, int number)
    {
        var token = ChannelToken.For(key, FakeIdentity.AppId, teams.ServiceUrl, clock.GetUtcNow());
        token.Payload["jti"] = number.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return token.SignRs256();
    }
}
