namespace Bot.Host.Playground;

/// <summary>Where npm put Microsoft's Agents Playground, if a developer installed it. It is never shipped with the bot.</summary>
internal static class PlaygroundProgram
{
    public const string HowToInstall = "install it with: npm install @microsoft/m365agentsplayground";

    private static readonly string[] Names = OperatingSystem.IsWindows() ? ["agentsplayground.cmd", "m365agentsplayground.cmd"] : ["agentsplayground", "m365agentsplayground"];

    /// <summary>In <c>node_modules</c> of this folder, of the content root or above either; else on the path.</summary>
    public static string? Find(string contentRoot) =>
        Find([Directory.GetCurrentDirectory(), contentRoot], Environment.GetEnvironmentVariable("PATH") ?? "");

    public static string? Find(IEnumerable<string> folders, string path) => folders
        .SelectMany(FolderAndAbove)
        .Select(static folder => Path.Combine(folder, "node_modules", ".bin"))
        .Concat(path.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries))
        .SelectMany(static folder => Names.Select(name => Path.Combine(folder, name)))
        .FirstOrDefault(File.Exists);

    private static IEnumerable<string> FolderAndAbove(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
        {
            yield return at.FullName;
        }
    }
}
