using System.Text.Json;

namespace Bot.Testing.Teams;

/// <summary>One call of the bot to the fake connector, and how it was answered.</summary>
/// <param name="Method">GET, POST, PUT or DELETE.</param>
/// <param name="Path">The path as it came, with its escapes.</param>
/// <param name="ConversationId">The conversation, unescaped; null when one is created.</param>
/// <param name="ActivityId">The activity replied to, changed or deleted.</param>
/// <param name="Authorization">The header, or null.</param>
/// <param name="Body">The body, undefined when there is none.</param>
/// <param name="Status">The answer; 0 when the connection was cut.</param>
/// <param name="Id">The id that was given to what was taken.</param>
public sealed record TeamsCall(
    string Method, string Path, string? ConversationId, string? ActivityId, string? Authorization, JsonElement Body, int Status, string? Id)
{
    /// <summary>Whether it was taken, and the connection cut before the bot was told.</summary>
    public bool IsAnswerLost { get; init; }

    public string? Type => Text("type");

    public string? MessageText => Text("text");

    public bool IsMessage => Method == "POST" && Type == "message" && Status is >= 200 and < 300;

    private string? Text(string name) =>
        Body.ValueKind == JsonValueKind.Object && Body.TryGetProperty(name, out var value) ? value.GetString() : null;
}
