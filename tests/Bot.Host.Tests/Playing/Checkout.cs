namespace Bot.Host.Tests.Playing;

/// <summary>The checkout that these tests were built from.</summary>
internal static class Checkout
{
    public static string Root { get; } = Find();

    public static string Bank => Path.Combine(Root, "knowledge-index");

    private static string Find()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "Bot.sln")))
            {
                return at.FullName;
            }
        }

        throw new InvalidOperationException("These tests read the checkout that they were built from; run them there.");
    }
}
