using System.Diagnostics;

namespace Bot.Host.Tests.Infra;

/// <summary>
/// <c>deploy.sh</c> with az, dotnet, psql, zip and curl played: each notes how it was called and says what is written for it here.
/// </summary>
internal sealed class PlayedTools : IDisposable
{
    public const string Token = "eyJ-the-token-of-whoever-is-logged-in";

    // What a tool finds in its environment is noted beside its arguments, so that a test can tell the one from the other.
    private const string Tool =
        """
        #!/usr/bin/env bash
        name=$(basename "$0")
        printf '%s %s\n' "$name" "$*" >>"$PLAYED/calls"
        printf '%s %s %s\n' "$name" "${PGPASSWORD:-}" "${Storage__ConnectionString:-}" >>"$PLAYED/environment"
        [[ $* != publish* ]] || mkdir -p "$(sed -E 's/.*--output ([^ ]+).*/\1/' <<<"$*")"
        call="$name $*"
        while IFS='|' read -r begins exit answer; do
          if [[ $call == $begins ]]; then
            [ -z "$answer" ] || printf '%s\n' "$answer"
            exit "$exit"
          fi
        done <"$PLAYED/answers"
        """;

    private readonly string folder = Directory.CreateTempSubdirectory("bot-deploy-").FullName;
    private readonly List<string> answers = [];

    public PlayedTools()
    {
        Directory.CreateDirectory(Bin);
        foreach (var tool in new[] { "az", "dotnet", "psql", "zip", "curl" })
        {
            var path = Path.Combine(Bin, tool);
            File.WriteAllText(path, Tool);
            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserExecute);
            }
        }

        File.WriteAllText(CallsFile, "");
    }

    public string Parameters => Path.Combine(folder, "mine.bicepparam");

    public IReadOnlyList<string> Calls => File.ReadAllLines(CallsFile);

    public IReadOnlyList<string> Environment => File.ReadAllLines(Path.Combine(folder, "environment"));

    private string Bin => Path.Combine(folder, "bin");

    private string CallsFile => Path.Combine(folder, "calls");

    /// <summary>What a call that begins so is answered; the first that fits counts.</summary>
    public PlayedTools Answer(string begins, string answer = "", int exit = 0)
    {
        answers.Add($"{begins}|{exit}|{answer}");
        return this;
    }

    public async Task<(int Exit, string Output, string Error)> DeployAsync(string? address, params string[] arguments)
    {
        await File.WriteAllLinesAsync(Path.Combine(folder, "answers"), answers);
        var start = new ProcessStartInfo("bash", [Path.Combine(Playing.Checkout.Root, "infra", "deploy.sh"), .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["PATH"] = $"{Bin}:/usr/bin:/bin";
        start.Environment["PLAYED"] = folder;
        start.Environment["READY_PAUSE"] = "0";
        start.Environment["DEPLOYER_IP"] = address;
        using var process = Process.Start(start) ?? throw new InvalidOperationException("bash did not start.");
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync().WaitAsync(TimeSpan.FromMinutes(1));
        return (process.ExitCode, await output, await error);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
