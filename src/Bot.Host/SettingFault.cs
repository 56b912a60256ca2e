using System.Text.RegularExpressions;
using Bot.Connector;
using Bot.Features;
using Bot.Knowledge;
using Bot.Storage;

namespace Bot.Host;

/// <summary>
/// A setting of the wrong form, which could not even be read. The line names the key in both spellings and the mend, and leaves
/// out what was given: it may be a secret under the wrong key.
/// </summary>
internal static partial class SettingFault
{
    /// <summary>Null when it is something else.</summary>
    public static IReadOnlyList<string>? Of(InvalidOperationException fault) =>
        Unreadable().Match(fault.Message) is { Success: true } unreadable ? [Line(unreadable.Groups["key"].Value, unreadable.Groups["type"].Value)]
        : null;

    private static string Line(string key, string type) =>
        $"{key} is not {FormOf(type)}. Set {key.Replace(":", "__", StringComparison.Ordinal)} to that, or leave it out.";

    private static string FormOf(string type) => type switch
    {
        "System.TimeSpan" => "a time such as 00:00:30 or 90.00:00:00 (days.hours:minutes:seconds)",
        "System.Int32" => "a whole number",
        "System.Double" => "a number such as 0.25",
        "System.Boolean" => "true or false",
        _ => Find(type) is { IsEnum: true } words ? string.Join(" or ", Enum.GetNames(words)) : "of the right form",
    };

    private static Type? Find(string type) =>
        new[] { typeof(BotOptions), typeof(FeaturesModule), typeof(KnowledgeModule), typeof(StorageModule) }
            .Select(room => room.Assembly.GetType(type)).FirstOrDefault(static found => found is not null);

    [GeneratedRegex(@"^Failed to convert configuration value .*at '(?<key>[^']+)' to type '(?<type>[^']+)'\.", RegexOptions.ExplicitCapture | RegexOptions.Singleline | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Unreadable();
}
