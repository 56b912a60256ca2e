namespace Bot.Host.Serving;

/// <summary>
/// Where settings are read and data is kept, whatever folder the command is given from: what the environment says, else the program's
/// folder when it was published, else its project in the checkout.
/// </summary>
internal static class ContentRoot
{
    private const string PublishedBank = "knowledge-index";

    public static string? Find() => Find(AppContext.BaseDirectory, Environment.GetEnvironmentVariable);

    /// <summary>Null leaves it to the environment variable.</summary>
    public static string? Find(string programFolder, Func<string, string?> variable)
    {
        if (variable("ASPNETCORE_CONTENTROOT") is { Length: > 0 } || variable("DOTNET_CONTENTROOT") is { Length: > 0 })
        {
            return null;
        }

        return Directory.Exists(Path.Combine(programFolder, PublishedBank)) ? programFolder : ProjectAbove(programFolder) ?? programFolder;
    }

    /// <summary>Whether it is the project in a checkout, and not a published program.</summary>
    public static bool IsProject(string folder) => File.Exists(Path.Combine(folder, "Bot.Host.csproj"));

    private static string? ProjectAbove(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
        {
            var project = Path.Combine(at.FullName, "src", "Bot.Host");
            if (IsProject(project))
            {
                return project;
            }
        }

        return null;
    }
}
