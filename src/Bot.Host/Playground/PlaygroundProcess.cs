using System.Diagnostics;
using System.Globalization;

namespace Bot.Host.Playground;

/// <summary>The Playground as a process beside the bot, that ends with it.</summary>
internal sealed class PlaygroundProcess : IAsyncDisposable
{
    // All that node needs to run. The bot's settings, and with them its secrets, stay here.
    private static readonly string[] Inherited =
        ["PATH", "HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA", "TEMP", "TMP", "TMPDIR", "LANG", "SystemRoot", "SystemDrive", "ComSpec", "PATHEXT"];

    private readonly Process process;
    private readonly CancellationToken stopping;
    private volatile bool ending;
    private volatile string lastComplaint = "";

    private PlaygroundProcess(Process process, CancellationToken stopping) => (this.process, this.stopping) = (process, stopping);

    /// <summary>Starts it; its address is told when it has one, because a busy port becomes another.</summary>
    public static PlaygroundProcess Start(string program, WebApplication bot, int port, TextWriter output)
    {
        var settings = PlaygroundSettings.WriteTo(Path.Combine(bot.Environment.ContentRootPath, "data"));
        var process = new Process
        {
            StartInfo = StartOf(program, EndpointOf(bot.Urls.First()), port, settings, Environment.GetEnvironmentVariable),
            EnableRaisingEvents = true,
        };
        var playground = new PlaygroundProcess(process, bot.Lifetime.ApplicationStopping);
        process.OutputDataReceived += (_, line) => Tell(line.Data, output);
        process.ErrorDataReceived += (_, line) => playground.lastComplaint = string.IsNullOrWhiteSpace(line.Data) ? playground.lastComplaint : line.Data;
        process.Exited += async (_, _) => await playground.TellOfEndAsync(output);
        process.Start();
        process.StandardInput.Close();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return playground;
    }

    internal static ProcessStartInfo StartOf(string program, Uri endpoint, int port, string settings, Func<string, string?> variable)
    {
        string[] arguments =
        [
            "start", "-e", endpoint.ToString(), "-c", "msteams",
            "--port", port.ToString(CultureInfo.InvariantCulture), "--disable-telemetry",
        ];
        var start = new ProcessStartInfo(program, arguments)
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment.Clear();
        foreach (var name in Inherited)
        {
            if (variable(name) is { } value)
            {
                start.Environment[name] = value;
            }
        }

        start.Environment["TEAMSAPPTESTER_BROWSER"] = "none";
        start.Environment["APPLICATION_INSIGHTS_NO_STATSBEAT"] = "1";
        start.Environment["M365_AGENTS_PLAYGROUND_CONFIG_PATH"] = settings;
        return start;
    }

    public async ValueTask DisposeAsync()
    {
        ending = true;
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
        }

        process.Dispose();
    }

    // An address that means every interface is reached by the name of this machine.
    private static Uri EndpointOf(string url)
    {
        var address = BindingAddress.Parse(url);
        var host = address.Host is "*" or "+" or "0.0.0.0" or "[::]" ? "localhost" : address.Host;
        return new UriBuilder(address.Scheme, host, address.Port, "/api/messages").Uri;
    }

    private static void Tell(string? line, TextWriter output)
    {
        const string Listening = "Listening on ";
        if (line?.StartsWith(Listening, StringComparison.Ordinal) == true)
        {
            output.WriteLine($"Chat with it at http://localhost:{line[Listening.Length..].Trim()}");
        }
    }

    private async Task TellOfEndAsync(TextWriter output)
    {
        // Ctrl+C reaches both at once; then there is nothing to tell.
        await Task.Delay(TimeSpan.FromSeconds(1), TimeProvider.System);
        if (!ending && !stopping.IsCancellationRequested)
        {
            await output.WriteLineAsync($"The Agents Playground has ended; the bot serves on until Ctrl+C. {lastComplaint}".TrimEnd());
        }
    }
}
