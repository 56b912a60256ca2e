using Bot.Features.Deliveries;
using Bot.Features.Events.Model;
using Bot.Features.Events.Registering;
using Bot.Features.Storage;

namespace Bot.Features.Events.Organising.Afterwards;

/// <summary>After the event: settles who was there, and asks those who were how it was. May run again: each is asked once.</summary>
internal sealed class EventCompletionWork(AttendanceDesk desk, DeliveryStatements deliveries, KernteamNotices notices, TimeProvider clock) : IScheduledWorker
{
    // After this the answer tells little, and the question is a nuisance.
    private static readonly TimeSpan StillFresh = TimeSpan.FromDays(7);

    public string Kind => EventWork.Completion;

    public async Task<DateTimeOffset?> RunAsync(ScheduledWork work, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var kernteam = await notices.RecipientsAsync(work.SubjectId, cancellationToken);
        var decided = await desk.DecideAsync(
            work.SubjectId,
            attendance =>
            {
                // Completed earlier but cut off before this work was marked as done: the questions are enqueued again, to no effect.
                attendance.Complete(now);
                return (attendance.Event, Asked: attendance.Event.Status == EventStatus.Completed ? WasThere(attendance) : []);
            },
            result => result.Asked.Select(row => deliveries.Enqueue(Of(result.Event, row, now)))
                .Concat(result.Asked.Count == 0 ? [] : kernteam.Select(member => notices.Result(result.Event, member, now))),
            cancellationToken);

        // Moved to a later day since this was planned.
        return decided?.Result.Event is { Status: EventStatus.Published } later && later.EndsAt > now ? later.EndsAt : null;
    }

    private static List<Registration> WasThere(Attendance attendance) =>
        [.. attendance.Registrations.Where(static row => row is { State: RegistrationState.Attended, TenantId: not null, ObjectId: not null })];

    private static Delivery Of(NetworkEvent networkEvent, Registration row, DateTimeOffset now) => new()
    {
        Id = NewId.Next(),
        DedupeKey = $"evaluation/{networkEvent.Id}/{row.AttendeeKey}",
        Kind = DeliveryKind.Evaluation,
        TenantId = row.TenantId ?? string.Empty,
        ObjectId = row.ObjectId,
        NetworkId = networkEvent.NetworkId,
        SubjectId = networkEvent.Id,
        Priority = DeliveryPriority.Normal,
        DueAt = now,
        PointlessAt = networkEvent.EndsAt + StillFresh > now ? networkEvent.EndsAt + StillFresh : now + TimeSpan.FromDays(1),
        CreatedAt = now,
    };
}
