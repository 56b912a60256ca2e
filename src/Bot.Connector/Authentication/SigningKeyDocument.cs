using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text.Json;
using Bot.Connector.Activities;
using Microsoft.IdentityModel.Tokens;

namespace Bot.Connector.Authentication;

// Reads OpenID metadata and the key document behind it. Odd entries are left out; they cannot make a token good.
internal static class SigningKeyDocument
{
    public static Uri? KeysAddress(ReadOnlySpan<byte> metadata) =>
        Parse(metadata) is { } root && WebAddress.TryParse(root.Text("jwks_uri"), out var address) ? address : null;

    public static string? Issuer(ReadOnlySpan<byte> metadata) => Parse(metadata).Text("issuer");

    public static SigningKeySet? Keys(ReadOnlySpan<byte> document) =>
        Parse(document).Property("keys") is { ValueKind: JsonValueKind.Array } keys
            ? new(keys.EnumerateArray().Select(Key).OfType<SigningKey>())
            : null;

    private static SigningKey? Key(JsonElement key)
    {
        if (key.Text("kty") != "RSA" || (key.Text("use") ?? "sig") != "sig"
            || key.Text("kid") is not { Length: > 0 } id
            || Number(key.Text("n")) is not { } modulus || Number(key.Text("e")) is not { } exponent)
        {
            return null;
        }

        return new(id, new(new RSAParameters { Modulus = modulus, Exponent = exponent }) { KeyId = id }, Endorsements(key));
    }

    private static FrozenSet<string> Endorsements(JsonElement key) =>
        key.Property("endorsements") is { ValueKind: JsonValueKind.Array } channels
            ? channels.EnumerateArray().Select(static channel => channel.Text()).OfType<string>().ToFrozenSet(StringComparer.Ordinal)
            : [];

    private static byte[]? Number(string? base64Url)
    {
        try
        {
            return base64Url is { Length: > 0 } ? Base64UrlEncoder.DecodeBytes(base64Url) : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static JsonElement? Parse(ReadOnlySpan<byte> json)
    {
        try
        {
            return JsonElement.Parse(json);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
