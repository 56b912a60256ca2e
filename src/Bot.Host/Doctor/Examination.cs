using System.Runtime.CompilerServices;

namespace Bot.Host.Doctor;

/// <summary>What a check found, under its name.</summary>
internal sealed record Line(string Name, Finding Finding);

/// <summary>Runs checks side by side, each within its time, and tells what they find in the list's order.</summary>
internal static class Examination
{
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);

    public static async IAsyncEnumerable<Line> RunAsync(
        IServiceProvider services, IReadOnlyList<Check> checks, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var faults = services.GetRequiredService<SettingsFaults>();
        var looks = checks.Select(check => (check, Look: Task.Run(() => LookAsync(services, faults, check, cancellationToken), cancellationToken))).ToList();
        foreach (var (check, look) in looks)
        {
            foreach (var finding in await look)
            {
                yield return new(check.Name, finding);
            }
        }
    }

    private static async Task<IReadOnlyList<Finding>> LookAsync(IServiceProvider services, SettingsFaults faults, Check check, CancellationToken cancellationToken)
    {
        if (faults.FirstOf(check.Sections) is { } section)
        {
            return [Finding.Skipped($"it needs the settings of {section}, which have a fault")];
        }

        using var time = new CancellationTokenSource(Limit, services.GetRequiredService<TimeProvider>());
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, time.Token);
        try
        {
            // Not every library listens to the token.
            return await check.LookAsync(services, limit.Token).WaitAsync(limit.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return [new(check.SlowIs, $"there was no answer within {Limit.TotalSeconds:0} seconds.", check.MendWhenSlow)];
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            // Its message may hold what was sent; its type does not.
            return FaultLines.Of(fault) is { } lines
                ? [.. lines.Select(Finding.Fault)]
                : [new(Outcome.Fault, $"the check itself failed with {fault.GetType().Name}.", "Please report that; it is a fault of the bot, not of your settings.")];
        }
    }
}
