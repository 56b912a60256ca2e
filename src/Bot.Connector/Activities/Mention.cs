using System.Text.Json;

namespace Bot.Connector.Activities;

/// <summary>Somebody named in a text with an at sign.</summary>
/// <param name="Id">The account mentioned.</param>
/// <param name="Name">The name shown, if given.</param>
/// <param name="Text">The exact piece of the text, such as <c>&lt;at&gt;Bot&lt;/at&gt;</c>.</param>
public sealed record Mention(string Id, string? Name, string Text)
{
    internal static IEnumerable<Mention> Of(List<JsonElement>? entities)
    {
        foreach (var entity in entities ?? [])
        {
            if (entity.Text("type") == "mention" && entity.Property("mentioned").Text("id") is { } id)
            {
                yield return new(id, entity.Property("mentioned").Text("name"), entity.Text("text") ?? "");
            }
        }
    }
}
