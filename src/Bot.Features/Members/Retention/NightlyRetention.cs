using Bot.Features.Deliveries;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Bot.Features.Members.Retention;

/// <summary>
/// Ends what is past its time, each night at three on Amsterdam's clock: planned work, so a restart neither skips nor
/// doubles it. In small pieces, each of which is done when it is done: broken off, the rest follows at the next attempt.
/// </summary>
internal sealed class NightlyRetention(
    EndRegistrations registrations, EndMembers members, EndRows rows, IOptions<RetentionOptions> options, TimeProvider clock, ILogger<NightlyRetention> logger)
    : IScheduledWorker
{
    public const string WorkKind = "retention";
    public const string WorkKey = "retention/nightly";

    // After the hour that the clock skips or repeats.
    private static readonly TimeOnly Night = new(3, 0);

    public string Kind => WorkKind;

    /// <summary>The first three o'clock in the night after this moment.</summary>
    public static DateTimeOffset Next(DateTimeOffset now)
    {
        var tonight = Amsterdam.Instant(Amsterdam.Day(now), Night);
        return tonight > now ? tonight : Amsterdam.Instant(Amsterdam.Day(now).AddDays(1), Night);
    }

    public async Task<DateTimeOffset?> RunAsync(ScheduledWork work, CancellationToken cancellationToken)
    {
        var (now, kept) = (clock.GetUtcNow(), options.Value);
        var remarks = await registrations.EraseRemarksAsync(now - kept.RemarksAfter, cancellationToken);
        var names = await registrations.EraseNamesAsync(now - kept.NamesAfter, cancellationToken);
        var forgotten = await members.EraseAsync(now - kept.MembersAfter, cancellationToken);
        var ended = await rows.EraseAsync(now, kept, cancellationToken);
        logger.Ended(remarks, names, forgotten, ended);
        return Next(clock.GetUtcNow());
    }
}
