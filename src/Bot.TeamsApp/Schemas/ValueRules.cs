using System.Text.Json;

namespace Bot.TeamsApp.Schemas;

/// <summary>What a schema asks of any value.</summary>
internal static class ValueRules
{
    private static readonly Dictionary<string, string> Said = new(StringComparer.Ordinal)
    {
        ["object"] = "an object",
        ["array"] = "a list",
        ["string"] = "a text",
        ["boolean"] = "true or false",
        ["integer"] = "a whole number",
        ["number"] = "a number",
        ["null"] = "null",
    };

    public static bool IsType(string type) => Said.ContainsKey(type);

    /// <summary>The names of types in the keyword; one that is no name comes as an empty text.</summary>
    public static IEnumerable<string> Types(JsonElement rule) =>
        rule.ValueKind == JsonValueKind.Array ? rule.EnumerateArray().Select(Name) : [Name(rule)];

    public static void Type(Place place)
    {
        var types = Types(place.Rule).ToList();
        if (!types.Exists(type => Is(place.Value, type)))
        {
            place.Fault($"{Short(place.Value)} stands where {string.Join(" or ", types.Select(static type => Said[type]))} belongs");
        }
    }

    public static void Enumeration(Place place)
    {
        var value = place.Value;
        if (!place.Rule.EnumerateArray().Any(allowed => JsonElement.DeepEquals(allowed, value)))
        {
            place.Fault($"{Short(value)} is not one of {string.Join(", ", place.Rule.EnumerateArray().Select(static allowed => allowed.GetRawText()))}");
        }
    }

    public static void Constant(Place place)
    {
        if (!JsonElement.DeepEquals(place.Rule, place.Value))
        {
            place.Fault($"{Short(place.Value)} must be {place.Rule.GetRawText()}");
        }
    }

    public static void Minimum(Place place)
    {
        if (place.Value.ValueKind == JsonValueKind.Number && place.Value.GetDouble() < place.Rule.GetDouble())
        {
            place.Fault($"{Short(place.Value)} is less than {place.Rule.GetRawText()}");
        }
    }

    public static void Maximum(Place place)
    {
        if (place.Value.ValueKind == JsonValueKind.Number && place.Value.GetDouble() > place.Rule.GetDouble())
        {
            place.Fault($"{Short(place.Value)} is more than {place.Rule.GetRawText()}");
        }
    }

    /// <summary>A value as it fits in a sentence.</summary>
    public static string Short(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "a list",
        JsonValueKind.String when value.GetString() is { Length: > 60 } text => $"\"{text[..57]}…\"",
        JsonValueKind.String => $"\"{value.GetString()}\"",
        _ => value.GetRawText(),
    };

    private static string Name(JsonElement rule) => rule.ValueKind == JsonValueKind.String ? rule.GetString() ?? "" : "";

    private static bool Is(JsonElement value, string type) => type switch
    {
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        "string" => value.ValueKind == JsonValueKind.String,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "null" => value.ValueKind == JsonValueKind.Null,
        "number" => value.ValueKind == JsonValueKind.Number,
        _ => value.ValueKind == JsonValueKind.Number && value.GetDouble() is var number && Math.Floor(number) == number,
    };
}
