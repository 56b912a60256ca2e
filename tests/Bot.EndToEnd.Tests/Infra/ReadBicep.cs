using System.Text.Json;
using Bot.EndToEnd.Tests.Playing;

namespace Bot.EndToEnd.Tests.Infra;

/// <summary>Bicep files, read by the parser of <c>tree-sitter-bicep</c>; the test is skipped where that is not installed.</summary>
internal static class ReadBicep
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public static string Infra { get; } = Path.Combine(Installed.Repository, "infra");

    /// <summary>All of a folder.</summary>
    public static async Task<IReadOnlyList<BicepFile>> OfAsync(string folder)
    {
        var files = Directory.EnumerateFiles(folder, "*.bicep*", SearchOption.AllDirectories).Order(StringComparer.Ordinal);
        var script = Path.Combine(AppContext.BaseDirectory, "Infra", "describe.js");
        var (exit, output, error) = await NodeScript.RunAsync(script, ["web-tree-sitter", "tree-sitter-bicep"], files);
        Assert.True(exit == 0, error);
        return JsonSerializer.Deserialize<List<BicepFile>>(output, Json) ?? throw new InvalidOperationException("The script wrote nothing.");
    }
}
