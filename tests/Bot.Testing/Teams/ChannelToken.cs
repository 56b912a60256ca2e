using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.IdentityModel.Tokens;

namespace Bot.Testing.Teams;

/// <summary>
/// A channel token in the making: right as it starts, and wrong in whatever way a test makes it. Header and payload are
/// plain JSON, so nothing keeps a test from claims that no library would write.
/// </summary>
public sealed class ChannelToken(ChannelKey key)
{
    public const string Issuer = "https://api.botframework.com";

    public JsonObject Header { get; } = new() { ["alg"] = "RS256", ["typ"] = "JWT", ["kid"] = key.Id };

    public JsonObject Payload { get; } = [];

    /// <summary>When set, stands in the token in place of <see cref="Payload"/>: for JSON that no object can hold.</summary>
    public string? RawPayload { get; set; }

    public static ChannelToken For(ChannelKey key, string audience, string serviceUrl, DateTimeOffset now)
    {
        var token = new ChannelToken(key);
        token.Payload["iss"] = Issuer;
        token.Payload["aud"] = audience;
        token.Payload["serviceurl"] = serviceUrl;
        token.Payload["nbf"] = now.ToUnixTimeSeconds() - 60;
        token.Payload["exp"] = now.ToUnixTimeSeconds() + 3600;
        return token;
    }

    public string SignRs256() => SignWith(data => key.Rsa.SignData(data, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));

    public string SignRs384()
    {
        Header["alg"] = "RS384";
        return SignWith(data => key.Rsa.SignData(data, HashAlgorithmName.SHA384, RSASignaturePadding.Pkcs1));
    }

    public string SignPs256()
    {
        Header["alg"] = "PS256";
        return SignWith(data => key.Rsa.SignData(data, HashAlgorithmName.SHA256, RSASignaturePadding.Pss));
    }

    /// <summary>The classic confusion: the public key, which everybody has, taken as a shared secret.</summary>
    public string SignHs256WithPublicKey()
    {
        Header["alg"] = "HS256";
        return SignWith(data => HMACSHA256.HashData(Encoding.ASCII.GetBytes(key.Rsa.ExportSubjectPublicKeyInfoPem()), data));
    }

    public string Unsigned()
    {
        Header["alg"] = "none";
        return SignWith(static _ => []);
    }

    public string SignWith(Func<byte[], byte[]> sign)
    {
        var signed = $"{Base64UrlEncoder.Encode(Header.ToJsonString())}.{Base64UrlEncoder.Encode(RawPayload ?? Payload.ToJsonString())}";
        return $"{signed}.{Base64UrlEncoder.Encode(sign(Encoding.ASCII.GetBytes(signed)))}";
    }
}
