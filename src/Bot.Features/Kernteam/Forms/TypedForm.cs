using System.Text.Json;
using Bot.Connector.Activities;
using Bot.Features.Storage;

namespace Bot.Features.Kernteam.Forms;

/// <summary>
/// What somebody typed into a form, field by field, exactly as it came: a form with faults comes back with it. Anything
/// that is not text, a number or a tick reads as nothing, and what is longer than any field is cut.
/// </summary>
internal sealed class TypedForm
{
    // Far more than a field of a card admits, so that "too long" is still seen.
    private const int LongestKept = 8_001;

    private readonly Dictionary<string, string> values;

    private TypedForm(Dictionary<string, string> values) => this.values = values;

    /// <summary>What stands in a field; empty when nothing does.</summary>
    public string this[string field] => values.GetValueOrDefault(field, string.Empty);

    public static TypedForm Of(JsonElement data, IEnumerable<string> fields, int longest = LongestKept) =>
        new(fields.ToDictionary(static field => field, field => StoredText.Of(Read(data.Property(field)).Trim(), longest)));

    /// <summary>A form filled in beforehand.</summary>
    public static TypedForm Of(params IEnumerable<(string Field, string? Value)> filled) =>
        new(filled.ToDictionary(static entry => entry.Field, static entry => entry.Value ?? string.Empty));

    private static string Read(JsonElement? value) => value?.ValueKind switch
    {
        JsonValueKind.String => value.Value.Text() ?? string.Empty,
        JsonValueKind.Number => value.Value.GetRawText(),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => string.Empty,
    };
}
