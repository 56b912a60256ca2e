using Bot.Features.Events.Model;
using Bot.Features.Events.Registering;
using Bot.Features.Kernteam;
using Bot.Features.Members;
using Bot.Features.Storage;
using Bot.Knowledge.Bank;
using Microsoft.EntityFrameworkCore;

namespace Bot.Features.Events.Invitations.Agenda;

/// <summary>What lies ahead for a member: the events of her network that are for her, and her own registrations.</summary>
internal sealed class UpcomingEvents(
    IDbContextFactory<BotDbContext> contexts, AttendanceDesk desk, KernteamMembers kernteam, CurrentThemes themes, TimeProvider clock)
{
    /// <summary>Published events of her network that are not over and for which she may register, first the first.</summary>
    public async Task<IReadOnlyList<NetworkEvent>> ForAsync(Member member, CancellationToken cancellationToken)
    {
        string[] networks = [.. kernteam.NetworksOf(member.ObjectId).Append(member.NetworkId).OfType<string>().Select(network => network.ToUpperInvariant()).Distinct()];
        if (networks.Length == 0)
        {
            return [];
        }

        var now = clock.GetUtcNow();
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
#pragma warning disable CA1304, CA1311, MA0011 // translated to the database's upper()
        var upcoming = await context.Events.AsNoTracking()
            .Where(row => networks.Contains(row.NetworkId.ToUpper()) && row.Status == EventStatus.Published && row.EndsAt > now)
            .OrderBy(row => row.StartsAt)
            .ToListAsync(cancellationToken);
#pragma warning restore CA1304, CA1311, MA0011
        var key = AttendeeKey.Of(member.TenantId, member.ObjectId);
        var own = (await context.Registrations.AsNoTracking().Where(row => row.AttendeeKey == key).Select(row => row.EventId).ToListAsync(cancellationToken)).ToHashSet();
        return [.. upcoming.Where(row => own.Contains(row.Id) || kernteam.Has(row.NetworkId, member.ObjectId) || row.Admits(member.NetworkId, member.OrganisationId, member.Role))];
    }

    /// <summary>The events ahead for which she is registered, waits, or is offered a seat; also one that was cancelled since.</summary>
    public async Task<IReadOnlyList<Standing>> OfAsync(Member member, CancellationToken cancellationToken)
    {
        var key = AttendeeKey.Of(member.TenantId, member.ObjectId);
        var now = clock.GetUtcNow();
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var events = await context.Registrations.AsNoTracking()
            .Where(row => row.AttendeeKey == key
                && (row.State == RegistrationState.Registered || row.State == RegistrationState.Attended || row.State == RegistrationState.Waitlisted || row.State == RegistrationState.Offered))
            .Join(context.Events.AsNoTracking(), row => row.EventId, networkEvent => networkEvent.Id, (_, networkEvent) => networkEvent)
            .Where(networkEvent => networkEvent.EndsAt > now)
            .OrderBy(networkEvent => networkEvent.StartsAt)
            .ToListAsync(cancellationToken);
        return await StandingsAsync(events, key, cancellationToken);
    }

    /// <summary>How she stands in each of these.</summary>
    public async Task<IReadOnlyList<Standing>> StandingsAsync(IEnumerable<NetworkEvent> events, string key, CancellationToken cancellationToken)
    {
        var standings = new List<Standing>();
        foreach (var networkEvent in events)
        {
            standings.AddRange(await desk.ReadAsync(networkEvent.Id, attendance => attendance.StandingOf(key), cancellationToken) is { } read ? [read.Result] : []);
        }

        return standings;
    }

    /// <summary>All words by which an event may be asked for: its kind, title and summary, and the names of its themes.</summary>
    public string Searched(NetworkEvent networkEvent)
    {
        var names = themes(networkEvent.NetworkId).Where(theme => networkEvent.Themes.Contains(theme.Id)).SelectMany(theme => new[] { theme.Name.Dutch, theme.Name.English });
        var kind = Texts.EventTexts.Kind(networkEvent.Kind);
        return string.Join(' ', [kind.Dutch, kind.English, networkEvent.NetworkId, networkEvent.Title, networkEvent.Summary, .. networkEvent.Themes, .. names]);
    }
}
