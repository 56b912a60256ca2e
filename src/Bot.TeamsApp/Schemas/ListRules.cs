using System.Globalization;
using System.Text.Json;

namespace Bot.TeamsApp.Schemas;

/// <summary>What a schema asks of lists; a value that is no list is none of its business.</summary>
internal static class ListRules
{
    public static void Items(Place place)
    {
        if (place.Value.ValueKind != JsonValueKind.Array)
        {
            return;
        }

        foreach (var (index, item) in place.Value.EnumerateArray().Index())
        {
            place.Faults.AddRange(place.Check(place.Rule, item, string.Create(CultureInfo.InvariantCulture, $"/{index}")));
        }
    }

    public static void Fewest(Place place)
    {
        if (place.Value.ValueKind == JsonValueKind.Array && place.Value.GetArrayLength() < place.Rule.GetInt32())
        {
            place.Fault($"the list has {place.Value.GetArrayLength()} items, and needs {place.Rule.GetInt32()}");
        }
    }

    public static void Most(Place place)
    {
        if (place.Value.ValueKind == JsonValueKind.Array && place.Value.GetArrayLength() > place.Rule.GetInt32())
        {
            place.Fault($"the list has {place.Value.GetArrayLength()} items, and {place.Rule.GetInt32()} fit");
        }
    }

    public static void Unique(Place place)
    {
        if (place.Value.ValueKind != JsonValueKind.Array || place.Rule.ValueKind == JsonValueKind.False)
        {
            return;
        }

        var items = place.Value.EnumerateArray().ToList();
        if (items.Index().Any(later => items.Take(later.Index).Any(earlier => JsonElement.DeepEquals(earlier, later.Item))))
        {
            place.Fault("the list has an item twice");
        }
    }
}
