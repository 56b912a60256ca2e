using System.Globalization;
using System.Text.Json;

namespace Bot.TeamsApp.Schemas;

/// <summary>Where a JSON file departs from its schema.</summary>
/// <param name="Pointer">The place, as a JSON pointer.</param>
/// <param name="What">What is wrong there, as the rest of a sentence.</param>
internal sealed record SchemaFault(string Pointer, string What);

/// <summary>A schema that uses something that is not understood here, and so would be checked by halves.</summary>
internal sealed class SchemaNotUnderstoodException(string message) : Exception(message);

/// <summary>
/// A JSON schema of draft 4, as far as Microsoft's schemas of the Teams manifest use it (with <c>const</c> and <c>if</c>, as they
/// do). A keyword or form that is not known is refused when the schema is read: what is not understood must not count as fulfilled.
/// </summary>
internal sealed class JsonSchema
{
    private const int Deepest = 200;

    private readonly JsonElement root;

    private JsonSchema(JsonElement root) => this.root = root;

    /// <exception cref="SchemaNotUnderstoodException">It uses what is not understood here.</exception>
    /// <exception cref="JsonException">It is no JSON.</exception>
    public static JsonSchema Read(string json)
    {
        var schema = new JsonSchema(JsonElement.Parse(json));
        schema.Understand(schema.root, "#");
        return schema;
    }

    /// <summary>All faults, in the order of the schema; none when the value is as the schema wants it.</summary>
    public IReadOnlyList<SchemaFault> Check(JsonElement value) => Check(root, value, "", depth: 0);

    /// <summary>The names and patterns of names that the schema gives to the properties of its object.</summary>
    public (IReadOnlyList<string> Names, IReadOnlyList<string> Patterns) Properties() => (NamesIn("properties"), NamesIn("patternProperties"));

    internal List<SchemaFault> Check(JsonElement schema, JsonElement value, string at, int depth)
    {
        if (depth > Deepest)
        {
            throw new SchemaNotUnderstoodException($"The schema leads in a circle at {at}.");
        }

        var faults = new List<SchemaFault>();
        foreach (var keyword in schema.EnumerateObject())
        {
            Keywords.All[keyword.Name].Rule(new Place(this, schema, keyword.Value, value, at, depth + 1, faults));
        }

        return faults;
    }

    internal JsonElement Referred(string reference)
    {
        if (!reference.StartsWith("#/", StringComparison.Ordinal))
        {
            throw new SchemaNotUnderstoodException($"The schema refers to {reference}, and only references within it are understood.");
        }

        var at = root;
        foreach (var step in reference[2..].Split('/').Select(static step => step.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal)))
        {
            var next = at.ValueKind switch
            {
                JsonValueKind.Object when at.TryGetProperty(step, out var found) => found,
                JsonValueKind.Array when int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < at.GetArrayLength() => at[index],
                _ => throw new SchemaNotUnderstoodException($"The schema refers to {reference}, which it does not hold."),
            };
            at = next;
        }

        return at;
    }

    private void Understand(JsonElement schema, string at)
    {
        if (schema.ValueKind != JsonValueKind.Object)
        {
            throw new SchemaNotUnderstoodException($"{at}: a schema is expected, not {schema.GetRawText()}.");
        }

        foreach (var keyword in schema.EnumerateObject())
        {
            if (!Keywords.All.TryGetValue(keyword.Name, out var known) || !known.Fits(keyword.Value))
            {
                throw new SchemaNotUnderstoodException($"{at}: \"{keyword.Name}\" is not understood here in that form, so nothing can be checked. Teach it to Bot.TeamsApp/Schemas/Keywords.cs.");
            }

            foreach (var (name, inner) in known.Schemas(keyword.Value))
            {
                Understand(inner, $"{at}/{keyword.Name}{name}");
            }

            if (keyword.Name == "$ref")
            {
                _ = Referred(keyword.Value.GetString()!); // its form was looked at above
            }
        }
    }

    private List<string> NamesIn(string keyword) =>
        root.TryGetProperty(keyword, out var properties) ? [.. properties.EnumerateObject().Select(static property => property.Name)] : [];
}

/// <summary>One keyword of a schema and the value that it is held against.</summary>
internal readonly record struct Place(JsonSchema Owner, JsonElement Schema, JsonElement Rule, JsonElement Value, string At, int Depth, List<SchemaFault> Faults)
{
    public void Fault(string what) => Faults.Add(new SchemaFault(At, what));

    /// <summary>The faults of a value against another schema.</summary>
    public List<SchemaFault> Check(JsonElement schema, JsonElement value, string step = "") => Owner.Check(schema, value, At + step, Depth);
}
