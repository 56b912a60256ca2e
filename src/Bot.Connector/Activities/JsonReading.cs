using System.Text.Json;

namespace Bot.Connector.Activities;

/// <summary>
/// Reading JSON that somebody else wrote: a missing property, another kind of value or a broken escape is
/// "not there", never an exception.
/// </summary>
public static class JsonReading
{
    /// <summary>The property <paramref name="name"/> of an object; null when there is none or it is null.</summary>
    public static JsonElement? Property(this JsonElement? element, string name) =>
        element is { } present ? present.Property(name) : null;

    /// <summary>The property <paramref name="name"/> of an object; null when there is none or it is null.</summary>
    public static JsonElement? Property(this JsonElement element, string name)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        try
        {
            return element.TryGetProperty(name, out var value)
                && value.ValueKind is not (JsonValueKind.Null or JsonValueKind.Undefined) ? value : null;
        }
        catch (InvalidOperationException)
        {
            // A property name in this object has half a surrogate pair in it.
            return null;
        }
    }

    /// <summary>The text at the end of the path <paramref name="names"/>; null when it is not there or not text.</summary>
    public static string? Text(this JsonElement? element, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            element = element.Property(name);
        }

        return element is { ValueKind: JsonValueKind.String } text ? Decode(text) : null;
    }

    /// <inheritdoc cref="Text(JsonElement?, ReadOnlySpan{string})"/>
    public static string? Text(this JsonElement element, params ReadOnlySpan<string> names) =>
        ((JsonElement?)element).Text(names);

    private static string? Decode(JsonElement text)
    {
        try
        {
            return text.GetString();
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair: valid JSON, no valid text.
            return null;
        }
    }
}
