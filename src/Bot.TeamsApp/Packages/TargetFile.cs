namespace Bot.TeamsApp.Packages;

/// <summary>Where the package is written.</summary>
internal sealed record TargetFile(string Path)
{
    /// <summary>Null when nothing can be written there, with the reason added to the faults.</summary>
    public static TargetFile? Of(string given, List<string> faults)
    {
        if (FaultOf(given) is { } fault)
        {
            faults.Add($"--out: {fault}");
            return null;
        }

        return new TargetFile(System.IO.Path.GetFullPath(given));
    }

    /// <summary>Written beside it and moved over it, so that a reader never sees half a package.</summary>
    public void Write(byte[] package)
    {
        // A name that nobody can know beforehand, and CreateNew, which follows no link: nobody's file is written over.
        var part = $"{Path}.{System.IO.Path.GetRandomFileName()}.part";
        var opened = new FileStream(part, FileMode.CreateNew, FileAccess.Write, FileShare.None);
        try
        {
            using (opened)
            {
                opened.Write(package);
            }

            File.Move(part, Path, overwrite: true);
        }
        catch
        {
            File.Delete(part);
            throw;
        }
    }

    private static string? FaultOf(string given) =>
        string.IsNullOrWhiteSpace(given) ? "no file was given. Name the package, such as kennisbot.zip."
        : Directory.Exists(given) ? $"{given} is a folder. Name a file in it, such as {System.IO.Path.Combine(given, "kennisbot.zip")}."
        : !given.EndsWith(".zip", StringComparison.OrdinalIgnoreCase) ? $"{given} does not end in .zip, which Teams asks for. Name it so."
        : System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(given)) is { } folder && !Directory.Exists(folder) ? $"the folder {folder} is not there. Make it, or name another."
        : null;
}
