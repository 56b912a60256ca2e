using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Bot.TeamsApp;

/// <summary>One text in a JSON file.</summary>
/// <param name="Pointer">Its JSON pointer, such as <c>/bots/0/botId</c>.</param>
/// <param name="Path">The same as localisation files write it, such as <c>bots[0].botId</c>.</param>
/// <param name="Value">The text.</param>
/// <param name="Put">Puts another text in its place.</param>
internal sealed record JsonText(string Pointer, string Path, string Value, Action<string> Put);

/// <summary>All texts of a JSON file, in its order.</summary>
internal static class JsonTexts
{
    public static IEnumerable<JsonText> In(JsonNode root) => In(root, "", "").ToList();

    /// <summary>A name as one step of a JSON pointer.</summary>
    public static string Step(string name) => "/" + name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);

    private static IEnumerable<JsonText> In(JsonNode node, string pointer, string path)
    {
        switch (node)
        {
            case JsonObject many:
                return many.SelectMany(pair => Of(pair.Value, pointer + Step(pair.Key), path.Length == 0 ? pair.Key : $"{path}.{pair.Key}", text => many[pair.Key] = text));
            case JsonArray list:
                return list.SelectMany((item, index) => Of(item, string.Create(CultureInfo.InvariantCulture, $"{pointer}/{index}"), string.Create(CultureInfo.InvariantCulture, $"{path}[{index}]"), text => list[index] = text));
            default:
                return [];
        }
    }

    private static IEnumerable<JsonText> Of(JsonNode? node, string pointer, string path, Action<string> put) =>
        node is null ? []
        : node.GetValueKind() == JsonValueKind.String ? [new JsonText(pointer, path, node.GetValue<string>(), put)]
        : In(node, pointer, path);
}
