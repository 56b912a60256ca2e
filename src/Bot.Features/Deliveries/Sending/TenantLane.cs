using Bot.Features.Deliveries.Pace;
using Bot.Features.Deliveries.Running;


namespace Bot.Features.Deliveries.Sending;

/// <summary>The outbox of one tenant, worked off until nothing is due. Tenants do not wait for each other.</summary>
internal sealed class TenantLane(ClaimDeliveries claims, SendDelivery sender, Contents contents, DeliveryMeter meter, Paces paces)
{
    // Enough for slow answers at full pace, too little for one tenant to take all connections.
    private const int MostUnderWay = 150;

    // A way out that was not used for a while wakes up slowly: a connection, a token, a cold start. What had been sent
    // meanwhile would arrive all at once, so it begins with a few and adds one for each that has come through.
    private const int FirstUnderWay = 4;

    /// <summary>How many it dealt with. Ends when nothing is due any more, or Teams wants to hear nothing.</summary>
    public async Task<int> RunAsync(string tenantId, CancellationToken stopping)
    {
        var (underWay, dealtWith, most) = (new HashSet<Task>(), 0, FirstUnderWay);
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
                    underWay.Add(Task.Run(() => sender.RunAsync(claimed, stopping), CancellationToken.None));
                }

                if (claim.IsEmpty && underWay.Count == 0 && claim.LookAgainAt is null)
                {
                    break;
                }

                var begun = underWay.Count;
                if (!await WaitAsync(claim, underWay, most, stopping))
                {
                    break;
                }

                most = Math.Min(MostUnderWay, most + begun - underWay.Count);
            }
        }
        finally
        {
            await Task.WhenAll(underWay);
        }

        return dealtWith;
    }

    // False when there is nothing left to wait for but Teams's leave.
    private async Task<bool> WaitAsync(Claim claim, HashSet<Task> underWay, int most, CancellationToken stopping)
    {
        if (claim.LookAgainAt is { } again)
        {
            if (claim.IsHeld)
            {
                return underWay.Count > 0 && await AnyAsync(underWay);
            }

            await paces.WaitUntilAsync(again, stopping);
        }
        else if (claim.IsEmpty)
        {
            // What is under way may be all that keeps back the next message to the same member.
            await AnyAsync(underWay);
        }

        // A claim costs a transaction: it waits until half of them are through.
        while (underWay.Count > most / 2)
        {
            await AnyAsync(underWay);
        }

        underWay.RemoveWhere(static task => task.IsCompleted);
        return true;
    }

    private static async Task<bool> AnyAsync(HashSet<Task> underWay)
    {
        await Task.WhenAny(underWay);
        underWay.RemoveWhere(static task => task.IsCompleted);
        return true;
    }
}
