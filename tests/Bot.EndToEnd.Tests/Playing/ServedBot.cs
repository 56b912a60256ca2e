using System.Diagnostics;

namespace Bot.EndToEnd.Tests.Playing;

/// <summary>The real program as it serves on this machine, on a free port and a database in a temporary folder.</summary>
public sealed class ServedBot : IAsyncLifetime
{
    private const string ListensLine = "It listens on ";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);

    private readonly string folder = Directory.CreateTempSubdirectory("bot-served-").FullName;
    private Process? process;

    /// <summary>Where it listens.</summary>
    public string Address { get; private set; } = "";

    /// <summary>Settings of these tests, in the environment's spelling.</summary>
    private static IReadOnlyDictionary<string, string> Settings { get; } = new Dictionary<string, string>
    {
        ["ASPNETCORE_ENVIRONMENT"] = "Development",
        ["Knowledge__Path"] = Path.Combine(Installed.Repository, "knowledge-index"),
        ["Privacy__Controller"] = "Gemeenschappelijke regeling <Veiligheid & Samenwerking> Voorbeeldregio-Middenlandsewaterschapsheuvelrug",
        ["Privacy__Contact"] = "functionaris.gegevensbescherming.van.de.voorbeeldregio@gemeenschappelijkeregeling.example.org",
    };

    public async Task InitializeAsync()
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Bot.Host.dll"), "serve", "--urls", "http://127.0.0.1:0"])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            WorkingDirectory = folder,
        };
        start.Environment["Storage__ConnectionString"] = $"Data Source={Path.Combine(folder, "bot.db")}";
        foreach (var (key, value) in Settings)
        {
            start.Environment[key] = value;
        }

        process = Process.Start(start) ?? throw new InvalidOperationException("The bot did not start.");
        Address = await ReadAddressAsync(process).WaitAsync(Patience);

        // Whatever it says from now on must not fill the pipe.
        _ = process.StandardOutput.ReadToEndAsync();
    }

    public async Task DisposeAsync()
    {
        if (process is not null)
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }

            await process.WaitForExitAsync();
            process.Dispose();
        }

        Directory.Delete(folder, recursive: true);
    }

    private static async Task<string> ReadAddressAsync(Process process)
    {
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.StartsWith(ListensLine, StringComparison.Ordinal))
            {
                return line[ListensLine.Length..line.IndexOf(": Teams", StringComparison.Ordinal)];
            }
        }

        throw new InvalidOperationException("The bot ended before it listened; what it said stands on standard error.");
    }
}
