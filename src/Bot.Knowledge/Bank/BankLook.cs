using System.Security.Cryptography;
using System.Text;

namespace Bot.Knowledge.Bank;

/// <summary>
/// A cheap look at the bank's folder: names, sizes and times of change, no contents. Two equal looks mean that nothing was being
/// copied in between. Links are followed, because a mounted folder is often a link that is turned to a new copy.
/// </summary>
internal static class BankLook
{
    /// <summary>A fingerprint of the folder as it is now; that of a folder that is gone or unreadable is a value too.</summary>
    public static string At(string folder)
    {
        var root = Resolve(folder);
        var seen = new StringBuilder(root).Append('\n');
        try
        {
            foreach (var path in Directory.EnumerateFileSystemEntries(root, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
            {
                var relative = Path.GetRelativePath(root, path);
                if (!relative.Split(Path.DirectorySeparatorChar).All(Counts))
                {
                    continue;
                }

                var file = new FileInfo(path);
                if (file.LinkTarget is not null)
                {
                    file = new FileInfo(Resolve(path));
                }

                seen.Append(relative);
                if (file.Exists)
                {
                    seen.Append('|').Append(file.Length).Append('|').Append(file.LastWriteTimeUtc.Ticks).Append('|').Append(file.FullName);
                }

                seen.Append('\n');
            }
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            seen.Append(fault.GetType().Name);
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(seen.ToString())));
    }

    /// <summary>Whether a file or folder of this name can be part of the bank: not what an editor, git or a mount keeps beside it.</summary>
    public static bool Counts(string name) => !name.StartsWith('.') && !name.StartsWith("~$", StringComparison.Ordinal);

    /// <summary>The path with every link in it followed, so that one reading sees one copy even when a link is turned meanwhile.</summary>
    public static string Resolve(string path)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        try
        {
            var link = Directory.Exists(full) ? Directory.ResolveLinkTarget(full, returnFinalTarget: true) : File.ResolveLinkTarget(full, returnFinalTarget: true);
            return link?.FullName ?? full;
        }
        catch (IOException)
        {
            // A link to nowhere: whoever opens it next finds the same and reports it.
            return full;
        }
    }
}
