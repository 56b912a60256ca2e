using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Bot.Testing.Databases;

/// <summary>
/// A real PostgreSQL for tests: the one that BOT_TEST_POSTGRES names (a connection string of a role that may create
/// databases), else a private cluster from the installed binaries, else none with the reason. The private cluster
/// lives in a temporary folder and ends with this process, also when the process is killed.
/// </summary>
public sealed class PostgresServer : IAsyncDisposable
{
    private const string Variable = "BOT_TEST_POSTGRES";

    // The shell that keeps the cluster reads its input until this process closes it or dies, and then clears up.
    private const string Keep =
        """
        set -e
        trap 'rm -rf "$FOLDER"' EXIT
        mkdir -p -m 700 "$FOLDER"
        cd "$FOLDER"
        "$BIN/initdb" -D data -U bot --auth=trust --encoding=UTF8 --locale=C >initdb.log 2>&1 || { cat initdb.log >&2; exit 1; }
        sed -i '1i host all entra all scram-sha-256' data/pg_hba.conf
        "$BIN/pg_ctl" -D data -w -l server.log -o "-p $PORT -c listen_addresses=127.0.0.1 -c unix_socket_directories=$FOLDER -c fsync=off -c max_connections=200" start >/dev/null || { cat server.log >&2; exit 1; }
        echo ready
        cat >/dev/null || true
        "$BIN/pg_ctl" -D data -m immediate stop >/dev/null
        """;

    private readonly Process? keeper;

    private PostgresServer(string? connectionString, string? whyNot, Process? keeper)
    {
        ConnectionString = connectionString;
        WhyNot = whyNot;
        this.keeper = keeper;
    }

    /// <summary>Of a role that may create databases; null when there is no server.</summary>
    public string? ConnectionString { get; }

    /// <summary>Why there is no server; null when there is one.</summary>
    public string? WhyNot { get; }

    /// <summary>Whether the server was started here, so that its files and roles are the tests' own. It asks the role "entra", if one makes it, for a password.</summary>
    public bool IsPrivate => keeper is not null;

    /// <summary>Finds or starts the server. Does not throw when there is none: the tests are skipped with the reason.</summary>
    public static async Task<PostgresServer> StartAsync()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } given)
        {
            return new PostgresServer(given, null, null);
        }

        if (Binaries() is not { } binaries)
        {
            return new PostgresServer(null, $"PostgreSQL is not installed and {Variable} is not set.", null);
        }

        var port = FreePort();
        var shell = StartKeeper(binaries, port);
        if (await shell.StandardOutput.ReadLineAsync() == "ready")
        {
            return new PostgresServer($"Host=127.0.0.1;Port={port};Username=bot;Database=postgres", null, shell);
        }

        var why = await shell.StandardError.ReadToEndAsync();
        shell.Dispose();
        return new PostgresServer(null, $"PostgreSQL of {binaries} did not start: {why.Trim()}", null);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (keeper is null)
        {
            return;
        }

        keeper.StandardInput.Close();
        await keeper.WaitForExitAsync();
        keeper.Dispose();
    }

    private static Process StartKeeper(string binaries, int port)
    {
        var start = new ProcessStartInfo
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            WorkingDirectory = "/",
        };
        start.Environment["BIN"] = binaries;
        start.Environment["PORT"] = port.ToString(System.Globalization.CultureInfo.InvariantCulture);
        start.Environment["FOLDER"] = Path.Combine(Path.GetTempPath(), $"bot-postgres-{Guid.NewGuid():N}");
        var shell = new[] { "sh", "-c", Keep };

        // PostgreSQL refuses to run as root.
        string[] command = Environment.UserName == "root" ? ["runuser", "-u", OtherUser(), "--", .. shell] : shell;
        start.FileName = command[0];
        foreach (var argument in command.Skip(1))
        {
            start.ArgumentList.Add(argument);
        }

        return Process.Start(start) ?? throw new InvalidOperationException("The shell did not start.");
    }

    private static string OtherUser() =>
        File.ReadLines("/etc/passwd").Any(line => line.StartsWith("postgres:", StringComparison.Ordinal)) ? "postgres" : "nobody";

    private static string? Binaries()
    {
        const string Versions = "/usr/lib/postgresql";
        return !Directory.Exists(Versions)
            ? null
            : Directory.GetDirectories(Versions)
                .Select(version => Path.Combine(version, "bin"))
                .Where(folder => File.Exists(Path.Combine(folder, "initdb")) && File.Exists(Path.Combine(folder, "pg_ctl")))
                .OrderDescending(StringComparer.Ordinal)
                .FirstOrDefault();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
