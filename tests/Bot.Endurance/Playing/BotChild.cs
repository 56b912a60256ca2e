using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Bot.Endurance.Playing;

/// <summary>The bot as a process of its own, which can be killed.</summary>
internal sealed class BotChild : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    private readonly Process process;
    private readonly TaskCompletionSource ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ConcurrentQueue<string> said = new();

    private BotChild(Process process, Uri address) => (this.process, Address) = (process, address);

    public Uri Address { get; }

    /// <summary>The most that was alive in its heap at a look, in MiB; 0 where it was not asked to tell.</summary>
    public double HighestHeap { get; private set; }

    /// <summary>What it wrote in its log.</summary>
    public IReadOnlyCollection<string> Said => said;

    public double Mebibytes
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64 / 1024.0 / 1024.0;
        }
    }

    /// <summary>Starts it, and returns when it is serving.</summary>
    public static async Task<BotChild> StartAsync(IReadOnlyDictionary<string, string?> settings)
    {
        var url = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{FreePort()}");
        var start = new ProcessStartInfo("dotnet", [typeof(BotChild).Assembly.Location, Subject.Verb, url])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetTempPath(),
        };
        foreach (var (key, value) in settings)
        {
            start.Environment[key.Replace(":", "__", StringComparison.Ordinal)] = value;
        }

        var child = new BotChild(new Process { StartInfo = start }, new Uri(url));
        await child.StartAsync();
        return child;
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

    private async Task StartAsync()
    {
        process.OutputDataReceived += (_, line) => Keep(line.Data);
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var ended = process.WaitForExitAsync();
        if (await Task.WhenAny(ready.Task, ended).WaitAsync(Patience) == ended)
        {
            throw new InvalidOperationException("The bot did not start: " + string.Join('\n', said));
        }
    }

    private void Keep(string? line)
    {
        if (line == Subject.Ready)
        {
            ready.TrySetResult();
        }
        else if (line?.StartsWith(Subject.Memory, StringComparison.Ordinal) == true)
        {
            HighestHeap = Math.Max(HighestHeap, long.Parse(line.AsSpan(Subject.Memory.Length), CultureInfo.InvariantCulture) / 1024.0 / 1024.0);
        }
        else if (line is not null)
        {
            said.Enqueue(line);
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
