using System.Text.Json;
using System.Text.Json.Nodes;

namespace Bot.EndToEnd.Tests.TeamsApp;

/// <summary>A file, broken and bent in every place that it has; some of it stays right.</summary>
internal static class Mutations
{
    private const int WaysEach = 4;

    /// <summary>Every place in several ways, so that each way meets places of every kind.</summary>
    public static IEnumerable<JsonObject> Of(JsonObject file) => Enumerable.Range(0, Places(file).Count)
        .SelectMany(place => Enumerable.Range(0, WaysEach).Select(turn => Bend(file, place, Ways[((place * 5) + (turn * 3)) % Ways.Length])));

    /// <summary>The file itself, and each place in one way, another each time.</summary>
    public static IEnumerable<JsonObject> Sparsely(JsonObject file) => Enumerable.Range(0, Places(file).Count).Select(place => Bend(file, place, Ways[place % Ways.Length])).Prepend(file);

    /// <summary>Other names for what stands in the file.</summary>
    public static IEnumerable<JsonObject> Names(JsonObject file) => new[]
    {
        "bots[0].commandLists[2].commands[11].prompt", "bots[0].commandLists[3].commands[0].title", "bots[0].commandLists[0].commands[12].title", "bots[1].commandLists[0].commands[0].title",
        "staticTabs[15].name", "staticTabs[16].name", "description.features[2].title", "description.features[3].title", "name.short ", "localizationKeys", "$schema", "activities.activityTypes[127].description",
        "activities.activityTypes[128].description", "composeExtensions[0].commands[0].parameters[4].choices[9].title", "agentConnectors[9].displayName", "x",
    }.SelectMany(name => new JsonNode[] { "text", "", "NULL", " ", new string('x', 129), 1, new JsonObject { ["[[key]]"] = "x" }, new JsonObject { ["[[key]]"] = 1 } }
        .Select(value =>
        {
            var copy = file.DeepClone().AsObject();
            copy[name] = value;
            return copy;
        }));

    private static readonly Func<JsonNode, JsonNode?>[] Ways =
    [
        static _ => 7.5,
        static _ => 2,
        static _ => true,
        static _ => null,
        static _ => "",
        static _ => "null",
        static _ => "http://example.org/a",
        static _ => "3d2f0a51-1111-4b6e-8d11-7a0f5c2e9b01\n",
        static _ => new string('é', 31),
        static _ => string.Concat(Enumerable.Repeat("👩‍🚒", 60)),
        static _ => new JsonArray(),
        static _ => new JsonObject(),
        static node => node is JsonArray list ? Twice(list) : new JsonArray("personal", "personal", "team", "team", "copilot"),
        static node => node is JsonObject many ? With(many, "extra") : "personal",
        static node => node is JsonObject { Count: > 0 } many ? Without(many, 0) : "1.30",
        static node => node is JsonObject { Count: > 1 } many ? Without(many, many.Count - 1) : "nl",
    ];

    private static JsonObject Bend(JsonObject file, int place, Func<JsonNode, JsonNode?> way)
    {
        var copy = file.DeepClone().AsObject();
        var node = Places(copy)[place];
        var bent = way(node)?.DeepClone();
        switch (node.Parent)
        {
            case JsonObject many:
                many[node.GetPropertyName()] = bent;
                break;
            case JsonArray list:
                list[node.GetElementIndex()] = bent;
                break;
            default:
                break;
        }

        return copy;
    }

    private static List<JsonNode> Places(JsonNode node) =>
    [
        .. (node switch
        {
            JsonObject many => many.Select(static pair => pair.Value),
            JsonArray list => list,
            _ => [],
        }).OfType<JsonNode>().SelectMany(static inner => Places(inner).Prepend(inner)),
    ];

    private static JsonArray Twice(JsonArray list) => [.. list.Concat(list).Select(static item => item?.DeepClone())];

    private static JsonObject With(JsonObject many, string name)
    {
        var copy = many.DeepClone().AsObject();
        copy[name] = name;
        return copy;
    }

    private static JsonObject Without(JsonObject many, int index)
    {
        var copy = many.DeepClone().AsObject();
        copy.RemoveAt(index);
        return copy;
    }
}
