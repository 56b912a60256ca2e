using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Microsoft.IdentityModel.Tokens;

namespace Bot.Testing.Teams;

/// <summary>A real RSA key with which the fake channel signs, and what it publishes about it.</summary>
public sealed class ChannelKey(string id, IReadOnlyList<string>? endorsements) : IDisposable
{
    public string Id { get; } = id;

    public IReadOnlyList<string>? Endorsements { get; } = endorsements;

    public RSA Rsa { get; } = RSA.Create(2048);

    public JsonObject ToPublicJson()
    {
        var parameters = Rsa.ExportParameters(includePrivateParameters: false);
        var json = new JsonObject
        {
            ["kty"] = "RSA",
            ["use"] = "sig",
            ["kid"] = Id,
            ["n"] = Base64UrlEncoder.Encode(parameters.Modulus),
            ["e"] = Base64UrlEncoder.Encode(parameters.Exponent),
        };
        if (Endorsements is not null)
        {
            json["endorsements"] = new JsonArray([.. Endorsements.Select(static channel => (JsonNode)channel)]);
        }

        return json;
    }

    public void Dispose() => Rsa.Dispose();
}
