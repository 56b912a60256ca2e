using System.Globalization;
using Bot.Features.Deliveries;
using Bot.Features.Events.Model;
using Bot.Features.Storage;
using Microsoft.EntityFrameworkCore;

namespace Bot.Features.Events.Invitations.Contents;

/// <summary>A week and a day before: everybody who is registered hears of it once, also when this is run again.</summary>
internal sealed class RemindAttendees(IDbContextFactory<BotDbContext> contexts, GroupCommit writer, DeliveryStatements deliveries, TimeProvider clock) : IScheduledWorker
{
    public string Kind => EventWork.Reminders;

    public async Task<DateTimeOffset?> RunAsync(ScheduledWork work, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(work);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var networkEvent = await context.Events.AsNoTracking().SingleOrDefaultAsync(row => row.Id == work.SubjectId, cancellationToken);
        var now = clock.GetUtcNow();
        if (networkEvent is not { Status: EventStatus.Published } || now >= networkEvent.StartsAt)
        {
            return null;
        }

        var attendees = await context.Registrations.AsNoTracking()
            .Where(row => row.EventId == networkEvent.Id && row.State == RegistrationState.Registered && row.TenantId != null && row.ObjectId != null)
            .Select(row => new { row.TenantId, row.ObjectId })
            .ToListAsync(cancellationToken);
        foreach (var part in attendees.Chunk(Outbox.Chunk))
        {
            await writer.CommitAsync([.. part.Select(one => deliveries.Enqueue(Reminder(work.Key, networkEvent, one.TenantId ?? "", one.ObjectId ?? "", now)))], cancellationToken);
        }

        return null;
    }

    private static Delivery Reminder(string key, NetworkEvent networkEvent, string tenantId, string objectId, DateTimeOffset now) => new()
    {
        Id = NewId.Next(),
        DedupeKey = $"reminder/{key}/{AttendeeKey.Of(tenantId, objectId)}/{networkEvent.StartsAt.ToUnixTimeMilliseconds()}",
        Kind = DeliveryKind.Reminder,
        TenantId = tenantId,
        ObjectId = objectId,
        NetworkId = networkEvent.NetworkId,
        SubjectId = networkEvent.Id,
        Payload = ReminderPayload.Write(networkEvent.StartsAt),
        Priority = DeliveryPriority.Normal,
        DueAt = now,
        PointlessAt = networkEvent.StartsAt,
        CreatedAt = now,
    };
}

/// <summary>For which start a reminder was meant: of an event that was moved meanwhile, it says nothing true.</summary>
internal static class ReminderPayload
{
    public static string Write(DateTimeOffset startsAt) => startsAt.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);

    public static DateTimeOffset? Of(Delivery delivery) =>
        long.TryParse(delivery.Payload, NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds) ? DateTimeOffset.FromUnixTimeMilliseconds(milliseconds) : null;
}

internal static class Outbox
{
    /// <summary>How many rows go into one transaction, so that nobody waits long behind them.</summary>
    public const int Chunk = 100;
}
