using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Bot.Host.Serving;

namespace Bot.Host.Tests.Playing;

/// <summary>The bot's program as a process of its own, which can be killed.</summary>
internal sealed class BotProcess : IAsyncDisposable
{
    // A start takes a second or two; a machine that is busy with other tests may take long.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly ConcurrentQueue<string> output = new();
    private readonly ConcurrentQueue<string> error = new();
    private readonly Process process;
    private readonly TaskCompletionSource started = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private BotProcess(IEnumerable<string> arguments, IReadOnlyDictionary<string, string?> settings, IReadOnlyList<string>? program)
    {
        program ??= ["dotnet", typeof(BotServer).Assembly.Location];
        var start = new ProcessStartInfo(program[0], [.. program.Skip(1), .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,

            // From anywhere: nothing may depend on the working directory.
            WorkingDirectory = Path.GetTempPath(),
        };
        foreach (var name in start.Environment.Keys.Where(static name => name.Contains("__", StringComparison.Ordinal) || name.StartsWith("ASPNETCORE_", StringComparison.Ordinal)).ToList())
        {
            start.Environment.Remove(name);
        }

        foreach (var (key, value) in settings)
        {
            start.Environment[key.Replace(":", "__", StringComparison.Ordinal)] = value;
        }

        process = new Process { StartInfo = start };
        process.OutputDataReceived += (_, line) => Keep(line.Data, output);
        process.ErrorDataReceived += (_, line) => Keep(line.Data, error);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public IReadOnlyList<string> Output => [.. output];

    public IReadOnlyList<string> Error => [.. error];

    /// <summary>Runs a command to its end.</summary>
    public static Task<(int Exit, IReadOnlyList<string> Output, IReadOnlyList<string> Error)> RunAsync(
        IReadOnlyDictionary<string, string?> settings, params string[] arguments) => RunAsync(null, settings, arguments);

    /// <summary>The same with another program than the one that was built, such as a published one.</summary>
    public static async Task<(int Exit, IReadOnlyList<string> Output, IReadOnlyList<string> Error)> RunAsync(
        IReadOnlyList<string>? program, IReadOnlyDictionary<string, string?> settings, params string[] arguments)
    {
        await using var bot = new BotProcess(arguments, settings, program);
        await bot.process.WaitForExitAsync().WaitAsync(Patience);
        return (bot.process.ExitCode, bot.Output, bot.Error);
    }

    /// <summary>Serves on the port, and is ready.</summary>
    /// <param name="port">Where.</param>
    /// <param name="settings">Its configuration.</param>
    /// <param name="program">How it is started, when it is not the one that was built.</param>
    public static async Task<BotProcess> ServeAsync(int port, IReadOnlyDictionary<string, string?> settings, IReadOnlyList<string>? program = null)
    {
        var bot = new BotProcess(["serve", "--urls", $"http://127.0.0.1:{port}"], settings, program);
        var ended = bot.process.WaitForExitAsync();
        if (await Task.WhenAny(bot.started.Task, ended).WaitAsync(Patience) == ended)
        {
            throw new InvalidOperationException("The bot did not start: " + string.Join('\n', bot.Error));
        }

        return bot;
    }

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>As a power cut does: no word of goodbye.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            await KillAsync();
        }

        process.Dispose();
    }

    private void Keep(string? line, ConcurrentQueue<string> lines)
    {
        if (line is not null)
        {
            lines.Enqueue(line);
            if (lines == output && line.StartsWith("Try: ", StringComparison.Ordinal))
            {
                started.TrySetResult();
            }
        }
    }
}
