using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Bot.Testing.Teams;

/// <summary>
/// Teams, played in this process on a free loopback port: OpenID metadata and keys, the token endpoint, and the connector's
/// REST with its published rules. What the bot sends is kept in <see cref="Connector"/>; activities are made by
/// <see cref="Activities"/> and brought to the bot by <see cref="DeliverAsync(Uri, JsonObject, string?)"/>.
/// </summary>
public sealed class FakeTeams : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly HttpClient http = new();

    private FakeTeams(WebApplication app, FakeIdentity identity, FakeConnector connector, TimeProvider clock)
    {
        this.app = app;
        Identity = identity;
        Connector = connector;
        Address = new(app.Urls.First());
        identity.Address = Address;
        Activities = new(ServiceUrl, FakeIdentity.TenantId, BotId, clock);
    }

    public Uri Address { get; }

    /// <summary>Keys, tokens in, tokens out.</summary>
    public FakeIdentity Identity { get; }

    /// <summary>What the bot sent, and how it is to be answered.</summary>
    public FakeConnector Connector { get; }

    public TeamsActivities Activities { get; }

    public string ServiceUrl => new Uri(Address, "/teams/").ToString();

    public static string BotId => "28:" + FakeIdentity.AppId;

    /// <summary>The configuration of a bot that is registered with this Teams.</summary>
    public Dictionary<string, string?> Settings => new()
    {
        ["Bot:AppId"] = FakeIdentity.AppId,
        ["Bot:TenantId"] = FakeIdentity.TenantId,
        ["Bot:AppPassword"] = FakeIdentity.AppPassword,
        ["Bot:OpenIdMetadataUrl"] = new Uri(Address, "/.well-known/openidconfiguration").ToString(),
        ["Bot:TokenUrl"] = new Uri(Address, "/token").ToString(),
        ["Bot:ServiceHosts:0"] = Address.Host,
        ["Bot:PublicUrl"] = "https://bot.example.org",
    };

    public static Task<FakeTeams> StartAsync() => StartAsync(TimeProvider.System);

    public static async Task<FakeTeams> StartAsync(TimeProvider clock)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var server = builder.Build();
        var identity = new FakeIdentity(clock);
        var connector = new FakeConnector(identity);
        identity.Map(server);
        connector.Map(server);
        await server.StartAsync();
        return new(server, identity, connector, clock);
    }

    /// <summary>A token as Teams would send it with an activity of <see cref="ServiceUrl"/>.</summary>
    public string Token() => NewToken().SignRs256();

    /// <summary>The same token before it is signed, to be bent.</summary>
    public ChannelToken NewToken() => Identity.NewToken(ServiceUrl);

    /// <summary>Brings an activity to the bot, with a good token unless another is given (empty: none).</summary>
    public Task<HttpResponseMessage> DeliverAsync(Uri bot, JsonObject activity, string? token = null) =>
        DeliverAsync(bot, activity.ToJsonString(), token);

    /// <summary>Brings any body to the bot.</summary>
    public async Task<HttpResponseMessage> DeliverAsync(Uri bot, string body, string? token = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(bot, "/api/messages"))
        {
            Content = new StringContent(body, Encoding.UTF8, "application/json"),
        };
        if ((token ?? Token()) is { Length: > 0 } bearer)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", bearer);
        }

        return await http.SendAsync(request);
    }

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await app.DisposeAsync();
        Identity.Dispose();
    }
}
