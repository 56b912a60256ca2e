using Bot.Features.Deliveries;
using Bot.Features.Newsletters.Model;

namespace Bot.Endurance.Runs;

/// <summary>How large a broadcast is.</summary>
/// <param name="Recipients">To how many it goes.</param>
/// <param name="PerSecond">At which pace; above what Teams allows, the fake keeps no limits.</param>
/// <param name="Instances">How many processes send it.</param>
internal sealed record BroadcastScale(int Recipients, int PerSecond, int Instances);

/// <summary>What became of a real newsletter.</summary>
/// <param name="State">Of the newsletter, at the end.</param>
/// <param name="Audience">How many recipients its report says that it has.</param>
/// <param name="Outcomes">How many ended in which way, as its report says.</param>
/// <param name="Waiting">How many have no outcome, as its report says.</param>
/// <param name="Untrue">Of how many the outcome is not what Teams saw: once for sent, once at most for unknown, never for the others.</param>
/// <param name="Others">How many messages came to the readers that are not the whole newsletter.</param>
internal sealed record BroadcastFigures(
    NewsletterState State, int Audience, IReadOnlyDictionary<DeliveryOutcome, int> Outcomes, int Waiting, int Untrue, int Others)
{
    /// <summary>From the moment at which sending began until that could be read: how long freezing took.</summary>
    public TimeSpan Freezing { get; init; }

    /// <summary>The slowest small commit meanwhile.</summary>
    public TimeSpan Held { get; init; }

    /// <summary>Outcomes a second, from the first to the last.</summary>
    public double PerSecond { get; init; }

    /// <summary>How often Teams answered 429.</summary>
    public int Refusals { get; init; }

    /// <summary>The most that was alive in the heap of a process, in MiB.</summary>
    public double Heap { get; init; }

    /// <summary>The most memory of the machine that a process had, in MiB.</summary>
    public double WorkingSet { get; init; }

    public int Blocked => Outcomes.GetValueOrDefault(DeliveryOutcome.Blocked);

    /// <summary>The report is true and complete, nobody has it twice, and it came to its end by itself.</summary>
    public bool IsRight(int recipients) =>
        State == NewsletterState.Sent && Audience == recipients && Outcomes.Values.Sum() == recipients
        && (Waiting, Untrue, Others) == (0, 0, 0);

    public override string ToString() =>
        $"{State}, {Audience} recipients ({string.Join(", ", Outcomes.Select(static outcome => $"{outcome.Value} {outcome.Key}"))}, {Waiting} waiting), {Untrue} outcomes untrue, {Others} other messages; frozen in {Freezing.TotalMilliseconds:F0} ms with a small commit held {Held.TotalMilliseconds:F0} ms; {PerSecond:F2} a second, {Refusals} x 429; {Heap:F1} MiB alive at most, working set {WorkingSet:F0} MiB";
}
