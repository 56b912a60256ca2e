using Bot.Features.Deliveries.Pace;
using Bot.Features.Deliveries.Running;

namespace Bot.Features.Deliveries.Sending;

/// <summary>The outbox of one tenant, worked off until nothing is due. Tenants do not wait for each other.</summary>
internal sealed class TenantLane(ClaimDeliveries claims, SendDelivery sender, Contents contents, DeliveryMeter meter, Paces paces)
{
    // Enough for slow answers at full pace, too little for one tenant to take all connections.
    private const int LeastRoom = 150;

    // The same where the pace is lifted: a claim costs a transaction, so it should be worth one.
    private const int MostRoom = 500;
    private static readonly TimeSpan SlowestAnswer = TimeSpan.FromSeconds(3);

    // A way out that was not used for a while wakes up slowly: a connection, a token, a cold start. What had been sent
    // meanwhile would arrive all at once, so it begins with a few and adds one for each that has come through.
    private const int FirstUnderWay = 2;

    private readonly int room = (int)Math.Clamp(SlowestAnswer / paces.Gates.Interval, LeastRoom, MostRoom);

    /// <summary>How many it dealt with. Ends when nothing is due any more, or Teams wants to hear nothing.</summary>
    public async Task<int> RunAsync(string tenantId, CancellationToken stopping)
    {
        var (underWay, dealtWith, most) = (new UnderWay(), 0, FirstUnderWay);
        try
        {
            while (!stopping.IsCancellationRequested)
            {
                var claim = await claims.ClaimAsync(tenantId, most - underWay.Count, stopping);
                dealtWith += claim.Sends.Count + claim.Ended.Count + claim.PutOff;
                foreach (var ended in claim.Ended)
                {
                    meter.Ended(ended);
                    await contents.EndedAsync(ended, CancellationToken.None);
                }

                foreach (var claimed in claim.Sends)
                {
                    underWay.Begin(() => sender.RunAsync(claimed, stopping));
                }

                var begun = underWay.Count;
                if ((claim.IsEmpty && begun == 0 && claim.LookAgainAt is null) || !await WaitAsync(claim, underWay, most, stopping))
                {
                    break;
                }

                most = Math.Min(room, most + Math.Max(0, begun - underWay.Count));
            }
        }
        finally
        {
            await underWay.UntilAsync(0);
        }

        return dealtWith;
    }

    // False when there is nothing left to wait for but Teams's leave.
    private async Task<bool> WaitAsync(Claim claim, UnderWay underWay, int most, CancellationToken stopping)
    {
        var count = underWay.Count;
        if (claim.IsHeld)
        {
            await underWay.UntilAsync(Math.Max(0, count - 1));
            return count > 0;
        }

        if (claim.LookAgainAt is { } again)
        {
            await paces.WaitUntilAsync(again, stopping);
        }
        else if (claim.IsEmpty)
        {
            // What is under way may be all that keeps back the next message to the same member.
            await underWay.UntilAsync(Math.Max(0, count - 1));
        }

        // A claim costs a transaction: it waits until half of them are through.
        await underWay.UntilAsync(most / 2);
        return true;
    }
}
