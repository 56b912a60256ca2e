using Bot.Knowledge.Answers;
using Bot.Knowledge.Bank;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Bot.Knowledge.Hosting;

/// <summary>
/// Ready means that there is a bank to answer from. A change that was refused is told as a warning with file and line, and does not
/// take the bot out of service: the bank from before answers.
/// </summary>
internal sealed class KnowledgeHealth(KnowledgeSource<AnswerEngine> source) : IHealthCheck
{
    // The first ones say enough to find the file; 'knowledge check' tells all.
    private const int Shown = 3;

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(ResultOf(source.Standing));

    private static HealthCheckResult ResultOf(KnowledgeStanding standing)
    {
        if (!standing.CanAnswer)
        {
            return HealthCheckResult.Unhealthy($"No knowledge bank is loaded. {Places(standing.Faults)}".TrimEnd());
        }

        if (standing.Faults.Count > 0)
        {
            return HealthCheckResult.Degraded($"A change was refused and the bank from before answers. {Places(standing.Faults)}");
        }

        return standing.BuildFault is null
            ? HealthCheckResult.Healthy()
            : HealthCheckResult.Degraded("A change could not be made ready and the bank from before answers; the log says why.");
    }

    // Kinds and not messages, which quote the file: this is read by whoever may reach the address.
    private static string Places(IReadOnlyList<BankFault> faults) =>
        string.Join(", ", faults.Take(Shown).Select(fault => $"{fault.Where} {fault.Kind}"))
        + (faults.Count > Shown ? $" and {faults.Count - Shown} more" : "");
}
