using System.Text.Json;
using Bot.Connector.Activities;

namespace Bot.Connector.Conversations;

// What Teams says when it refuses: {"error":{"code","message"}}, with oddities.
internal static class TeamsError
{
    private const int LongestCode = 64;
    private const string WritesBlocked = "MessageWritesBlocked";

    // 403 for which the bot's own request is to blame, not the person, team or administrator.
    private static readonly HashSet<string> OwnFaults = new(StringComparer.OrdinalIgnoreCase)
    {
        "InvalidBotApiHost", "NotEnoughPermissions", "ContentStreamNotAllowed",
    };

    // A word that is safe to log, or null.
    public static string? Code(byte[] body)
    {
        if (Read(body) is not { } error)
        {
            return null;
        }

        // Blocking comes as number 209, or as JSON inside the message.
        var code = error.Property("code");
        if ((code is { ValueKind: JsonValueKind.Number } number && number.GetRawText() == "209")
            || error.Text("code") == "209"
            || error.Text("message")?.Contains(WritesBlocked, StringComparison.Ordinal) == true)
        {
            return WritesBlocked;
        }

        return error.Text("code") is { Length: > 0 and <= LongestCode } word && word.All(IsPlain) ? word : null;
    }

    public static SendOutcome Forbidden(string? code) =>
        code is not null && OwnFaults.Contains(code) ? SendOutcome.Refused : SendOutcome.Blocked;

    private static JsonElement? Read(byte[] body)
    {
        try
        {
            return body.Length == 0 ? null : JsonElement.Parse(body).Property("error");
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static bool IsPlain(char letter) => char.IsAsciiLetterOrDigit(letter) || letter is '_' or '-' or '.';
}
