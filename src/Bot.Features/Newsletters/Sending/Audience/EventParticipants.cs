using Bot.Features.Events.Model;
using Bot.Features.Members;
using Bot.Features.Storage;
using Microsoft.EntityFrameworkCore;

namespace Bot.Features.Newsletters.Sending.Audience;

/// <summary>Who takes part in an event, or did: registered or attended.</summary>
internal sealed class EventParticipants(IEnumerable<(string Tenant, string ObjectId)> members, IEnumerable<string> addresses)
{
    private readonly HashSet<(string Tenant, string ObjectId)> members = [.. members];

    // Whom the kernteam entered by hand before she had the bot is known by her address.
    private readonly HashSet<string> addresses = [.. addresses.Select(AudienceRule.AddressOf)];

    public static EventParticipants Read(BotDbContext context, string eventId)
    {
        var rows = context.Registrations.AsNoTracking()
            .Where(row => row.EventId == eventId && (row.State == RegistrationState.Registered || row.State == RegistrationState.Attended))
            .Select(row => new { row.TenantId, row.ObjectId, row.Email }).ToList();
        return new(
            rows.Where(row => row is { TenantId: not null, ObjectId: not null }).Select(row => (row.TenantId ?? string.Empty, row.ObjectId ?? string.Empty)),
            rows.Where(row => row.ObjectId is null).Select(row => row.Email).OfType<string>());
    }

    public bool Has(Member member) =>
        members.Contains((member.TenantId, member.ObjectId)) || (member.Email is { } email && addresses.Contains(AudienceRule.AddressOf(email)));
}
