using Bot.Features.Events.Model;
using Bot.Features.Kernteam;
using Bot.Features.Members;
using Bot.Features.Storage;
using Microsoft.EntityFrameworkCore;

namespace Bot.Features.Events.Invitations.Taps;

/// <summary>
/// Who may see which event. Published events of one's own network, and drafts for its kernteam; to anybody else an event
/// that exists and one that does not are the same.
/// </summary>
internal sealed class EventDoor(IDbContextFactory<BotDbContext> contexts, KnownMembers members, Organisations organisations, KernteamMembers kernteam)
{
    private const int LongestId = 40;

    /// <summary>The event, if there is one that this member may see.</summary>
    public async Task<NetworkEvent?> FindAsync(Member member, string? eventId, CancellationToken cancellationToken)
    {
        if (eventId is not { Length: > 0 and <= LongestId })
        {
            return null;
        }

        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var found = await context.Events.AsNoTracking().SingleOrDefaultAsync(row => row.Id == eventId, cancellationToken);
        return found is not null && MaySee(member, found) ? found : null;
    }

    /// <summary>Whoever acts on an event before she said where she belongs, belongs to its network from then on.</summary>
    public async Task<Member> SettleAsync(Member member, NetworkEvent networkEvent, CancellationToken cancellationToken)
    {
        if (member.NetworkId is not null)
        {
            return member;
        }

        await members.ChooseNetworkAsync(member, networkEvent.NetworkId, cancellationToken);
        return member with { NetworkId = networkEvent.NetworkId };
    }

    /// <summary>The member as the rules of registration look at her.</summary>
    public async Task<Applicant> ApplicantAsync(Member member, CancellationToken cancellationToken)
    {
        var organisation = await organisations.FindAsync(member.OrganisationId, cancellationToken);
        return new Applicant(
            AttendeeKey.Of(member.TenantId, member.ObjectId), member.TenantId, member.ObjectId, member.Name, organisation?.Name, member.Email,
            member.NetworkId, member.OrganisationId, member.Role);
    }

    // The kernteam sees whatever is its network's, whichever network it belongs to as a member.
    private bool MaySee(Member member, NetworkEvent networkEvent) =>
        kernteam.Has(networkEvent.NetworkId, member.ObjectId)
        || (networkEvent.Status != EventStatus.Draft
            && (member.NetworkId is null || string.Equals(member.NetworkId, networkEvent.NetworkId, StringComparison.OrdinalIgnoreCase)));
}
