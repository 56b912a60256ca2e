using Bot.Connector.Activities;
using Bot.Connector.Conversations;
using Bot.Features.Deliveries.Pace;
using Bot.Features.Members;
using Bot.Features.Storage;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Bot.Features.Deliveries.Sending;

/// <summary>Brings one claimed delivery to Teams at its slot, and writes down what became of it.</summary>
internal sealed class SendDelivery(
    SlotLedger ledger, Contents contents, GroupCommit writer, DispatchStatements statements, RecordOutcomes outcomes,
    OpenChat chats, Paces paces, IOptions<DeliveryOptions> options, ILogger<SendDelivery> logger)
{
    // Composed and noted as begun so long before the slot that the slot is kept, and no longer: what has begun is in doubt
    // when this process is killed.
    private static readonly TimeSpan Lead = TimeSpan.FromMilliseconds(80);

    // A pause of the machine may make it miss its slot by so much; then it takes another one, a few times at most.
    private static readonly TimeSpan Late = TimeSpan.FromMilliseconds(40);
    private const int MostSlots = 4;

    // With slots this near to each other nobody keeps a pace.
    private static readonly TimeSpan NoPace = TimeSpan.FromMilliseconds(1);

    public async Task RunAsync(Claimed claimed, CancellationToken stopping)
    {
        var row = claimed.Row;
        try
        {
            await paces.WaitUntilAsync(claimed.Slot - Lead, stopping);
            if (await ComposeAsync(row, claimed.Recipient, stopping) is not { } activity)
            {
                return;
            }

            if (!await BeginAsync(row))
            {
                await PutBackAsync(row);
                return;
            }

            if (!await TakeTurnAsync(row.TenantId, claimed.Slot, stopping))
            {
                await PutBackAsync(row);
                return;
            }

            var begun = row with { Attempts = row.Attempts + 1, TriedSince = row.TriedSince ?? paces.Clock.GetUtcNow() };
            var (result, where) = await chats.SayAsync(claimed, activity);
            begun = begun with { ConversationId = where ?? row.ConversationId };
            var aftermath = Aftermath.Of(begun, result, options.Value.RetryFor, paces.Clock.GetUtcNow());
            if (aftermath.HoldUntil is { } until)
            {
                paces.Gates.Of(row.TenantId).Hold(until);
            }

            await outcomes.RecordAsync(aftermath, CancellationToken.None);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // The bot stops before it was sent: whoever comes next takes it.
            await PutBackAsync(row);
        }
#pragma warning disable CA1031 // the lease frees it; one delivery must not end the others
        catch (Exception exception)
#pragma warning restore CA1031
        {
            logger.DeliveryFailed(exception, row.Kind, row.Id);
        }
    }

    private async Task<Activity?> ComposeAsync(Delivery row, Member? recipient, CancellationToken stopping)
    {
        var now = paces.Clock.GetUtcNow();
        switch (await contents.ComposeAsync(row, recipient, stopping))
        {
            case null:
                var tried = row with { Attempts = row.Attempts + 1, TriedSince = row.TriedSince ?? now };
                await outcomes.RecordAsync(Aftermath.OfPoison(tried, options.Value.RetryFor, now), CancellationToken.None);
                return null;
            case (_, { } skip):
                await outcomes.RecordAsync(new Aftermath.End(Aftermath.Ended(row, skip.Outcome, skip.Reason, now)), CancellationToken.None);
                return null;
            case ({ } activity, null):
                return activity;
            default:
                throw new InvalidOperationException("A content is composed, skipped or failed.");
        }
    }

    private async Task<bool> BeginAsync(Delivery row)
    {
        var now = paces.Clock.GetUtcNow();
        var changed = await writer.CommitAsync([statements.Begin(row, now, now + options.Value.Lease)], CancellationToken.None);
        return changed[0] == 1;
    }

    private Task<int[]> PutBackAsync(Delivery row) => writer.CommitAsync([statements.Again(row)], CancellationToken.None);

    // False when Teams wants to hear nothing: it goes back, and nobody claims it before Teams is willing.
    private async Task<bool> TakeTurnAsync(string tenantId, DateTimeOffset slot, CancellationToken stopping)
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

            var calls = gate.TakeUnbooked();
            slot = await writer.InTransactionAsync(session => ledger.TakeOne(session, tenantId, calls), stopping);
        }
    }
}
