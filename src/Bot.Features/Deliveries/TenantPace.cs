namespace Bot.Features.Deliveries;

/// <summary>How far a tenant's pace is given out already; one row that all instances share.</summary>
internal sealed record TenantPace
{
    public required string TenantId { get; init; }

    /// <summary>The first moment at which a further request may be sent.</summary>
    public required DateTimeOffset NextSlotAt { get; init; }

    /// <summary>Until when Teams wants to hear nothing from us in this tenant (its Retry-After).</summary>
    public DateTimeOffset? HeldUntil { get; init; }
}
