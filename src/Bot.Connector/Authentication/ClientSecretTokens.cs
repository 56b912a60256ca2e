using System.Globalization;
using System.Net;
using System.Text.Json;
using Bot.Connector.Activities;
using Bot.Connector.Conversations;
using Bot.Connector.Registration;

namespace Bot.Connector.Authentication;

// OAuth 2.0 client credentials: app id and secret against the tenant's token endpoint.
internal sealed class ClientSecretTokens(ConnectorHttp http, BotOptions options, TimeProvider clock) : IBotTokenSource
{
    // Entra gives an hour or a day. What is far more is no time, and would not fit on a calendar.
    private const double LongestLife = 31 * 24 * 3600;

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
                throw Refusal(response.StatusCode, await response.Content.ReadAsByteArrayAsync(cancellationToken));
            }

            return Read(await response.Content.ReadAsByteArrayAsync(cancellationToken));
        }
        catch (HttpRequestException exception)
        {
            var isUnknown = exception.HttpRequestError == HttpRequestError.NameResolutionError;
            throw new BotTokenException("unreachable", isUnknown ? TokenOutcome.HostUnknown : TokenOutcome.Unreachable, isPermanent: false, exception);
        }
    }

    private static BotTokenException Refusal(HttpStatusCode status, byte[] body)
    {
        var (outcome, entra) = status >= HttpStatusCode.InternalServerError ? (TokenOutcome.ServerFault, null) : EntraRefusal.Read(body);
        return new(
            string.Create(CultureInfo.InvariantCulture, $"http {(int)status}"),
            outcome,
            isPermanent: status is HttpStatusCode.BadRequest or HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden)
        {
            EntraCode = entra,
        };
    }

    private BotToken Read(byte[] json)
    {
        try
        {
            var answer = JsonElement.Parse(json);
            if (answer.Text("access_token") is { Length: > 0 } token && Seconds(answer.Property("expires_in")) is > 0 and <= LongestLife and var seconds)
            {
                return new(token, clock.GetUtcNow().AddSeconds(seconds));
            }
        }
        catch (JsonException exception)
        {
            throw new BotTokenException("unreadable", TokenOutcome.Unreadable, isPermanent: false, exception);
        }

        throw new BotTokenException("incomplete", TokenOutcome.Unreadable, isPermanent: false);
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
