using System.Globalization;
using System.Text.Json;
using Bot.Host.Tests.Playing;

namespace Bot.Host.Tests.TeamsApp;

/// <summary>A command that Teams offers in the box where one types.</summary>
/// <param name="Scope">Where it is offered.</param>
/// <param name="Language">The language of the member's Teams.</param>
/// <param name="IsForKernteam">Its description says that it is the kernteam's.</param>
/// <param name="Text">What comes to the bot.</param>
internal sealed record OfferedCommand(string Scope, string Language, bool IsForKernteam, string Text)
{
    /// <summary>Titles and prompts of every list, in every language of the manifest.</summary>
    public static IReadOnlyList<OfferedCommand> All { get; } = [.. Read().Distinct()];

    private static IEnumerable<OfferedCommand> Read()
    {
        using var manifest = Open("manifest.json");
        using var english = Open("en.json");
        foreach (var (listIndex, list) in manifest.RootElement.GetProperty("bots")[0].GetProperty("commandLists").EnumerateArray().Index())
        {
            foreach (var (index, command) in list.GetProperty("commands").EnumerateArray().Index())
            {
                var path = string.Create(CultureInfo.InvariantCulture, $"bots[0].commandLists[{listIndex}].commands[{index}]");
                var isForKernteam = TextOf(command, "description").StartsWith("Voor het kernteam", StringComparison.Ordinal);
                foreach (var scope in list.GetProperty("scopes").EnumerateArray().Select(static scope => scope.GetString()!)) // the schema wants texts
                {
                    foreach (var part in new[] { "title", "prompt" })
                    {
                        yield return new(scope, "nl", isForKernteam, TextOf(command, part));
                        yield return new(scope, "en", isForKernteam, TextOf(english.RootElement, $"{path}.{part}"));
                    }
                }
            }
        }
    }

    private static string TextOf(JsonElement of, string name) => of.GetProperty(name).GetString() ?? "";

    private static JsonDocument Open(string file) => JsonDocument.Parse(File.ReadAllText(Path.Combine(Checkout.Root, "manifests", file)));
}
