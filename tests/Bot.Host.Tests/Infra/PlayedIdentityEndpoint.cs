using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;

namespace Bot.Host.Tests.Infra;

/// <summary>App Service's own endpoint for tokens of managed identities, as a program finds it in IDENTITY_ENDPOINT.</summary>
internal sealed class PlayedIdentityEndpoint : IAsyncDisposable
{
    private const string Header = "the header";

    private readonly ConcurrentQueue<(string Client, string Resource)> asked = new();
    private readonly WebApplication app;

    private PlayedIdentityEndpoint(string token)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        app = builder.Build();
        app.Run(context => AnswerAsync(context, token));
    }

    public IReadOnlyList<(string Client, string Resource)> Asked => [.. asked];

    public Dictionary<string, string?> Settings => new() { ["IDENTITY_ENDPOINT"] = app.Urls.Single() + "/msi/token", ["IDENTITY_HEADER"] = Header };

    public static async Task<PlayedIdentityEndpoint> StartAsync(string token)
    {
        var endpoint = new PlayedIdentityEndpoint(token);
        await endpoint.app.StartAsync();
        return endpoint;
    }

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context, string token)
    {
        if (context.Request.Headers["X-IDENTITY-HEADER"] != Header)
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return;
        }

        asked.Enqueue((context.Request.Query["client_id"].ToString(), context.Request.Query["resource"].ToString()));
        var expires = DateTimeOffset.UnixEpoch.AddYears(100).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync($$"""{"access_token":"{{token}}","expires_on":"{{expires}}","resource":"x","token_type":"Bearer","client_id":"x"}""");
    }
}
