using System.Text.Json;
using Bot.Connector.Activities;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Bot.Connector.Authentication;

// Every check of a channel token that needs no body. Teams sends one token many times: its signature is checked once.
internal sealed class InboundTokenValidator(
    SigningKeyRing ring, BotOptions options, TimeProvider clock, ILogger<InboundTokenValidator> log)
{
    private const int LongestToken = 16 * 1024;
    private static readonly TimeSpan ClockSkew = TimeSpan.FromMinutes(5);
    private static readonly JsonDocumentOptions NoDuplicates = new() { AllowDuplicateProperties = false, MaxDepth = 16 };

    private readonly JsonWebTokenHandler handler = new() { MaximumTokenSizeInBytes = LongestToken };
    private readonly string issuer = Cloud.Of(options).Issuer;

    /// <summary>What the token proves; null when it proves nothing.</summary>
    public ValueTask<InboundToken?> ValidateAsync(string token, CancellationToken cancellationToken)
    {
        if (token.Length > LongestToken)
        {
            return ValueTask.FromResult<InboundToken?>(null);
        }

        var hash = TokenHash.Of(token);
        var keys = ring.Current;
        if (keys.TryRecall(hash, out var recalled))
        {
            if (clock.GetUtcNow() <= recalled.NotAfter)
            {
                return ValueTask.FromResult<InboundToken?>(recalled);
            }

            keys.Forget(hash);
        }

        return new(ValidateFirstAsync(token, hash, cancellationToken));
    }

    private async Task<InboundToken?> ValidateFirstAsync(string text, TokenHash hash, CancellationToken cancellationToken)
    {
        // The key is named by the header alone; keys that the token itself brings (jwk, x5c, jku) are never looked at.
        if (Read(text) is not { } token || Payload(token) is not { } payload
            || await ring.FindAsync(token.Kid, cancellationToken) is not var (keys, key))
        {
            log.TokenRefused("unreadable, algorithm or key");
            return null;
        }

        var result = await handler.ValidateTokenAsync(token, ParametersFor(key));
        if (!result.IsValid)
        {
            log.TokenRefused(result.Exception?.GetType().Name ?? "invalid");
            return null;
        }

        // One audience, and ours: a token for us and somebody else could have been theirs first.
        if (payload.Text("aud") != options.AppId || payload.Text("serviceurl") is not { Length: > 0 } serviceUrl)
        {
            log.TokenRefused("audience or serviceurl claim");
            return null;
        }

        var proven = new InboundToken(ServiceUrls.Trim(serviceUrl), key.Endorsements, NotAfter(token));
        keys.Remember(hash, proven);
        return proven;
    }

    private JsonWebToken? Read(string text)
    {
        if (!handler.CanReadToken(text))
        {
            return null;
        }

        try
        {
            var token = new JsonWebToken(text);
            return token is { IsEncrypted: false, Alg: SecurityAlgorithms.RsaSha256, Kid.Length: > 0 } ? token : null;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    // A claim that stands twice can mean two things to two readers: such a token is nobody's.
    private static JsonElement? Payload(JsonWebToken token)
    {
        try
        {
            return JsonElement.Parse(Base64UrlEncoder.DecodeBytes(token.EncodedPayload), NoDuplicates);
        }
        catch (Exception exception) when (exception is JsonException or FormatException)
        {
            return null;
        }
    }

    private TokenValidationParameters ParametersFor(SigningKey key) => new()
    {
        ValidIssuer = issuer,
        ValidAudience = options.AppId,
        IssuerSigningKey = key.Key,
        TryAllIssuerSigningKeys = false,
        ValidateIssuerSigningKey = true,
        RequireSignedTokens = true,
        RequireExpirationTime = true,
        ValidAlgorithms = [SecurityAlgorithms.RsaSha256],
        LifetimeValidator = (notBefore, expires, _, _) => IsNow(notBefore, expires),
    };

    private bool IsNow(DateTime? notBefore, DateTime? expires)
    {
        var now = clock.GetUtcNow();
        return expires is { } end && now <= new DateTimeOffset(end, TimeSpan.Zero) + ClockSkew
            && (notBefore is not { } start || now >= new DateTimeOffset(start, TimeSpan.Zero) - ClockSkew);
    }

    private static DateTimeOffset NotAfter(JsonWebToken token) => new DateTimeOffset(token.ValidTo, TimeSpan.Zero) + ClockSkew;
}
