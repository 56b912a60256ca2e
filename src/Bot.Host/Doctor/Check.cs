namespace Bot.Host.Doctor;

/// <summary>What a check needs before it can look.</summary>
internal enum Moment
{
    /// <summary>Nothing but the settings: a start looks too, before anything else.</summary>
    Settings,

    /// <summary>The knowledge bank: a start looks once it is loaded.</summary>
    Bank,

    /// <summary>Time, or the network: the doctor alone.</summary>
    Doctor,
}

/// <summary>One line of the doctor.</summary>
/// <param name="Name">As it is printed.</param>
/// <param name="Moment">When it can look.</param>
/// <param name="Sections">The sections of the configuration that it reads; with a fault in one of them it does not look.</param>
/// <param name="LookAsync">Gives at least one finding.</param>
internal sealed record Check(string Name, Moment Moment, string[] Sections, Func<IServiceProvider, CancellationToken, Task<IReadOnlyList<Finding>>> LookAsync)
{
    /// <summary>What to do when it takes longer than it may.</summary>
    public string MendWhenSlow { get; init; } = "Try again; when it stays so, look at the network of this machine.";

    /// <summary>How bad it is that it took longer than it may.</summary>
    public Outcome SlowIs { get; init; } = Outcome.Fault;

    /// <summary>A check that looks at once.</summary>
    public static Check Of(string name, Moment moment, string[] sections, Func<IServiceProvider, IEnumerable<Finding>> look) =>
        new(name, moment, sections, (services, _) => Task.FromResult<IReadOnlyList<Finding>>([.. look(services)]));
}
