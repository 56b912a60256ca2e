namespace Bot.Benchmarks;

/// <summary>Where the clone is in which this program was built.</summary>
internal static class Repository
{
    public static string KnowledgeBank => Path.Combine(Root, "knowledge-index");

    private static string Root
    {
        get
        {
            for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            {
                if (File.Exists(Path.Combine(folder.FullName, "Bot.sln")))
                {
                    return folder.FullName;
                }
            }

            throw new InvalidOperationException("Bot.sln was not found above this program; run it from a clone.");
        }
    }
}
