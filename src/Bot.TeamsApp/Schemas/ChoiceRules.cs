using System.Text.Json;

namespace Bot.TeamsApp.Schemas;

/// <summary>What a schema asks by way of other schemas.</summary>
internal static class ChoiceRules
{
    public static void Any(Place place)
    {
        var tried = Tried(place);
        if (!tried.Exists(static faults => faults.Count == 0))
        {
            place.Fault($"none of the {tried.Count} forms that are possible here fits: {string.Join("; or ", tried.Select(static faults => faults[0].What))}");
        }
    }

    public static void One(Place place)
    {
        var tried = Tried(place);
        switch (tried.Count(static faults => faults.Count == 0))
        {
            case 0:
                place.Fault($"none of the {tried.Count} forms that are possible here fits: {string.Join("; or ", tried.Select(static faults => $"{faults[0].Pointer} {faults[0].What}"))}");
                break;
            case > 1:
                place.Fault("several forms are mixed that exclude each other");
                break;
            default:
                break;
        }
    }

    public static void Not(Place place)
    {
        if (place.Check(place.Rule, place.Value).Count == 0)
        {
            place.Fault($"{ValueRules.Short(place.Value)} has a form that is excluded here");
        }
    }

    public static void If(Place place)
    {
        if (place.Schema.TryGetProperty("then", out var then) && place.Check(place.Rule, place.Value).Count == 0)
        {
            place.Faults.AddRange(place.Check(then, place.Value));
        }
    }

    private static List<List<SchemaFault>> Tried(Place place) => [.. place.Rule.EnumerateArray().Select(schema => place.Check(schema, place.Value))];
}
