using System.Diagnostics;

namespace Bot.EndToEnd.Tests.Playing;

/// <summary>Runs one of our scripts under Node.js with npm packages that this repository does not hold.</summary>
internal static class NodeScript
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>
    /// Runs it and gives what it wrote. Its first argument is the folder in which the packages stand, for <c>createRequire</c>.
    /// Skips the test where Node.js or a package is missing.
    /// </summary>
    /// <param name="script">The script's full path.</param>
    /// <param name="packages">The packages that it needs.</param>
    /// <param name="arguments">What it is given beside the folder.</param>
    public static async Task<(int ExitCode, string Output, string Error)> RunAsync(string script, IReadOnlyList<string> packages, params IEnumerable<string> arguments)
    {
        Skip.If(Installed.Node is null, "No Node.js (node) on the path.");
        var first = packages.Select(Installed.NeedNpm).ToArray()[0];
        var modules = first[..first.LastIndexOf(packages[0].Replace('/', Path.DirectorySeparatorChar), StringComparison.Ordinal)];
        using var process = Process.Start(new ProcessStartInfo(Installed.Node!, [script, modules, .. arguments]) // Skip has thrown
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetTempPath(),
        }) ?? throw new InvalidOperationException("Node.js did not start.");
        using var limit = new CancellationTokenSource(Patience);
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(limit.Token);
            var error = process.StandardError.ReadToEndAsync(limit.Token);
            await process.WaitForExitAsync(limit.Token);
            return (process.ExitCode, await output, await error);
        }
        catch (OperationCanceledException late)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{Path.GetFileName(script)} did not end within {Patience}.", late);
        }
    }
}
