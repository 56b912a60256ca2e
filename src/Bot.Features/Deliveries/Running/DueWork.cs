namespace Bot.Features.Deliveries.Running;

/// <summary>What there is to do at this moment.</summary>
internal sealed record DueWork(IReadOnlyList<string> Tenants, bool HasPlannedWork, bool HasStuckClaims);
