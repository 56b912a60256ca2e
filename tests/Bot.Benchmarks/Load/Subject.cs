using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Bot.Benchmarks.Subjects;

namespace Bot.Benchmarks.Load;

/// <summary>A process that is measured: started on a free loopback port, and ended with this object.</summary>
internal sealed class Subject : IAsyncDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(2);

    private readonly Process process;

    private Subject(string name, Process process, Uri address)
    {
        Name = name;
        this.process = process;
        Address = address;
    }

    public string Name { get; }

    public Uri Address { get; }

    /// <summary>From the start of the process to the first 200 of its readiness.</summary>
    public TimeSpan ReadyAfter { get; private set; }

    public TimeSpan Cpu
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    public double Mebibytes
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64 / 1024.0 / 1024.0;
        }
    }

    public static Task<Subject> FloorAsync() => StartAsync("floor", Own("floor"), new Dictionary<string, string?>());

    public static Task<Subject> EchoAsync(IReadOnlyDictionary<string, string?> settings) => StartAsync("connector, echo", Own("echo"), settings);

    /// <summary>The real host, on a database of its own in <paramref name="folder"/>.</summary>
    public static Task<Subject> HostAsync(IReadOnlyDictionary<string, string?> settings, string folder) => StartAsync(
        "complete turn",
        [Path.Combine(AppContext.BaseDirectory, "Bot.Host.dll")],
        new Dictionary<string, string?>(settings)
        {
            ["Storage:ConnectionString"] = $"Data Source={Path.Combine(folder, "bot.db")}",
            ["Knowledge:Path"] = Repository.KnowledgeBank,
        });

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
        }

        await process.WaitForExitAsync();
        process.Dispose();
    }

    private static string[] Own(string subject) => [typeof(FloorBot).Assembly.Location, "subject", subject];

    private static async Task<Subject> StartAsync(string name, string[] command, IReadOnlyDictionary<string, string?> settings)
    {
        var address = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{FreePort()}"));
        var start = new ProcessStartInfo("dotnet", command)
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ASPNETCORE_URLS"] = address.ToString();
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        foreach (var (key, value) in settings)
        {
            start.Environment[key.Replace(":", "__", StringComparison.Ordinal)] = value;
        }

        var startedAt = TimeProvider.System.GetTimestamp();
        var process = Process.Start(start) ?? throw new InvalidOperationException($"{name} did not start.");
        var last = new Queue<string>();
        process.OutputDataReceived += (_, line) => Keep(last, line.Data);
        process.ErrorDataReceived += (_, line) => Keep(last, line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var subject = new Subject(name, process, address);
        try
        {
            await subject.BecomeReadyAsync(startedAt);
        }
        catch (TimeoutException exception)
        {
            await subject.DisposeAsync();
            throw new InvalidOperationException($"{name} did not become ready:\n{string.Join('\n', last)}", exception);
        }

        return subject;
    }

    private async Task BecomeReadyAsync(long startedAt)
    {
        using var http = new HttpClient { Timeout = StartLimit };
        while (!process.HasExited && TimeProvider.System.GetElapsedTime(startedAt) < StartLimit)
        {
            try
            {
                using var response = await http.GetAsync(new Uri(Address, "/health/ready"));
                if (response.StatusCode == HttpStatusCode.OK)
                {
                    ReadyAfter = TimeProvider.System.GetElapsedTime(startedAt);
                    return;
                }
            }
            catch (HttpRequestException)
            {
                // It does not listen yet.
            }

            await Task.Delay(Pause, TimeProvider.System);
        }

        throw new TimeoutException();
    }

    private static void Keep(Queue<string> last, string? line)
    {
        lock (last)
        {
            last.Enqueue(line ?? "");
            if (last.Count > 20)
            {
                last.Dequeue();
            }
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
