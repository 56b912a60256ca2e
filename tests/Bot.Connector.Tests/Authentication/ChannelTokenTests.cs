using System.Net;
using System.Text.Json.Nodes;
using Bot.Testing.Teams;
using Xunit;

namespace Bot.Connector.Tests.Authentication;

// The checklist of the protocol facts, section 4.6, as far as it is about channel tokens. Not applicable here: skill and
// emulator identities (appid, azp, ver, allowed callers, claims validators), because Entra-issued tokens are refused outright;
// certificates as keys, because keys are taken from the published numbers alone.
public sealed class ChannelTokenTests(RegisteredBot registered) : IClassFixture<RegisteredBot>
{
    public static TheoryData<string> Bad => [.. Recipes.Keys];

    private static readonly Dictionary<string, Func<RegisteredBot, ChannelToken, string>> Recipes = new()
    {
        ["no issuer"] = (_, token) => Without(token, "iss"),
        ["empty issuer"] = (_, token) => With(token, "iss", ""),
        ["another issuer"] = (_, token) => With(token, "iss", "https://evil.example.org"),
        ["issuer with a slash more"] = (_, token) => With(token, "iss", ChannelToken.Issuer + "/"),
        ["government cloud's issuer"] = (_, token) => With(token, "iss", "https://api.botframework.us"),
        ["emulator's issuer, version 1"] = (_, token) => With(token, "iss", "https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/"),
        ["emulator's issuer, version 2"] = (_, token) =>
            With(token, "iss", "https://login.microsoftonline.com/f8cdef31-a31e-4b4a-93e4-5f571e91255a/v2.0"),
        ["no audience"] = (_, token) => Without(token, "aud"),
        ["empty audience"] = (_, token) => With(token, "aud", ""),
        ["audience another app"] = (_, token) => With(token, "aud", Guid.NewGuid().ToString()),
        ["audience of a tab"] = (_, token) => With(token, "aud", "api://" + FakeIdentity.AppId),
        ["two audiences, ours among them"] = (_, token) => With(token, "aud", new JsonArray(FakeIdentity.AppId, "another")),
        ["audience stated twice"] = (_, token) => Raw(token, json => json.Insert(1, "\"aud\":\"another\",")),
        ["service URL stated twice"] = (_, token) => Raw(token, json => json.Insert(1, "\"serviceurl\":\"https://evil.example.org\",")),
        ["no service URL"] = (_, token) => Without(token, "serviceurl"),
        ["empty service URL"] = (_, token) => With(token, "serviceurl", ""),
        ["another service URL"] = (_, token) => With(token, "serviceurl", "https://smba.trafficmanager.net/emea/"),
        ["service URL that is no text"] = (_, token) => With(token, "serviceurl", 7),
        ["expired beyond the skew"] = (_, token) => With(token, "exp", DateTimeOffset.UnixEpoch.ToUnixTimeSeconds() + 1_000_000_000),
        ["expired six minutes ago"] = (_, token) => Valid(token, from: -60, until: -6),
        ["not yet valid beyond the skew"] = (_, token) => Valid(token, from: 6, until: 60),
        ["no expiry"] = (_, token) => Without(token, "exp"),
        ["expiry that is no number"] = (_, token) => With(token, "exp", "tomorrow"),
        ["algorithm none"] = (_, token) => token.Unsigned(),
        ["algorithm NONE with a signature"] = (_, token) => WithHeader(token, "alg", "NONE"),
        ["HS256 with the public key as secret"] = (_, token) => token.SignHs256WithPublicKey(),
        ["RS384"] = (_, token) => token.SignRs384(),
        ["PS256"] = (_, token) => token.SignPs256(),
        ["no algorithm"] = (_, token) => WithoutHeader(token, "alg"),
        ["no key id"] = (_, token) => WithoutHeader(token, "kid"),
        ["unknown key id"] = (_, token) => WithHeader(token, "kid", "nobody"),
        ["a published key's id, another key"] = (_, token) => Forged(token, static _ => { }),
        ["own key in the header as jwk"] = (_, token) => Forged(token, forger => forger.Token.Header["jwk"] = forger.Key.ToPublicJson()),
        ["own key behind the header's jku"] = (_, token) => Forged(token, forger => forger.Token.Header["jku"] = "https://evil.example.org/keys"),
        ["own key in the header as x5c"] = (_, token) =>
            Forged(token, forger => forger.Token.Header["x5c"] = new JsonArray(Convert.ToBase64String(forger.Key.Rsa.ExportSubjectPublicKeyInfo()))),
        ["signature of another token"] = (bot, token) =>
            string.Join('.', [.. With(token, "jti", "1").Split('.')[..2], bot.Teams.Token().Split('.')[2]]),
        ["signature cut short"] = (_, token) => token.SignRs256()[..^8],
        ["no signature"] = (_, token) => token.SignRs256()[..(token.SignRs256().LastIndexOf('.') + 1)],
        ["payload that is no JSON"] = (_, token) => Raw(token, static _ => "not json"),
        ["payload that is a list"] = (_, token) => Raw(token, static _ => "[]"),
        ["not a token at all"] = (_, _) => "abc",
        ["three dots"] = (_, _) => "...",
        ["five parts, as if encrypted"] = (_, token) => token.SignRs256() + ".a.b",
        ["longer than any token"] = (_, token) => With(token, "padding", new string('x', 17_000)),
        ["a key that speaks for another channel"] = (bot, _) => bot.NewTokenOf(bot.OtherChannelKey).SignRs256(),
        ["a key that speaks for no channel"] = (bot, _) => bot.NewTokenOf(bot.BareKey).SignRs256(),
    };

    [Fact]
    public async Task Good_token_is_let_in()
    {
        using var answer = await DeliverAsync(registered.Teams.Token());

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Theory]
    [MemberData(nameof(Bad))]
    public async Task Bad_token_is_refused(string what)
    {
        using var answer = await DeliverAsync(Recipes[what](registered, registered.Teams.NewToken()));

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal("""{"type":"about:blank","title":"The caller is not authenticated.","status":401}""", await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Token_that_expired_within_the_skew_is_let_in()
    {
        using var answer = await DeliverAsync(Valid(registered.Teams.NewToken(), from: -60, until: -4));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task Service_url_may_differ_in_case_and_one_trailing_slash()
    {
        var serviceUrl = registered.Teams.ServiceUrl.TrimEnd('/').ToUpperInvariant();
        using var answer = await DeliverAsync(With(registered.Teams.NewToken(), "serviceurl", serviceUrl));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task Bad_token_stays_refused_when_it_comes_again()
    {
        var token = With(registered.Teams.NewToken(), "aud", "another");
        using var first = await DeliverAsync(token);
        using var again = await DeliverAsync(token);

        Assert.Equal(HttpStatusCode.Unauthorized, first.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, again.StatusCode);
    }

    private Task<HttpResponseMessage> DeliverAsync(string token) =>
        registered.Teams.DeliverAsync(registered.Bot.Address, registered.Teams.Activities.Typing(), token);

    private static string With(ChannelToken token, string claim, JsonNode value)
    {
        token.Payload[claim] = value;
        return token.SignRs256();
    }

    private static string Without(ChannelToken token, string claim)
    {
        token.Payload.Remove(claim);
        return token.SignRs256();
    }

    private static string WithHeader(ChannelToken token, string name, string value)
    {
        token.Header[name] = value;
        return token.SignRs256();
    }

    private static string WithoutHeader(ChannelToken token, string name)
    {
        token.Header.Remove(name);
        return token.SignRs256();
    }

    private static string Valid(ChannelToken token, int from, int until)
    {
        var now = TimeProvider.System.GetUtcNow();
        token.Payload["nbf"] = now.AddMinutes(from).ToUnixTimeSeconds();
        token.Payload["exp"] = now.AddMinutes(until).ToUnixTimeSeconds();
        return token.SignRs256();
    }

    private static string Raw(ChannelToken token, Func<string, string> change)
    {
        token.RawPayload = change(token.Payload.ToJsonString());
        return token.SignRs256();
    }

    private static string Forged(ChannelToken token, Action<(ChannelToken Token, ChannelKey Key)> bend)
    {
        using var key = new ChannelKey("first", ["msteams"]);
        var forged = new ChannelToken(key);
        foreach (var (name, value) in token.Payload)
        {
            forged.Payload[name] = value?.DeepClone();
        }

        bend((forged, key));
        return forged.SignRs256();
    }
}

internal static class Forgery
{
    public static ChannelToken NewTokenOf(this RegisteredBot bot, ChannelKey key) =>
        ChannelToken.For(key, FakeIdentity.AppId, bot.Teams.ServiceUrl, TimeProvider.System.GetUtcNow());
}
