using System.Text.Json;
using System.Text.Json.Nodes;

namespace Bot.TeamsApp.Tests.Playing;

/// <summary>The checkout's <c>manifests/</c> in a folder of the test's own, which it may break.</summary>
internal sealed class ManifestsCopy : IDisposable
{
    private readonly DirectoryInfo home = Directory.CreateTempSubdirectory("bot-manifests-");

    public ManifestsCopy()
    {
        Folder = Path.Combine(home.FullName, "manifests");
        foreach (var file in Directory.EnumerateFiles(Committed, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(Folder, Path.GetRelativePath(Committed, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!); // a file stands in a folder
            File.Copy(file, copy);
        }
    }

    public static string Committed { get; } = Find();

    public static IReadOnlyList<string> Environments { get; } =
        [.. Directory.EnumerateFiles(Path.Combine(Committed, "environments")).Select(static file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    public string Folder { get; }

    public string Target => Path.Combine(home.FullName, "app.zip");

    public string Full(string file) => Path.Combine(Folder, file);

    /// <summary>Changes a JSON file.</summary>
    public ManifestsCopy Change(string file, Action<JsonObject> change)
    {
        var root = JsonNode.Parse(File.ReadAllText(Full(file)))!.AsObject(); // a committed file is no null
        change(root);
        File.WriteAllText(Full(file), root.ToJsonString());
        return this;
    }

    /// <summary>Fills in what a committed environment leaves open.</summary>
    public ManifestsCopy Fill(string environment) => Change($"environments/{environment}.json", static root =>
    {
        foreach (var (key, value) in Filling)
        {
            if (root[key]?.GetValue<string>().StartsWith('<') == true)
            {
                root[key] = value;
            }
        }
    });

    public PackOutcome Pack(string environment = "example", string? target = null) => PackTeamsApp.Pack(new PackInput(Folder, environment, target ?? Target));

    public PackOutcome.Packed Packed(string environment = "example") => Pack(environment) switch
    {
        PackOutcome.Packed packed => packed,
        PackOutcome.Refused refused => throw new InvalidOperationException(string.Join('\n', refused.Faults)),
        var other => throw new InvalidOperationException(other.ToString()),
    };

    public IReadOnlyList<string> Faults(string environment = "example", string? target = null) => Assert.IsType<PackOutcome.Refused>(Pack(environment, target)).Faults;

    public void Dispose() => home.Delete(recursive: true);

    private static Dictionary<string, string> Filling => new(StringComparer.Ordinal)
    {
        ["appId"] = "3d2f0a51-1111-4b6e-8d11-7a0f5c2e9b01",
        ["botId"] = "3d2f0a51-1111-4b6e-8d11-7a0f5c2e9b02",
        ["domain"] = "kennisbot.voorbeeld.nl",
        ["organisation"] = "Veiligheidsnetwerk",
        ["website"] = "https://www.voorbeeld.nl/kennisbot",
        ["terms"] = "https://www.voorbeeld.nl/voorwaarden",
    };

    private static string Find()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "Bot.sln")))
            {
                return Path.Combine(at.FullName, "manifests");
            }
        }

        throw new InvalidOperationException("These tests read the checkout that they were built from; run them there.");
    }
}
