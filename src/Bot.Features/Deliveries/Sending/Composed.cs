using Bot.Connector.Activities;

namespace Bot.Features.Deliveries.Sending;

/// <summary>What became of asking a feature what a delivery says.</summary>
internal abstract record Composed
{
    private Composed()
    {
    }

    /// <summary>Something that is asked of Teams.</summary>
    public abstract record Ready : Composed;

    /// <summary>It is said, or takes the place of what was said.</summary>
    public sealed record Message(Activity Activity) : Ready;

    /// <summary>What was said is taken away, or says <paramref name="Instead"/> where Teams does not take it away.</summary>
    public sealed record Removal(Activity Instead) : Ready;

    /// <summary>It is not sent after all.</summary>
    public sealed record Skipped(DeliveryOutcome Outcome, string Reason) : Composed;

    /// <summary>Its feature failed.</summary>
    public sealed record Failed : Composed;
}
