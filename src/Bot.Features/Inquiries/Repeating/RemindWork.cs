using Bot.Features.Deliveries;
using Bot.Features.Inquiries.Telling;
using Bot.Features.Storage;
using Microsoft.Extensions.Options;

namespace Bot.Features.Inquiries.Repeating;

/// <summary>
/// Questions that have been open for their term: the kernteam gets one message that lists them, once per term. Each
/// question plans its own moment; the first one that comes speaks for all, and the others find nothing left to say.
/// </summary>
internal sealed class RemindWork(
    InquiryStore store, KernteamReach reach, InquiryDeliveries deliveries, GroupCommit writer, IOptions<InquiryOptions> options, TimeProvider clock) : IScheduledWorker
{
    public const string WorkKind = "inquiry.reminder";

    public string Kind => WorkKind;

    public static string KeyOf(string inquiryId) => $"inquiry-reminder/{inquiryId}";

    public async Task<DateTimeOffset?> RunAsync(ScheduledWork work, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(work);
        if (await store.FindAsync(work.SubjectId, cancellationToken) is not { IsOpen: true } inquiry)
        {
            return null;
        }

        var now = clock.GetUtcNow();
        var goals = await reach.OfAsync(inquiry.NetworkId, cancellationToken);
        await writer.InTransactionAsync(session => Remind(session, inquiry.NetworkId, goals, now), cancellationToken);
        return WorkingDays.After(now, options.Value.RemindAfter);
    }

    // Marked and told in one transaction: killed in between, nobody is reminded twice, and nothing is left out.
    private bool Remind(WriteSession session, string networkId, IReadOnlyList<Goal> goals, DateTimeOffset now)
    {
        var due = InquiryStore.HoldOpen(session, networkId)
            .Where(inquiry => WorkingDays.After(inquiry.RemindedAt ?? inquiry.AskedAt, options.Value.RemindAfter) <= now).ToList();
        foreach (var inquiry in due)
        {
            session.Execute(store.Keep(inquiry with { RemindedAt = now }));
        }

        if (due.Count > 0)
        {
            var moment = now.ToUnixTimeSeconds();
            session.ExecuteAll([.. goals.Select(goal => deliveries.Notice(goal, networkId, NoticeOfQuestions.Open, $"inquiry-open/{networkId}/{moment}/{goal.Key}", now))]);
        }

        return due.Count > 0;
    }
}
