using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.EndToEnd.Tests.Playing;

namespace Bot.EndToEnd.Tests.TeamsApp;

/// <summary>A file to be judged.</summary>
/// <param name="Kind"><c>manifest</c> or <c>localisation</c>.</param>
/// <param name="Value">What it holds.</param>
/// <param name="Official">Whether <c>@microsoft/app-manifest</c> judges it too, which takes longer.</param>
internal sealed record Judged(string Kind, JsonNode Value, bool Official = false);

/// <summary>The complaints about one file.</summary>
/// <param name="Complaints">Those of <c>ajv-draft-04</c>.</param>
/// <param name="Officials">Those of <c>@microsoft/app-manifest</c>.</param>
internal sealed record Verdict(IReadOnlyList<string> Complaints, IReadOnlyList<string> Officials);

/// <summary>The verdict of Microsoft's own package and of the validator under it.</summary>
internal static class OfficialCheck
{
    private static readonly string[] Packages = ["@microsoft/app-manifest", "ajv-draft-04", "fs-extra"];

    public static string Schemas => Path.Combine(Installed.NeedNpm(Packages[0]), "build", "json-schemas", "teams", "v1.30");

    public static async Task<IReadOnlyList<Verdict>> OfAsync(IEnumerable<Judged> files)
    {
        var folder = Directory.CreateTempSubdirectory("bot-manifest-check-");
        try
        {
            var file = Path.Combine(folder.FullName, "files.json");
            await File.WriteAllTextAsync(file, JsonSerializer.Serialize(files, JsonSerializerOptions.Web));
            var (exit, output, error) = await NodeScript.RunAsync(Path.Combine(AppContext.BaseDirectory, "TeamsApp", "check.js"), Packages, file);
            Assert.True(exit == 0, error);
            return JsonSerializer.Deserialize<List<Verdict>>(output, JsonSerializerOptions.Web) ?? throw new InvalidOperationException("No verdict was given.");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
