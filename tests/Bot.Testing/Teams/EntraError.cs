using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Bot.Testing.Teams;

/// <summary>How Entra refuses to give a token: the OAuth error, and its own number with a description.</summary>
/// <param name="Status">401 for who it is, 400 for everything else.</param>
/// <param name="Error">The OAuth error, such as <c>invalid_client</c>.</param>
/// <param name="Number">Of AADSTS.</param>
/// <param name="Description">For people.</param>
public sealed record EntraError(int Status, string Error, int Number, string Description)
{
    public static EntraError WrongSecret => new(401, "invalid_client", 7000215, "Invalid client secret provided.");

    public static EntraError ExpiredSecret => new(401, "invalid_client", 7000222, "The provided client secret keys are expired.");

    public static EntraError UnknownApp => new(400, "unauthorized_client", 700016, "The application was not found in the directory.");

    public static EntraError UnknownTenant(string tenant) => Guid.TryParse(tenant, out _)
        ? new(400, "invalid_request", 90002, $"Tenant '{tenant}' not found.")
        : new(400, "invalid_request", 900023, $"Specified tenant identifier '{tenant}' is neither a valid DNS name, nor a valid external domain.");

    internal static EntraError? Of(string? appId, string? secret) =>
        appId != FakeIdentity.AppId ? UnknownApp : secret != FakeIdentity.AppPassword ? WrongSecret : null;

    internal IResult ToResult(DateTimeOffset now) => Results.Text(
        new JsonObject
        {
            ["error"] = Error,
            ["error_description"] = $"AADSTS{Number}: {Description} Trace ID: {Guid.Empty} Correlation ID: {Guid.Empty} Timestamp: {now:u}",
            ["error_codes"] = new JsonArray(Number),
            ["timestamp"] = $"{now:u}",
            ["trace_id"] = $"{Guid.Empty}",
            ["correlation_id"] = $"{Guid.Empty}",
            ["error_uri"] = $"https://login.microsoftonline.com/error?code={Number}",
        }.ToJsonString(),
        "application/json",
        statusCode: Status);
}
