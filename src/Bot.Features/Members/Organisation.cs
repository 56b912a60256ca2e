namespace Bot.Features.Members;

/// <summary>A municipality or service that takes part in a network. The kernteam maintains the list; a name that a member typed waits for its approval.</summary>
internal sealed record Organisation
{
    public required string Id { get; init; }

    public required string NetworkId { get; init; }

    public required string Name { get; init; }

    /// <summary>The tenant whose people belong to it, where that is known: they need not choose.</summary>
    public string? TenantId { get; init; }

    /// <summary>False for a name that a member typed and the kernteam has not yet approved.</summary>
    public required bool Approved { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }
}
