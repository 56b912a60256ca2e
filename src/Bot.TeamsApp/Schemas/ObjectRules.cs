using System.Text.Json;

namespace Bot.TeamsApp.Schemas;

/// <summary>What a schema asks of objects; a value that is no object is none of its business.</summary>
internal static class ObjectRules
{
    public static void Properties(Place place)
    {
        if (place.Value.ValueKind != JsonValueKind.Object)
        {
            return;
        }

        foreach (var property in place.Rule.EnumerateObject())
        {
            if (place.Value.TryGetProperty(property.Name, out var value))
            {
                place.Faults.AddRange(place.Check(property.Value, value, JsonTexts.Step(property.Name)));
            }
        }
    }

    public static void PatternProperties(Place place)
    {
        if (place.Value.ValueKind != JsonValueKind.Object)
        {
            return;
        }

        foreach (var (pattern, property) in place.Rule.EnumerateObject().SelectMany(pattern => place.Value.EnumerateObject().Select(property => (pattern, property))))
        {
            if (TextRules.Matches(pattern.Name, property.Name))
            {
                place.Faults.AddRange(place.Check(pattern.Value, property.Value, JsonTexts.Step(property.Name)));
            }
        }
    }

    public static void Additional(Place place)
    {
        if (place.Value.ValueKind != JsonValueKind.Object || place.Rule.ValueKind == JsonValueKind.True)
        {
            return;
        }

        var schema = place.Schema;
        foreach (var name in place.Value.EnumerateObject().Select(static property => property.Name).Where(name => !IsNamed(schema, name)))
        {
            place.Faults.Add(new SchemaFault(place.At + JsonTexts.Step(name), "this name does not belong here"));
        }
    }

    public static void Required(Place place)
    {
        if (place.Value.ValueKind != JsonValueKind.Object)
        {
            return;
        }

        foreach (var name in place.Rule.EnumerateArray().Select(static name => name.GetString()!)) // the keyword holds texts alone
        {
            if (!place.Value.TryGetProperty(name, out _))
            {
                place.Faults.Add(new SchemaFault(place.At + JsonTexts.Step(name), "this is missing"));
            }
        }
    }

    public static void Fewest(Place place)
    {
        if (place.Value.ValueKind == JsonValueKind.Object && place.Value.GetPropertyCount() < place.Rule.GetInt32())
        {
            place.Fault($"the object has {place.Value.GetPropertyCount()} names, and needs {place.Rule.GetInt32()}");
        }
    }

    public static void Dependencies(Place place)
    {
        if (place.Value.ValueKind != JsonValueKind.Object)
        {
            return;
        }

        foreach (var dependency in place.Rule.EnumerateObject())
        {
            if (place.Value.TryGetProperty(dependency.Name, out _))
            {
                place.Faults.AddRange(place.Check(dependency.Value, place.Value));
            }
        }
    }

    private static bool IsNamed(JsonElement schema, string name) =>
        (schema.TryGetProperty("properties", out var properties) && properties.TryGetProperty(name, out _))
        || (schema.TryGetProperty("patternProperties", out var patterns) && patterns.EnumerateObject().Any(pattern => TextRules.Matches(pattern.Name, name)));
}
