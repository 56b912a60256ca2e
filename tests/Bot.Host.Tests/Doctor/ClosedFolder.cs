using System.Diagnostics;
using System.Runtime.Versioning;
using Bot.Host.Serving;

namespace Bot.Host.Tests.Doctor;

/// <summary>A folder in which the bot's user may read and not write. Root may write anywhere, so then the bot runs as nobody.</summary>
[SupportedOSPlatform("linux")]
internal sealed class ClosedFolder : IDisposable
{
    private const UnixFileMode ReadFile = UnixFileMode.UserRead | UnixFileMode.GroupRead | UnixFileMode.OtherRead;
    private const UnixFileMode ReadFolder = ReadFile | UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    private readonly string folder;

    private ClosedFolder(string folder) => this.folder = folder;

    public static ClosedFolder Of(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(folder))
        {
            File.SetUnixFileMode(file, ReadFile);
        }

        File.SetUnixFileMode(folder, ReadFolder);
        return new(folder);
    }

    public async Task<(int Exit, IReadOnlyList<string> Output)> DoctorAsync(IReadOnlyDictionary<string, string?> settings)
    {
        var program = typeof(BotServer).Assembly.Location;
        string[] command = Environment.UserName == "root"
            ? ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "--", "dotnet", program, "doctor"]
            : ["dotnet", program, "doctor"];
        Skip.If(Environment.UserName == "root" && !File.Exists("/usr/bin/setpriv"), "setpriv, which runs a program as another user, is not installed.");
        Skip.If(Environment.UserName == "root" && !IsOpenToAll(program), "The tests lie in a folder that other users cannot read.");
        var start = new ProcessStartInfo(command[0], command[1..]) { UseShellExecute = false, RedirectStandardOutput = true, WorkingDirectory = folder };
        foreach (var (key, value) in settings)
        {
            start.Environment[key.Replace(":", "__", StringComparison.Ordinal)] = value;
        }

        using var process = Process.Start(start) ?? throw new InvalidOperationException("The program did not start.");
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    public void Dispose() => File.SetUnixFileMode(folder, ReadFolder | UnixFileMode.UserWrite);

    private static bool IsOpenToAll(string file)
    {
        for (var at = Directory.GetParent(file); at is not null; at = at.Parent)
        {
            if ((at.UnixFileMode & UnixFileMode.OtherExecute) == 0)
            {
                return false;
            }
        }

        return (File.GetUnixFileMode(file) & UnixFileMode.OtherRead) != 0;
    }
}
