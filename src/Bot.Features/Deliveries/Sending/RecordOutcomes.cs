using System.Data.Common;
using Bot.Features.Deliveries.Running;
using Bot.Features.Members;
using Bot.Features.Storage;
using Microsoft.Extensions.Logging;

namespace Bot.Features.Deliveries.Sending;

/// <summary>Writes what became of deliveries, and goes on trying while the database is away: what was sent must not be sent again.</summary>
internal sealed class RecordOutcomes(
    GroupCommit writer, DispatchStatements statements, Pace.SlotLedger ledger, MemberStatements memberStatements, KnownMembers members,
    Contents contents, DeliveryMeter meter, TimeProvider clock, ILogger<RecordOutcomes> logger)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private const int MostTries = 60;

    public async Task RecordAsync(Aftermath aftermath, CancellationToken cancellationToken)
    {
        switch (aftermath)
        {
            case Aftermath.End end:
                await EndAsync(end, cancellationToken);
                break;
            case Aftermath.Again again:
                meter.PutOff(again.HoldUntil is not null);
                await WriteAsync([statements.Again(again.Row), .. HoldOf(again, again.Row.TenantId)], cancellationToken);
                break;
        }
    }

    private async Task EndAsync(Aftermath.End end, CancellationToken cancellationToken)
    {
        var row = end.Row;
        var isUnreachable = end.Unreachable && row.ObjectId is not null;
        Write[] unreachable = isUnreachable ? [memberStatements.Unreachable(row.TenantId, row.ObjectId ?? string.Empty, clock.GetUtcNow())] : [];
        var changed = await WriteAsync([statements.End(row), .. unreachable, .. HoldOf(end, row.TenantId)], cancellationToken);
        if (isUnreachable)
        {
            members.Forget(row.TenantId, row.ObjectId ?? string.Empty);
        }

        if (changed[0] == 0)
        {
            logger.EndNotOurs(row.Kind, row.Id);
            return;
        }

        meter.Ended(row);
        await contents.EndedAsync(row, cancellationToken);
    }

    private Write[] HoldOf(Aftermath aftermath, string tenantId) =>
        aftermath.HoldUntil is { } until ? [ledger.Hold(tenantId, until)] : [];

    private async Task<int[]> WriteAsync(Write[] writes, CancellationToken cancellationToken)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                return await writer.CommitAsync(writes, CancellationToken.None);
            }
            catch (Exception exception) when (tries < MostTries && exception is DbException or InvalidOperationException or IOException or TimeoutException)
            {
                await Task.Delay(Pause, clock, cancellationToken);
            }
        }
    }
}
