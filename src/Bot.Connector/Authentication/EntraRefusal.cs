using System.Globalization;
using System.Text.Json;
using Bot.Connector.Activities;
using Bot.Connector.Registration;

namespace Bot.Connector.Authentication;

// Why Entra gives no token. Its description is never passed on: it may quote what was sent.
internal static class EntraRefusal
{
    // https://learn.microsoft.com/entra/identity-platform/reference-error-codes: for people who look at it, not for the program to act on.
    public static (TokenOutcome Outcome, string? Code) Read(ReadOnlySpan<byte> body)
    {
        if (Number(body) is not { } number)
        {
            return (TokenOutcome.Refused, null);
        }

        return (number switch
        {
            7000215 => TokenOutcome.WrongSecret,
            7000222 => TokenOutcome.ExpiredSecret,
            700016 => TokenOutcome.UnknownApp,
            90002 or 900023 => TokenOutcome.UnknownTenant,
            7000112 => TokenOutcome.DisabledApp,
            _ => TokenOutcome.Refused,
        }, string.Create(CultureInfo.InvariantCulture, $"AADSTS{number}"));
    }

    private static int? Number(ReadOnlySpan<byte> body)
    {
        try
        {
            return JsonElement.Parse(body).Property("error_codes") is { ValueKind: JsonValueKind.Array } codes
                && codes.EnumerateArray().FirstOrDefault() is { ValueKind: JsonValueKind.Number } first && first.TryGetInt32(out var number) && number > 0
                    ? number
                    : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
