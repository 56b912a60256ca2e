using Bot.Features.Events.Model;
using Bot.Features.Storage;
using Microsoft.EntityFrameworkCore;

namespace Bot.Features.Events.Organising.Attendees;

/// <summary>
/// Addresses of members that the bot learnt after they had registered. They are read when a list is shown and not written
/// into the registration: what is erased of the member is then gone from the list too.
/// </summary>
internal sealed class KnownEmails(IDbContextFactory<BotDbContext> contexts)
{
    public async Task<AttendeeList> InAsync(AttendeeList list, CancellationToken cancellationToken)
    {
        if (!list.All.Any(static row => row is { Email: null, ObjectId: not null }))
        {
            return list;
        }

        var eventId = list.Event.Id;
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var members = await context.Members.AsNoTracking()
            .Where(row => row.Email != null && context.Registrations.Any(own => own.EventId == eventId && own.TenantId == row.TenantId && own.ObjectId == row.ObjectId))
            .Select(row => new { row.TenantId, row.ObjectId, row.Email })
            .ToListAsync(cancellationToken);
        return list.With(members.ToDictionary(static row => AttendeeKey.Of(row.TenantId, row.ObjectId), static row => row.Email ?? string.Empty));
    }
}
