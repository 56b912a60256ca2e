namespace Bot.Storage;

/// <summary>Where the bot writes on its own disk.</summary>
/// <param name="Path">The folder of the SQLite file, which need not exist yet; null when PostgreSQL keeps everything.</param>
public sealed record DataFolder(string? Path)
{
    /// <summary>The folder itself, or the nearest one above it that exists; null when the folder cannot be made, because a file is in the way.</summary>
    public string? Existing
    {
        get
        {
            var at = Path is null ? null : new DirectoryInfo(Path);
            while (at is { Exists: false })
            {
                at = File.Exists(at.FullName) ? null : at.Parent;
            }

            return at?.FullName;
        }
    }
}
