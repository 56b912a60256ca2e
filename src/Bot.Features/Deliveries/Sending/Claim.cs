using Bot.Features.Members;

namespace Bot.Features.Deliveries.Sending;

/// <summary>A delivery that may be sent, where to, and from when on.</summary>
internal sealed record Claimed(Delivery Row, Member? Recipient, Place Place, DateTimeOffset Slot);

/// <summary>What one look into a tenant's outbox gave.</summary>
internal sealed record Claim
{
    /// <summary>To be sent, in the order of their slots.</summary>
    public IReadOnlyList<Claimed> Sends { get; init; } = [];

    /// <summary>Ended without being sent.</summary>
    public IReadOnlyList<Delivery> Ended { get; init; } = [];

    /// <summary>How many were put off, because the hour or the conversation does not suit.</summary>
    public int PutOff { get; init; }

    /// <summary>When it is worth looking again, because slots are given out further than one looks ahead.</summary>
    public DateTimeOffset? LookAgainAt { get; init; }

    /// <summary>True when Teams wants to hear nothing until <see cref="LookAgainAt"/>.</summary>
    public bool IsHeld { get; init; }

    public bool IsEmpty => Sends.Count + Ended.Count + PutOff == 0;
}
