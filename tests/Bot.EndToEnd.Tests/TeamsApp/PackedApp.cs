using System.IO.Compression;
using System.Text.Json.Nodes;
using Bot.EndToEnd.Tests.Playing;
using Bot.TeamsApp;

namespace Bot.EndToEnd.Tests.TeamsApp;

/// <summary>The package of a committed environment, with what it leaves open filled in.</summary>
internal sealed record PackedApp(JsonObject Manifest, IReadOnlyDictionary<string, JsonObject> Localisations, IReadOnlyList<string> Files)
{
    public static string Folder { get; } = Path.Combine(Installed.Repository, "manifests");

    public static PackedApp Of(string environment)
    {
        var home = Directory.CreateTempSubdirectory("bot-package-");
        try
        {
            var copy = Path.Combine(home.FullName, "manifests");
            foreach (var file in Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories))
            {
                var target = Path.Combine(copy, Path.GetRelativePath(Folder, file));
                Directory.CreateDirectory(Path.GetDirectoryName(target)!); // a file stands in a folder
                File.Copy(file, target);
            }

            Fill(Path.Combine(copy, "environments", $"{environment}.json"));
            var package = Path.Combine(home.FullName, "app.zip");
            Assert.IsType<PackOutcome.Packed>(PackTeamsApp.Pack(new PackInput(copy, environment, package)));
            return Read(package);
        }
        finally
        {
            home.Delete(recursive: true);
        }
    }

    private static void Fill(string environment)
    {
        var root = JsonNode.Parse(File.ReadAllText(environment))!.AsObject(); // a committed file is no null
        foreach (var key in root.Where(static pair => pair.Value is JsonValue value && value.GetValue<string>().StartsWith('<')).Select(static pair => pair.Key).ToList())
        {
            root[key] = key switch
            {
                "appId" => "3d2f0a51-1111-4b6e-8d11-7a0f5c2e9b01",
                "botId" => "3d2f0a51-1111-4b6e-8d11-7a0f5c2e9b02",
                "domain" => "kennisbot.voorbeeld.nl",
                "organisation" => "Veiligheidsnetwerk",
                _ => "https://www.voorbeeld.nl/kennisbot",
            };
        }

        File.WriteAllText(environment, root.ToJsonString());
    }

    private static PackedApp Read(string package)
    {
        using var zip = ZipFile.OpenRead(package);
        var json = zip.Entries.Where(static entry => entry.Name.EndsWith(".json", StringComparison.Ordinal)).ToDictionary(static entry => entry.FullName, static entry =>
        {
            using var opened = entry.Open();
            return JsonNode.Parse(opened)!.AsObject(); // no packed file is null
        });
        json.Remove("manifest.json", out var manifest);
        return new PackedApp(manifest!, json, [.. zip.Entries.Select(static entry => entry.FullName)]); // every package has one
    }
}
