using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Bot.Features.Storage;

/// <summary>Erases what has served its purpose: questions and verdicts after ninety days, proofs of delivery after three.</summary>
internal sealed class EraseOldRows(GroupCommit writer, TimeProvider clock, ILogger<EraseOldRows> logger) : BackgroundService
{
    public static readonly TimeSpan AnswersKept = TimeSpan.FromDays(90);

    // Teams delivers again within minutes; three days outlast a weekend's outage of ours.
    public static readonly TimeSpan ProofsKept = TimeSpan.FromDays(3);

    // Small enough that a message that arrives meanwhile hardly waits.
    private const int AtOnce = 1000;

    /// <summary>Erases all that is past its time at this moment.</summary>
    public async Task RunOnceAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var (answersUntil, proofsUntil) = (now - AnswersKept, now - ProofsKept);
        var inbox = await InPieces(context => context.Inbox
            .Where(row => context.Inbox
                .Where(old => old.CompletedAt < proofsUntil).Select(old => old.Key).Take(AtOnce).Contains(row.Key))
            .ExecuteDelete(), cancellationToken);
        var topics = await writer.RunAsync(
            context => context.Topics.Where(topic => topic.ExpiresAt <= now).ExecuteDelete(), cancellationToken);
        var answers = await writer.RunAsync(
            context => context.Answers.Where(answer => answer.CreatedAt < answersUntil).ExecuteDelete(), cancellationToken);
        var feedback = await writer.RunAsync(
            context => context.Feedback.Where(verdict => verdict.GivenAt < answersUntil).ExecuteDelete(), cancellationToken);
        logger.Erased(inbox, topics, answers, feedback);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (true)
            {
                await Task.Delay(await NextRunInAsync(stoppingToken), clock, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Its normal end, also when the start of something else failed: that line is the one to read.
        }
    }

    private async Task<TimeSpan> NextRunInAsync(CancellationToken cancellationToken)
    {
        try
        {
            await RunOnceAsync(cancellationToken);
            return TimeSpan.FromDays(1);
        }
        catch (Exception exception) when (exception is DbException or InvalidOperationException or IOException)
        {
            // Whatever is taken away under it while the bot ends is no fault of the database; the next start erases.
            cancellationToken.ThrowIfCancellationRequested();
            logger.ErasingFailed(exception);
            return TimeSpan.FromHours(1);
        }
    }

    private async Task<int> InPieces(Func<BotDbContext, int> delete, CancellationToken cancellationToken)
    {
        var total = 0;
        int erased;
        do
        {
            erased = await writer.RunAsync(delete, cancellationToken);
            total += erased;
        }
        while (erased == AtOnce);

        return total;
    }
}
