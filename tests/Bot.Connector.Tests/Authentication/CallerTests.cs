using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using Bot.Testing.Teams;
using Xunit;

namespace Bot.Connector.Tests.Authentication;

public sealed class CallerTests(RegisteredBot registered) : IClassFixture<RegisteredBot>
{
    public static TheoryData<string> Bodies => [.. Bent.Keys];

    private static readonly Dictionary<string, (HttpStatusCode Status, Action<JsonObject> Bend)> Bent = new()
    {
        ["nothing bent"] = (HttpStatusCode.OK, static _ => { }),
        ["no service URL"] = (HttpStatusCode.Unauthorized, static activity => activity.Remove("serviceUrl")),
        ["empty service URL"] = (HttpStatusCode.Unauthorized, static activity => activity["serviceUrl"] = ""),
        ["another service URL"] = (HttpStatusCode.Unauthorized, static activity => activity["serviceUrl"] = "https://evil.example.org/"),
        ["another path under the same host"] = (HttpStatusCode.Unauthorized, static activity => activity["serviceUrl"] += "x"),
        ["no channel"] = (HttpStatusCode.Unauthorized, static activity => activity.Remove("channelId")),
        ["empty channel"] = (HttpStatusCode.Unauthorized, static activity => activity["channelId"] = ""),
        ["a channel that the key may speak for, but not ours"] = (HttpStatusCode.Unauthorized, static activity => activity["channelId"] = "webchat"),
        ["the emulator"] = (HttpStatusCode.Unauthorized, static activity => activity["channelId"] = "emulator"),
        ["Teams in capitals"] = (HttpStatusCode.Unauthorized, static activity => activity["channelId"] = "MSTEAMS"),
        ["another tenant"] = (HttpStatusCode.Forbidden, static activity =>
        {
            activity["channelData"]!["tenant"]!["id"] = Guid.NewGuid().ToString();
            activity["conversation"]!["tenantId"] = Guid.NewGuid().ToString();
        }),
        ["two tenants, one of them ours"] = (HttpStatusCode.Forbidden, static activity =>
            activity["channelData"]!["tenant"]!["id"] = Guid.NewGuid().ToString()),
        ["two tenants, the other one ours"] = (HttpStatusCode.Forbidden, static activity =>
            activity["conversation"]!["tenantId"] = Guid.NewGuid().ToString()),
        ["no tenant"] = (HttpStatusCode.Forbidden, static activity =>
        {
            activity.Remove("channelData");
            activity["conversation"]!.AsObject().Remove("tenantId");
        }),
        ["tenant in the channel data alone"] = (HttpStatusCode.OK, static activity => activity["conversation"]!.AsObject().Remove("tenantId")),
        ["tenant in the conversation alone"] = (HttpStatusCode.OK, static activity => activity.Remove("channelData")),
        ["no conversation"] = (HttpStatusCode.BadRequest, static activity =>
        {
            activity.Remove("conversation");
        }),
    };

    [Theory]
    [MemberData(nameof(Bodies))]
    public async Task What_is_said_must_fit_who_says_it(string what)
    {
        var activity = registered.Teams.Activities.Typing();
        Bent[what].Bend(activity);

        using var answer = await registered.Teams.DeliverAsync(registered.Bot.Address, activity);

        Assert.Equal(Bent[what].Status, answer.StatusCode);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Bearer")]
    [InlineData("Bearer ")]
    [InlineData("TOKEN")]
    [InlineData("Basic TOKEN")]
    [InlineData("Bearer TOKEN more")]
    [InlineData("Bearer  TOKEN")]
    [InlineData("BearerTOKEN")]
    [InlineData("Bearer,TOKEN")]
    public async Task Header_must_be_bearer_and_one_token(string? header)
    {
        using var http = new HttpClient();
        using var request = Request(registered.Teams.Activities.Typing().ToJsonString());
        if (header is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", header.Replace("TOKEN", registered.Teams.Token(), StringComparison.Ordinal));
        }

        using var answer = await http.SendAsync(request);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Equal("Bearer", answer.Headers.WwwAuthenticate.Single().Scheme);
    }

    [Fact]
    public async Task Two_authorization_headers_are_refused_and_one_is_not()
    {
        var token = registered.Teams.Token();
        var body = registered.Teams.Activities.Typing().ToJsonString();

        Assert.StartsWith("HTTP/1.1 200", await RawAsync(body, $"Authorization: Bearer {token}"), StringComparison.Ordinal);
        Assert.StartsWith("HTTP/1.1 401", await RawAsync(body, $"Authorization: Bearer {token}\r\nAuthorization: Bearer {token}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Unknown_caller_is_refused_before_the_body_is_read()
    {
        // Announces a body and never sends it: an answer can only come from the headers.
        Assert.StartsWith("HTTP/1.1 401", await RawAsync("", "Authorization: Bearer x", announced: 1000), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("PATCH")]
    [InlineData("HEAD")]
    [InlineData("OPTIONS")]
    public async Task Other_methods_are_not_allowed(string method)
    {
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(registered.Bot.Address, "/api/messages"));
        using var answer = await http.SendAsync(request);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
    }

    private HttpRequestMessage Request(string body) => new(HttpMethod.Post, new Uri(registered.Bot.Address, "/api/messages"))
    {
        Content = new StringContent(body, Encoding.UTF8, "application/json"),
    };

    private async Task<string> RawAsync(string body, string headers, int? announced = null)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        using var client = new TcpClient();
        await client.ConnectAsync(registered.Bot.Address.Host, registered.Bot.Address.Port, limit.Token);
        var stream = client.GetStream();
        var length = announced ?? Encoding.UTF8.GetByteCount(body);
        var request = $"POST /api/messages HTTP/1.1\r\nHost: bot\r\nContent-Type: application/json\r\nContent-Length: {length}\r\n{headers}\r\n\r\n{body}";
        await stream.WriteAsync(Encoding.UTF8.GetBytes(request), limit.Token);
        var buffer = new byte[64];
        var read = await stream.ReadAsync(buffer, limit.Token);
        return Encoding.ASCII.GetString(buffer, 0, read);
    }
}
