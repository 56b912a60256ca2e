namespace Bot.Host.Doctor;

/// <summary>
/// The checks that need no network, at every start: what is wrong stops it with the doctor's sentence, what is odd is logged once.
/// The values of the settings, the database and the bank are not here: the start meets them anyway, and refuses with the same sentences.
/// </summary>
internal sealed class StartChecks(IServiceProvider services, ILogger<StartChecks> log) : IHostedLifecycleService
{
    public Task StartingAsync(CancellationToken cancellationToken) => LookAsync(Moment.Settings, cancellationToken);

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    // By now the bank is loaded; which kernteam has no network was refused on the way.
    public Task StartedAsync(CancellationToken cancellationToken) => LookAsync(Moment.Bank, cancellationToken);

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task LookAsync(Moment moment, CancellationToken cancellationToken)
    {
        var faults = new List<string>();
        foreach (var check in CheckList.At(moment))
        {
            foreach (var finding in await check.LookAsync(services, cancellationToken))
            {
                if (finding.Outcome == Outcome.Fault)
                {
                    faults.Add(finding.Sentence);
                }
                else if (finding.Outcome == Outcome.Warning)
                {
                    log.OddAtStart(check.Name, finding.Sentence);
                }
            }
        }

        if (faults.Count > 0)
        {
            throw new StartRefusedException(faults);
        }
    }
}
