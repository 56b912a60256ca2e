using Bot.Features.Deliveries.Pace;

namespace Bot.Features.Deliveries.Sending;

/// <summary>Waits for the moment at which a request to a tenant may leave.</summary>
internal sealed class TakeTurn(LateSlots late, Paces paces)
{
    // A pause of the machine may make it miss its slot by so much: of 45 a second fewer than four fit into that time, which is
    // less than lies between our pace and Teams's limit. Later than that it takes another slot, a few times at most.
    private static readonly TimeSpan Late = TimeSpan.FromMilliseconds(80);
    private const int MostSlots = 4;

    // With slots this near to each other nobody keeps a pace.
    private static readonly TimeSpan NoPace = TimeSpan.FromMilliseconds(1);

    /// <summary>Ends at the slot that it has. False when Teams wants to hear nothing: then nobody goes before Teams is willing.</summary>
    public async Task<bool> AtAsync(string tenantId, DateTimeOffset slot, CancellationToken stopping)
    {
        var gate = paces.Gates.Of(tenantId);
        for (var slots = paces.Gates.Interval > NoPace ? 1 : MostSlots; ; slots++)
        {
            await paces.WaitUntilAsync(slot, stopping);
            var leave = await gate.LeaveAsync(slots < MostSlots ? slot + Late : DateTimeOffset.MaxValue, stopping);
            if (leave != Leave.Late)
            {
                return leave == Leave.Granted;
            }

            slot = await late.TakeAsync(tenantId, stopping);
        }
    }

    /// <summary>The same for a request that has no slot yet.</summary>
    public async Task<bool> NextAsync(string tenantId, CancellationToken stopping) =>
        await AtAsync(tenantId, await late.TakeAsync(tenantId, stopping), stopping);
}
