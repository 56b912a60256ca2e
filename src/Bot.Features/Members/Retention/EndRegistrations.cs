using Bot.Features.Events.Registering;
using Bot.Features.Storage;
using Microsoft.EntityFrameworkCore;

namespace Bot.Features.Members.Retention;

/// <summary>
/// What attendees told, and who they were, ends some time after the event; that they were there stays as a number. Decided
/// where seats are decided, one event after another, so that a late check-in and this do not undo each other.
/// </summary>
internal sealed class EndRegistrations(IDbContextFactory<BotDbContext> contexts, AttendanceDesk desk, TimeProvider clock)
{
    /// <summary>Erases the remarks of events that ended before this; says of how many events.</summary>
    public async Task<int> EraseRemarksAsync(DateTimeOffset before, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var events = await context.Registrations.Where(row => row.Remark != null)
            .Where(row => context.Events.Any(ended => ended.Id == row.EventId && ended.EndsAt < before))
            .Select(row => row.EventId).Distinct().ToListAsync(cancellationToken);
        return await EraseAsync(events, everything: false, cancellationToken);
    }

    /// <summary>Erases who took part in events that ended before this; says of how many events.</summary>
    public async Task<int> EraseNamesAsync(DateTimeOffset before, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var events = await context.Registrations.Where(row => row.Name != string.Empty || row.ObjectId != null || row.Email != null)
            .Where(row => context.Events.Any(ended => ended.Id == row.EventId && ended.EndsAt < before))
            .Select(row => row.EventId).Distinct().ToListAsync(cancellationToken);
        return await EraseAsync(events, everything: true, cancellationToken);
    }

    private async Task<int> EraseAsync(List<string> events, bool everything, CancellationToken cancellationToken)
    {
        foreach (var eventId in events)
        {
            await desk.DecideAsync(eventId, attendance => Erase(attendance, everything), null, cancellationToken);
        }

        return events.Count;
    }

    private bool Erase(Attendance attendance, bool everything)
    {
        var now = clock.GetUtcNow();
        foreach (var row in attendance.Registrations.ToList())
        {
            if (everything ? row.Name.Length > 0 || row.ObjectId is not null || row.Email is not null : row.Remark is not null)
            {
                attendance.Erase(row.AttendeeKey, everything, now);
            }
        }

        return true;
    }
}
