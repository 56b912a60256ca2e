using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Bot.EndToEnd.Tests.Playing;

/// <summary>
/// The real program with its verb <c>playground</c>, on free ports and a database in a temporary folder, and Microsoft's
/// Agents Playground that it starts beside itself.
/// </summary>
internal sealed class BotInPlayground : IAsyncDisposable
{
    private const string PageLine = "Chat with it at ";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);

    private readonly Process process;
    private readonly string folder;

    private BotInPlayground(Process process, string folder) => (this.process, this.folder) = (process, folder);

    /// <summary>Where one chats with it.</summary>
    public string Page { get; private set; } = "";

    public string Database => Path.Combine(folder, "bot.db");

    public static async Task<BotInPlayground> StartAsync(string playgroundPackage)
    {
        var folder = Directory.CreateTempSubdirectory("bot-end-to-end-").FullName;
        var start = new ProcessStartInfo("dotnet",
        [
            Path.Combine(AppContext.BaseDirectory, "Bot.Host.dll"), "playground",
            "--urls", string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{FreePort()}"),
            "--playground-port", FreePort().ToString(CultureInfo.InvariantCulture),
        ])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder,
        };

        // node_modules/@microsoft/m365agentsplayground: npm puts its program into node_modules/.bin.
        var programs = Path.GetFullPath(Path.Combine(playgroundPackage, "..", "..", ".bin"));
        start.Environment["PATH"] = programs + Path.PathSeparator + Environment.GetEnvironmentVariable("PATH");
        start.Environment["Storage__ConnectionString"] = $"Data Source={Path.Combine(folder, "bot.db")}";
        start.Environment["Knowledge__Path"] = Path.Combine(Installed.Repository, "knowledge-index");

        var process = Process.Start(start) ?? throw new InvalidOperationException("The bot did not start.");
        var bot = new BotInPlayground(process, folder);
        try
        {
            await bot.ReadPageAsync().WaitAsync(Patience);
        }
        catch
        {
            await bot.DisposeAsync();
            throw;
        }

        return bot;
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
        }

        await process.WaitForExitAsync();
        process.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private async Task ReadPageAsync()
    {
        var said = new List<string>();
        process.ErrorDataReceived += (_, line) =>
        {
            lock (said)
            {
                said.Add(line.Data ?? "");
            }
        };
        process.BeginErrorReadLine();
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            lock (said)
            {
                said.Add(line);
            }

            if (line.StartsWith(PageLine, StringComparison.Ordinal))
            {
                Page = line[PageLine.Length..].Trim();

                // Whatever it says from now on must not fill the pipe.
                _ = process.StandardOutput.ReadToEndAsync();
                return;
            }
        }

        lock (said)
        {
            throw new InvalidOperationException("The bot ended before its page was there:\n" + string.Join('\n', said));
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
