namespace Bot.EndToEnd.Tests.Playing;

/// <summary>What these tests need and this repository does not hold; where it is missing, they are skipped with the reason.</summary>
internal static class Installed
{
    private const string Variable = "BOT_TEST_NPM";

    private static readonly string[] Browsers = ["chromium", "chromium-browser", "google-chrome"];

    public static string? Chromium { get; } = OnPath(Browsers);

    public static string? Node { get; } = OnPath(["node"]);

    /// <summary>The clone.</summary>
    public static string Repository { get; } = AboveHere("Bot.sln");

    /// <summary>The folder of an npm package: in the node_modules that BOT_TEST_NPM names, the clone's own, or npm's global one.</summary>
    public static string? Npm(string package) =>
        NodeModules().Select(folder => Path.Combine(folder, package)).FirstOrDefault(Directory.Exists);

    public static string NeedChromium()
    {
        Skip.If(Chromium is null, $"No Chromium on the path ({string.Join(", ", Browsers)}).");
        return Chromium!; // Skip has thrown
    }

    public static string NeedNpm(string package)
    {
        var folder = Npm(package);
        Skip.If(folder is null, $"The npm package {package} is not installed in artifacts/npm, where {Variable} points, or globally.");
        return folder!; // Skip has thrown
    }

    private static IEnumerable<string> NodeModules()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } given)
        {
            yield return given;
            yield return Path.Combine(given, "node_modules");
        }

        yield return Path.Combine(Repository, "artifacts", "npm", "node_modules");
        yield return Path.Combine(Repository, "node_modules");

        // npm's global folder stands beside the folder of its programs.
        foreach (var folder in PathFolders())
        {
            yield return Path.GetFullPath(Path.Combine(folder, "..", "lib", "node_modules"));
        }
    }

    private static string? OnPath(IEnumerable<string> names) => names
        .SelectMany(static name => PathFolders().Select(folder => Path.Combine(folder, name)))
        .FirstOrDefault(File.Exists);

    private static string[] PathFolders() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);

    private static string AboveHere(string file)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, file)))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException($"{file} was not found above the tests.");
    }
}
