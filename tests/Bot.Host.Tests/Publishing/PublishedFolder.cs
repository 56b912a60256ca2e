using System.Diagnostics;
using System.Security.Cryptography;
using Bot.Host.Tests.Playing;

namespace Bot.Host.Tests.Publishing;

/// <summary>
/// The program as <c>dotnet publish</c> leaves it, in a folder that whoever starts it can only read, and a user who may write
/// nowhere but in the folders that she is given.
/// </summary>
public sealed class PublishedFolder : IAsyncLifetime
{
    // "nobody"; only the number counts.
    private const int User = 65534;

    private const UnixFileMode Readable = UnixFileMode.UserRead | UnixFileMode.UserExecute
        | UnixFileMode.GroupRead | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute;

    private readonly string root = Directory.CreateTempSubdirectory("bot-published-").FullName;

    public string Folder => Path.Combine(root, "bot");

    /// <summary>The user's home: empty, and hers.</summary>
    public string Home => Path.Combine(root, "home");

    /// <summary>The only folder beside it in which she may write.</summary>
    public string Data => Path.Combine(Folder, "data");

    public async Task InitializeAsync()
    {
        await DotnetPublish.RunAsync("-o", Folder);
        Directory.CreateDirectory(Home);
        Directory.CreateDirectory(Data);
        if (OperatingSystem.IsLinux())
        {
            foreach (var folder in new[] { root, Folder })
            {
                File.SetUnixFileMode(folder, Readable | UnixFileMode.UserWrite);
            }
        }
    }

    public Task DisposeAsync()
    {
        if (OperatingSystem.IsLinux())
        {
            File.SetUnixFileMode(Folder, Readable | UnixFileMode.UserWrite);
        }

        Directory.Delete(root, recursive: true);
        return Task.CompletedTask;
    }

    /// <summary>How she starts it; the test is skipped with the reason where another user cannot be had.</summary>
    internal async Task<IReadOnlyList<string>> AsUserWithoutRightsAsync()
    {
        const string WhyNot = "Users without rights are made with Linux's setpriv.";
        var program = Path.Combine(Folder, "Bot.Host.dll");
        if (!OperatingSystem.IsLinux())
        {
            throw new SkipException(WhyNot);
        }

        if (!Environment.IsPrivilegedProcess)
        {
            // Whoever runs the tests has no rights to begin with; only her own folder is to be closed.
            File.SetUnixFileMode(Folder, Readable);
            return ["dotnet", program];
        }

        IReadOnlyList<string> asUser = ["setpriv", $"--reuid={User}", $"--regid={User}", "--clear-groups", "--no-new-privs"];
        await RunAsync(["chown", $"{User}:{User}", Home, Data]);
        Skip.IfNot(await RunAsync([.. asUser, "dotnet", "--list-runtimes"]) == 0, "The .NET runtime stands where only root can read it.");
        return [.. asUser, "dotnet", program];
    }

    /// <summary>Every file of the program with its content's hash, without the data.</summary>
    internal IReadOnlyDictionary<string, string> Files() => Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories)
        .Where(file => !file.StartsWith(Data + Path.DirectorySeparatorChar, StringComparison.Ordinal))
        .ToDictionary(file => Path.GetRelativePath(Folder, file), static file => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file))));

    private static async Task<int> RunAsync(IReadOnlyList<string> command)
    {
        using var process = Process.Start(new ProcessStartInfo(command[0], command.Skip(1)) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })
            ?? throw new InvalidOperationException($"{command[0]} did not start.");
        await process.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(30));
        return process.ExitCode;
    }
}
