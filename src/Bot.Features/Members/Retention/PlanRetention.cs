using System.Data.Common;
using Bot.Features.Deliveries;
using Bot.Features.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Bot.Features.Members.Retention;

/// <summary>Plans the nightly retention once in the life of a database. Where it is planned already it stays as planned.</summary>
internal sealed class PlanRetention(IDbContextFactory<BotDbContext> contexts, GroupCommit writer, TimeProvider clock, ILogger<PlanRetention> logger)
    : BackgroundService
{
    private static readonly TimeSpan Again = TimeSpan.FromHours(1);

    private bool isPlanned;

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        isPlanned = await TryPlanAsync(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!isPlanned)
        {
            await Task.Delay(Again, clock, stoppingToken);
            isPlanned = await TryPlanAsync(stoppingToken);
        }
    }

    private async Task<bool> TryPlanAsync(CancellationToken cancellationToken)
    {
        try
        {
            using var context = contexts.CreateDbContext();
            var plan = RowStatement<ScheduledWork>.InsertOnce(context.Model).With(new ScheduledWork
            {
                Key = NightlyRetention.WorkKey,
                Kind = NightlyRetention.WorkKind,
                SubjectId = NightlyRetention.WorkKind,
                DueAt = NightlyRetention.Next(clock.GetUtcNow()),
            });
            await writer.CommitAsync([plan], cancellationToken);
            return true;
        }
        catch (Exception exception) when (exception is DbException or InvalidOperationException or IOException)
        {
            logger.RetentionNotPlanned(exception);
            return false;
        }
    }
}
