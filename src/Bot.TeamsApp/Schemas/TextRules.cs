using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Bot.TeamsApp.Schemas;

/// <summary>What a schema asks of texts; a value that is no text is none of its business.</summary>
internal static class TextRules
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private static readonly ConcurrentDictionary<string, Regex> Patterns = new(StringComparer.Ordinal);

    public static void Shortest(Place place)
    {
        if (place.Value.ValueKind == JsonValueKind.String && Length(place.Value) is var length && length < place.Rule.GetInt32())
        {
            place.Fault($"{ValueRules.Short(place.Value)} has {length} characters, and needs {place.Rule.GetInt32()}");
        }
    }

    public static void Longest(Place place)
    {
        if (place.Value.ValueKind == JsonValueKind.String && Length(place.Value) is var length && length > place.Rule.GetInt32())
        {
            place.Fault($"{ValueRules.Short(place.Value)} has {length} characters, and {place.Rule.GetInt32()} fit");
        }
    }

    public static void Pattern(Place place)
    {
        if (place.Value.ValueKind == JsonValueKind.String && !Matches(place.Rule.GetString()!, place.Value.GetString()!)) // both are texts
        {
            place.Fault($"{ValueRules.Short(place.Value)} is not of the form {place.Rule.GetString()}");
        }
    }

    public static void Address(Place place)
    {
        if (place.Value.ValueKind == JsonValueKind.String && !(Uri.TryCreate(place.Value.GetString(), UriKind.Absolute, out _) && Uri.IsWellFormedUriString(place.Value.GetString(), UriKind.Absolute)))
        {
            place.Fault($"{ValueRules.Short(place.Value)} is no address");
        }
    }

    /// <summary>Whether the text holds the pattern, as JavaScript, in whose terms schemas are written, would find it.</summary>
    public static bool Matches(string pattern, string text) => Patterns.GetOrAdd(pattern, static written => new Regex(AtTheVeryEnd(written), RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Patience)).IsMatch(text);

    // JavaScript's $ is the very end; that of .NET lets a last line break pass.
    private static string AtTheVeryEnd(string pattern)
    {
        var (written, isInClass) = (new StringBuilder(), false);
        for (var index = 0; index < pattern.Length; index++)
        {
            var letter = pattern[index];
            if (letter == '\\' && index + 1 < pattern.Length)
            {
                written.Append(letter).Append(pattern[++index]);
                continue;
            }

            isInClass = letter == '[' || (isInClass && letter != ']');
            written.Append(letter == '$' && !isInClass ? @"\z" : letter.ToString());
        }

        return written.ToString();
    }

    private static int Length(JsonElement text) => text.GetString()!.EnumerateRunes().Count(); // asked of texts alone
}
