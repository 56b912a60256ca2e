using Bot.Features.Deliveries;
using Bot.Features.Inquiries.Telling;
using Bot.Features.Storage;

namespace Bot.Features.Inquiries.Repeating;

/// <summary>After every new question it is looked whether something is asked often; of each such thing the kernteam hears once, in its own chats, where an event can be made.</summary>
internal sealed class OftenWork(OftenAsked often, KernteamReach reach, InquiryDeliveries deliveries, GroupCommit writer, TimeProvider clock) : IScheduledWorker
{
    public const string WorkKind = "inquiry.often";

    public string Kind => WorkKind;

    public async Task<DateTimeOffset?> RunAsync(ScheduledWork work, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(work);
        var (networkId, now) = (work.SubjectId, clock.GetUtcNow());
        if (await often.OfAsync(networkId, cancellationToken) is not { Count: > 0 } groups)
        {
            return null;
        }

        var goals = await reach.OwnChatsAsync(networkId, cancellationToken);
        Write[] notices =
        [
            .. groups.SelectMany(group => goals.Select(goal =>
                deliveries.Notice(goal, networkId, NoticeOfQuestions.Often(group.Key), $"inquiry-often/{networkId}/{group.Key}/{goal.Key}", now))),
        ];
        if (notices.Length > 0)
        {
            await writer.CommitAsync(notices, cancellationToken);
        }

        return null;
    }
}
