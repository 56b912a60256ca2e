using System.Diagnostics;
using Bot.Host.Tests.Playing;

namespace Bot.Host.Tests.Publishing;

/// <summary><c>dotnet publish</c> of what these tests were built with.</summary>
internal static class DotnetPublish
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    // The folder is bin/CONFIGURATION/FRAMEWORK.
    private static readonly string Configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name; // it is not the root

    public static async Task RunAsync(params IEnumerable<string> more)
    {
        using var process = Process.Start(new ProcessStartInfo(
            "dotnet", ["publish", Path.Combine(Checkout.Root, "src", "Bot.Host"), "--no-build", "--nologo", "-c", Configuration, .. more])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        }) ?? throw new InvalidOperationException("dotnet did not start.");
        using var limit = new CancellationTokenSource(Patience);
        var output = process.StandardOutput.ReadToEndAsync(limit.Token);
        var error = process.StandardError.ReadToEndAsync(limit.Token);
        await process.WaitForExitAsync(limit.Token);
        Assert.True(process.ExitCode == 0, await output + await error);
    }
}
