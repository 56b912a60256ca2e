using Bot.Features.Deliveries.Pace;
using Bot.Features.Members;
using Bot.Features.Storage;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Bot.Features.Deliveries.Sending;

/// <summary>Brings one claimed delivery to Teams at its slot, and writes down what became of it.</summary>
internal sealed class SendDelivery(
    Contents contents, GroupCommit writer, DispatchStatements statements, RecordOutcomes outcomes,
    AskTeams teams, TakeTurn turns, Paces paces, IOptions<DeliveryOptions> options, ILogger<SendDelivery> logger)
{
    // Composed so long before the slot that the slot is kept; it may have to read what it says.
    private static readonly TimeSpan ComposingLead = TimeSpan.FromMilliseconds(400);

    // Noted as begun so long before it, and no longer: what has begun is in doubt when this process is killed.
    private static readonly TimeSpan BeginningLead = TimeSpan.FromMilliseconds(150);

    public async Task RunAsync(Claimed claimed, CancellationToken stopping)
    {
        var row = claimed.Row;
        try
        {
            if (await PrepareAsync(claimed, stopping) is var (composed, begun))
            {
                await AskAsync(claimed with { Row = begun }, composed);
            }
        }
#pragma warning disable CA1031 // the lease frees it; one delivery must not end the others
        catch (Exception exception)
#pragma warning restore CA1031
        {
            logger.DeliveryFailed(exception, row.Kind, row.Id);
        }
    }

    // Up to the moment at which it leaves. Whatever stops it here, nothing was sent and it simply goes back; null then.
    private async Task<(Composed.Ready Composed, Delivery Begun)?> PrepareAsync(Claimed claimed, CancellationToken stopping)
    {
        var row = claimed.Row;
        try
        {
            await paces.WaitUntilAsync(claimed.Slot - ComposingLead, stopping);
            if (await ComposeAsync(row, claimed.Recipient, stopping) is not { } composed)
            {
                return null;
            }

            await paces.WaitUntilAsync(claimed.Slot - BeginningLead, stopping);
            var now = paces.Clock.GetUtcNow();
            var begun = row with { LeaseUntil = now + options.Value.Lease };
            var changed = await writer.CommitAsync([statements.Begin(row, now, now + options.Value.Lease)], CancellationToken.None);
            row = changed[0] == 1 ? begun : row;
            if (changed[0] == 1 && await turns.AtAsync(row.TenantId, claimed.Slot, stopping))
            {
                return (composed, row);
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // The bot stops before it was sent: whoever comes next takes it.
        }

        await writer.CommitAsync([statements.Again(row)], CancellationToken.None);
        return null;
    }

    // From here on it may have arrived, so nothing breaks it off.
    private async Task AskAsync(Claimed claimed, Composed.Ready composed)
    {
        var row = claimed.Row;
        var begun = row with { Attempts = row.Attempts + 1, TriedSince = row.TriedSince ?? paces.Clock.GetUtcNow() };
        var (result, where) = await teams.AskAsync(claimed, composed);
        begun = begun with { ConversationId = where ?? row.ConversationId };
        var aftermath = Aftermath.Of(begun, result, options.Value.RetryFor, paces.Clock.GetUtcNow());
        if (aftermath.HoldUntil is { } until)
        {
            paces.Gates.Of(row.TenantId).Hold(until);
        }

        await outcomes.RecordAsync(aftermath, CancellationToken.None);
    }

    // Null when there is nothing to ask of Teams, which is written down then.
    private async Task<Composed.Ready?> ComposeAsync(Delivery row, Member? recipient, CancellationToken stopping)
    {
        var now = paces.Clock.GetUtcNow();
        switch (await contents.ComposeAsync(row, recipient, stopping))
        {
            case Composed.Ready ready:
                return ready;
            case Composed.Skipped skip:
                await outcomes.RecordAsync(new Aftermath.End(Aftermath.Ended(row, skip.Outcome, skip.Reason, now)), CancellationToken.None);
                return null;
            default:
                var tried = row with { Attempts = row.Attempts + 1, TriedSince = row.TriedSince ?? now };
                await outcomes.RecordAsync(Aftermath.OfPoison(tried, options.Value.RetryFor, now), CancellationToken.None);
                return null;
        }
    }
}
