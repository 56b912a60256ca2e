using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Bot.Testing.Teams;

/// <summary>The identity side of the fake: signing keys as metadata, and the token endpoint for the bot.</summary>
public sealed class FakeIdentity(TimeProvider clock) : IDisposable
{
    public const string AppId = "0b4c3a52-1d2e-4f60-8a71-92b3c4d5e6f7";
    public const string TenantId = "6f1d2c3b-4a59-4868-9776-a5b4c3d2e1f0";
    public const string AppPassword = "a client secret for tests";

    // Making an RSA key takes longer than most tests; every fake signs with this one until a test changes the keys.
    private static readonly ChannelKey Default = new("first", ["msteams", "webchat"]);

    // A new token takes nothing from the earlier ones: several instances of one bot have one each.
    private readonly ConcurrentDictionary<string, bool> issued = new(StringComparer.Ordinal);
    private int tokenRequests;
    private int metadataRequests;
    private int keyRequests;

    public Uri Address { get; set; } = new("http://127.0.0.1");

    /// <summary>What is published; the first signs.</summary>
    public IList<ChannelKey> Keys { get; } = [Default];

    /// <summary>When set, published in place of <see cref="Keys"/>.</summary>
    public string? RawKeyDocument { get; set; }

    /// <summary>When set, published as metadata.</summary>
    public string? RawMetadata { get; set; }

    public bool MetadataFails { get; set; }

    /// <summary>When set, the status with which the metadata is refused.</summary>
    public int? MetadataStatus { get; set; }

    /// <summary>When set, the metadata comes from a cache that has held it for so long.</summary>
    public TimeSpan? MetadataAge { get; set; }

    public bool KeysFail { get; set; }

    public bool TokensFail { get; set; }

    /// <summary>When set, how every request for a token is refused.</summary>
    public EntraError? RefuseTokens { get; set; }

    /// <summary>When set, token requests are answered only when it ends.</summary>
    public Task? HoldTokens { get; set; }

    /// <summary>When set, written as the life of a token, whatever it is.</summary>
    public string? RawTokenLife { get; set; }

    public TimeSpan TokenLife { get; set; } = TimeSpan.FromHours(1);

    public int TokenRequests => Volatile.Read(ref tokenRequests);

    public int MetadataRequests => Volatile.Read(ref metadataRequests);

    public int KeyRequests => Volatile.Read(ref keyRequests);

    /// <summary>The token that was issued last.</summary>
    public string CurrentBotToken { get; private set; } = "";

    public ChannelToken NewToken(string serviceUrl) => ChannelToken.For(Keys[0], AppId, serviceUrl, clock.GetUtcNow());

    /// <summary>From now on the connector answers 401 until the bot fetches a new token.</summary>
    public void RevokeBotToken()
    {
        CurrentBotToken = "revoked";
        issued.Clear();
    }

    /// <summary>Whether a request with this header may come in.</summary>
    internal bool Knows(string? authorization) => authorization is not null && issued.ContainsKey(authorization);

    public void Dispose()
    {
        foreach (var key in Keys.Where(static key => key != Default))
        {
            key.Dispose();
        }
    }

    internal void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/.well-known/openidconfiguration", (HttpResponse response) =>
        {
            Interlocked.Increment(ref metadataRequests);
            if (MetadataAge is { } age)
            {
                response.Headers.Age = ((int)age.TotalSeconds).ToString(CultureInfo.InvariantCulture);
                response.Headers.Date = (clock.GetUtcNow() - age).ToString("R", CultureInfo.InvariantCulture);
            }

            return MetadataFails || MetadataStatus is not null
                ? Results.StatusCode(MetadataStatus ?? 500)
                : Results.Text(RawMetadata ?? $$"""{"issuer":"{{ChannelToken.Issuer}}","jwks_uri":"{{new Uri(Address, "/keys")}}"}""", "application/json");
        });
        routes.MapGet("/keys", () =>
        {
            Interlocked.Increment(ref keyRequests);
            return KeysFail ? Results.NotFound() : Results.Text(RawKeyDocument ?? KeyDocument(), "application/json");
        });
        routes.MapPost("/token", IssueAsync);

        // As Entra has it: the tenant is in the address.
        routes.MapPost("/{tenant}/oauth2/v2.0/token", (string tenant, HttpRequest request) =>
            tenant == TenantId ? IssueAsync(request) : Task.FromResult(EntraError.UnknownTenant(tenant).ToResult(clock.GetUtcNow())));
    }

    private string KeyDocument() =>
        new JsonObject { ["keys"] = new JsonArray([.. Keys.Select(static key => (JsonNode)key.ToPublicJson())]) }.ToJsonString();

    private async Task<IResult> IssueAsync(HttpRequest request)
    {
        var count = Interlocked.Increment(ref tokenRequests);
        if (HoldTokens is { } hold)
        {
            await hold;
        }

        if (TokensFail)
        {
            return Results.StatusCode(503);
        }

        var form = await request.ReadFormAsync();
        if ((RefuseTokens ?? EntraError.Of(form["client_id"], form["client_secret"])) is { } refusal)
        {
            return refusal.ToResult(clock.GetUtcNow());
        }

        if (form["grant_type"] != "client_credentials" || form["scope"] != "https://api.botframework.com/.default")
        {
            return new EntraError(400, "invalid_scope", 70011, "The scope is not valid.").ToResult(clock.GetUtcNow());
        }

        CurrentBotToken = $"bot-token-{count}";
        issued["Bearer " + CurrentBotToken] = true;
        return Results.Text(
            $$"""{"token_type":"Bearer","expires_in":{{RawTokenLife ?? ((int)TokenLife.TotalSeconds).ToString(CultureInfo.InvariantCulture)}},"access_token":"{{CurrentBotToken}}"}""", "application/json");
    }
}
