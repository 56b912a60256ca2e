using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;

namespace Bot.TeamsApp.Schemas;

/// <summary>A keyword: in which form it is understood, which schemas stand in it, and what it asks of a value.</summary>
internal sealed record Keyword(Func<JsonElement, bool> Fits, Func<JsonElement, IEnumerable<(string Name, JsonElement Schema)>> Schemas, Action<Place> Rule);

/// <summary>Every keyword that is understood.</summary>
internal static class Keywords
{
    public static FrozenDictionary<string, Keyword> All { get; } = new Dictionary<string, Keyword>(StringComparer.Ordinal)
    {
        ["$schema"] = Plain(IsText, Nothing),
        ["description"] = Plain(IsText, Nothing),
        ["default"] = Plain(static _ => true, Nothing),
        ["definitions"] = new(IsObject, Named, Nothing),
        ["$ref"] = Plain(IsText, static place => place.Faults.AddRange(place.Check(place.Owner.Referred(place.Rule.GetString()!), place.Value))), // Fits
        ["type"] = Plain(IsTypes, ValueRules.Type),
        ["enum"] = Plain(IsList, ValueRules.Enumeration),
        ["const"] = Plain(static _ => true, ValueRules.Constant),
        ["minimum"] = Plain(IsNumber, ValueRules.Minimum),
        ["maximum"] = Plain(IsNumber, ValueRules.Maximum),
        ["minLength"] = Plain(IsCount, TextRules.Shortest),
        ["maxLength"] = Plain(IsCount, TextRules.Longest),
        ["pattern"] = Plain(IsText, TextRules.Pattern),
        ["format"] = Plain(static rule => rule.ValueKind == JsonValueKind.String && rule.GetString() == "uri", TextRules.Address),
        ["items"] = new(IsObject, Itself, ListRules.Items),
        ["minItems"] = Plain(IsCount, ListRules.Fewest),
        ["maxItems"] = Plain(IsCount, ListRules.Most),
        ["uniqueItems"] = Plain(IsTrueOrFalse, ListRules.Unique),
        ["properties"] = new(IsObject, Named, ObjectRules.Properties),
        ["patternProperties"] = new(IsObject, Named, ObjectRules.PatternProperties),
        ["additionalProperties"] = Plain(IsTrueOrFalse, ObjectRules.Additional),
        ["required"] = Plain(static rule => IsList(rule) && rule.EnumerateArray().All(IsText), ObjectRules.Required),
        ["minProperties"] = Plain(IsCount, ObjectRules.Fewest),
        ["dependencies"] = new(IsObject, Named, ObjectRules.Dependencies),
        ["anyOf"] = new(IsList, Listed, ChoiceRules.Any),
        ["oneOf"] = new(IsList, Listed, ChoiceRules.One),
        ["not"] = new(IsObject, Itself, ChoiceRules.Not),
        ["if"] = new(IsObject, Itself, ChoiceRules.If),
        ["then"] = new(IsObject, Itself, Nothing),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static Keyword Plain(Func<JsonElement, bool> fits, Action<Place> rule) => new(fits, static _ => [], rule);

    private static void Nothing(Place place)
    {
    }

    private static bool IsText(JsonElement rule) => rule.ValueKind == JsonValueKind.String;

    private static bool IsObject(JsonElement rule) => rule.ValueKind == JsonValueKind.Object;

    private static bool IsList(JsonElement rule) => rule.ValueKind == JsonValueKind.Array;

    private static bool IsNumber(JsonElement rule) => rule.ValueKind == JsonValueKind.Number;

    private static bool IsCount(JsonElement rule) => IsNumber(rule) && rule.TryGetInt32(out var count) && count >= 0;

    private static bool IsTrueOrFalse(JsonElement rule) => rule.ValueKind is JsonValueKind.True or JsonValueKind.False;

    private static bool IsTypes(JsonElement rule) => ValueRules.Types(rule).All(ValueRules.IsType);

    private static IEnumerable<(string, JsonElement)> Itself(JsonElement rule) => [("", rule)];

    private static IEnumerable<(string, JsonElement)> Named(JsonElement rule) => rule.EnumerateObject().Select(static pair => (JsonTexts.Step(pair.Name), pair.Value));

    private static IEnumerable<(string, JsonElement)> Listed(JsonElement rule) =>
        rule.EnumerateArray().Select(static (schema, index) => (string.Create(CultureInfo.InvariantCulture, $"/{index}"), schema));
}
