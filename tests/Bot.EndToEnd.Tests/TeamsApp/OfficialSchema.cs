using System.Text.Json.Nodes;
using Bot.TeamsApp.Schemas;

namespace Bot.EndToEnd.Tests.TeamsApp;

/// <summary>The official schema, read for checking, and as the source of manifests that use parts which ours does not.</summary>
internal sealed class OfficialSchema(string text)
{
    private const int Deepest = 8;

    private static readonly string[] Texts =
    [
        "a", "https://example.org/a", "3d2f0a51-1111-4b6e-8d11-7a0f5c2e9b01", "#14425F", "1.0.0", "nl", "a.png", "A", "large", "a.xll", "1.1",
    ];

    private readonly JsonObject root = JsonNode.Parse(text)!.AsObject(); // the schema is an object

    public JsonSchema Schema { get; } = JsonSchema.Read(text);

    /// <summary>For each part of a manifest, one that has it in full.</summary>
    public IEnumerable<JsonObject> RichManifests(JsonObject manifest) => root["properties"]!.AsObject().Where(part => !manifest.ContainsKey(part.Key)).Select(part => // a schema of an object has properties
    {
        var copy = manifest.DeepClone().AsObject();
        copy[part.Key] = Made(part.Value!.AsObject(), 0); // and each is a schema
        return copy;
    });

    private JsonNode? Made(JsonObject schema, int depth)
    {
        if (schema["$ref"] is { } reference)
        {
            return Made(Referred(reference.GetValue<string>()), depth + 1);
        }

        if (schema["enum"] is JsonArray { Count: > 0 } choices)
        {
            return choices[0]?.DeepClone();
        }

        return TypeOf(schema) switch
        {
            "object" => MadeObject(schema, depth),
            "array" => schema["items"] is JsonObject items && depth < Deepest ? new JsonArray(Made(items, depth + 1)) : [],
            "boolean" => true,
            "integer" or "number" => schema["minimum"]?.DeepClone() ?? 1,
            _ => MadeText(schema),
        };
    }

    private JsonObject MadeObject(JsonObject schema, int depth)
    {
        var made = new JsonObject();
        foreach (var (name, part) in depth < Deepest ? schema["properties"]?.AsObject() ?? [] : [])
        {
            made[name] = Made(part!.AsObject(), depth + 1); // each property is a schema
        }

        return made;
    }

    private static JsonNode MadeText(JsonObject schema) =>
        Texts.FirstOrDefault(candidate => schema["pattern"]?.GetValue<string>() is not { } pattern || TextRules.Matches(pattern, candidate)) ?? Texts[0];

    private static string? TypeOf(JsonObject schema) => schema["type"] switch
    {
        JsonArray several => several[0]?.GetValue<string>(),
        { } one => one.GetValue<string>(),
        null => schema.ContainsKey("properties") ? "object" : null,
    };

    private JsonObject Referred(string reference) =>
        reference[2..].Split('/').Aggregate((JsonNode)root, static (at, step) => at is JsonArray list ? list[int.Parse(step, System.Globalization.CultureInfo.InvariantCulture)]! : at[step]!).AsObject(); // the schema refers to what it has
}
