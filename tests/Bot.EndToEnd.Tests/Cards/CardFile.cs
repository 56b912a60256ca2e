using System.Text.Json;
using Bot.EndToEnd.Tests.Playing;

namespace Bot.EndToEnd.Tests.Cards;

/// <summary>The Adaptive Cards that stand as JSON beside the tests: whole files, or attachments of a message.</summary>
internal static class CardFile
{
    public static IReadOnlyList<string> All { get; } = Find();

    /// <summary>The cards of a file, as JSON.</summary>
    public static IReadOnlyList<string> CardsOf(string file)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(Path.Combine(Installed.Repository, "tests", file)));
        return [.. CardsIn(document.RootElement).Select(static card => card.GetRawText())];
    }

    private static string[] Find()
    {
        var tests = Path.Combine(Installed.Repository, "tests");
        return
        [
            .. Directory.EnumerateFiles(tests, "*.json", SearchOption.AllDirectories)
                .Select(file => Path.GetRelativePath(tests, file))
                .Where(static file => !file.Split(Path.DirectorySeparatorChar).Any(static part => part is "bin" or "obj" or "node_modules"))
                .Where(static file => CardsOf(file).Count > 0)
                .Order(StringComparer.Ordinal),
        ];
    }

    private static IEnumerable<JsonElement> CardsIn(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object when element.TryGetProperty("type", out var type) && type.ValueEquals("AdaptiveCard") => [element],
        JsonValueKind.Object => element.EnumerateObject().SelectMany(static property => CardsIn(property.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(CardsIn),
        _ => [],
    };
}
