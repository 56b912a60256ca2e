using System.Globalization;
using System.Net;
using System.Text.Json;
using Bot.Connector.Activities;
using Bot.Connector.Conversations;

namespace Bot.Connector.Authentication;

// OAuth 2.0 client credentials: app id and secret against the tenant's token endpoint.
internal sealed class ClientSecretTokens(ConnectorHttp http, BotOptions options, TimeProvider clock) : IBotTokenSource
{
    private readonly Cloud cloud = Cloud.Of(options);

    public async Task<BotToken> RequestAsync(CancellationToken cancellationToken)
    {
        using var form = new FormUrlEncodedContent(
        [
            new("grant_type", "client_credentials"),
            new("client_id", options.AppId),
            new("client_secret", options.AppPassword),
            new("scope", cloud.Scope),
        ]);
        try
        {
            using var response = await http.Client.PostAsync(cloud.TokenUrl(options), form, cancellationToken);
            if (!response.IsSuccessStatusCode)
            {
                throw Refusal(response.StatusCode);
            }

            return Read(await response.Content.ReadAsByteArrayAsync(cancellationToken));
        }
        catch (HttpRequestException exception)
        {
            throw new BotTokenException("unreachable", isPermanent: false, exception);
        }
    }

    private static BotTokenException Refusal(HttpStatusCode status) => new(
        string.Create(CultureInfo.InvariantCulture, $"http {(int)status}"),
        isPermanent: status is HttpStatusCode.BadRequest or HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden);

    private BotToken Read(byte[] json)
    {
        try
        {
            var answer = JsonElement.Parse(json);
            if (answer.Text("access_token") is { Length: > 0 } token && Seconds(answer.Property("expires_in")) is { } seconds)
            {
                return new(token, clock.GetUtcNow().AddSeconds(seconds));
            }
        }
        catch (JsonException exception)
        {
            throw new BotTokenException("unreadable", isPermanent: false, exception);
        }

        throw new BotTokenException("incomplete", isPermanent: false);
    }

    // Version 1 endpoints write the number as text.
    private static double? Seconds(JsonElement? value) => value switch
    {
        { ValueKind: JsonValueKind.Number } number => number.GetDouble(),
        { ValueKind: JsonValueKind.String } text
            when double.TryParse(text.Text(), NumberStyles.None, CultureInfo.InvariantCulture, out var parsed) => parsed,
        _ => null,
    };
}
