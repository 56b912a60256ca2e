using System.Text.Json;

namespace Bot.Testing.Teams;

/// <summary>What the real connector refuses about a message, as far as its documentation says.</summary>
internal static class TeamsRules
{
    private const int LargestMessage = 100 * 1024;
    private const int MostCitations = 20;

    public static (int Status, string Code)? Breach(JsonElement body)
    {
        if (body.ValueKind != JsonValueKind.Object)
        {
            return (400, "BadSyntax");
        }

        if (body.GetRawText().Length > LargestMessage)
        {
            return (413, "MessageSizeTooBig");
        }

        var roots = body.TryGetProperty("entities", out var entities)
            ? entities.EnumerateArray().Where(static entity => entity.GetProperty("type").GetString() == "https://schema.org/Message").ToList()
            : [];
        return roots.Count > 1 || roots.Exists(static root => root.TryGetProperty("citation", out var citations) && citations.GetArrayLength() > MostCitations)
            ? (400, "BadArgument")
            : null;
    }
}
