namespace Bot.Knowledge;

/// <summary>The folder of the knowledge bank, found from <c>Knowledge:Path</c>.</summary>
/// <param name="Path">Absolute. It need not exist: reading it then reports a fault.</param>
public sealed record KnowledgeFolder(string Path)
{
    private const string CheckoutMark = "Bot.sln";

    /// <summary>
    /// An absolute path is taken as it is. A relative one is looked for under the content root, then at the top of the checkout that
    /// the content root or the program lies in, then beside the program, where a publish puts the bank.
    /// </summary>
    internal static KnowledgeFolder Find(string path, string contentRoot, string programFolder)
    {
        var places = new[] { contentRoot, CheckoutOf(contentRoot), CheckoutOf(programFolder), programFolder }
            .OfType<string>()
            .Select(place => System.IO.Path.GetFullPath(path, System.IO.Path.GetFullPath(place)))
            .ToList();
        return new(places.Find(Directory.Exists) ?? places[0]);
    }

    private static string? CheckoutOf(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(at.FullName, CheckoutMark)))
            {
                return at.FullName;
            }
        }

        return null;
    }
}
