using Bot.Features.Members;
using Bot.Features.Newsletters.Model;
using Bot.Features.Storage;
using Microsoft.EntityFrameworkCore;

namespace Bot.Features.Newsletters.Sending.Audience;

/// <summary>One whom the audience names.</summary>
/// <param name="Member">Null for an address that nobody of this network has.</param>
/// <param name="Address">The address on the list, where that is all there is to say.</param>
/// <param name="LeftOut">Why not; null for a recipient.</param>
internal sealed record AudienceEntry(Member? Member, string? Address, LeftOutReason? LeftOut);

/// <summary>
/// Goes through everybody whom an audience may name, a page at a time, so that it takes the same memory for a hundred
/// members as for fifty thousand.
/// </summary>
internal static class ReadAudience
{
    private const int PageSize = 1_000;

    public static IEnumerable<AudienceEntry> Of(BotDbContext context, Newsletter newsletter, DateTimeOffset now)
    {
        var participants = newsletter.Audience.EventId is { } eventId ? EventParticipants.Read(context, eventId) : null;
        var rule = new AudienceRule(newsletter, participants, now);
        if (!rule.ReachesMembers)
        {
            yield break;
        }

        foreach (var entry in rule.Addresses.Count > 0 ? OnList(context, newsletter.NetworkId, rule) : OfNetwork(context, newsletter.NetworkId, rule))
        {
            yield return entry;
        }
    }

    private static IEnumerable<AudienceEntry> OfNetwork(BotDbContext context, string networkId, AudienceRule rule)
    {
        var (tenant, objectId) = (string.Empty, string.Empty);
        while (true)
        {
            var page = Lean(context.Members
                .FromSql($"SELECT * FROM members WHERE network_id = {networkId} AND (tenant_id, object_id) > ({tenant}, {objectId})")
                .OrderBy(row => row.TenantId).ThenBy(row => row.ObjectId).Take(PageSize));
            foreach (var member in page)
            {
                if (rule.Of(member) is { } verdict)
                {
                    yield return new(member, null, verdict.LeftOut);
                }
            }

            if (page.Count < PageSize)
            {
                yield break;
            }

            (tenant, objectId) = (page[^1].TenantId, page[^1].ObjectId);
        }
    }

    // Only of addresses is it known that somebody was meant who is not among the members.
    private static IEnumerable<AudienceEntry> OnList(BotDbContext context, string networkId, AudienceRule rule)
    {
        foreach (var addresses in rule.Addresses.Chunk(PageSize))
        {
            var found = Lean(WithAddress(context, addresses).OrderBy(row => row.TenantId).ThenBy(row => row.ObjectId));
            var (here, elsewhere) = (found.FindAll(member => member.NetworkId == networkId), found.FindAll(member => member.NetworkId != networkId));
            foreach (var member in here)
            {
                if (rule.Of(member) is { } verdict)
                {
                    yield return new(member, null, verdict.LeftOut);
                }
            }

            var (known, others) = (here.Select(AddressOf).ToHashSet(StringComparer.Ordinal), elsewhere.Select(AddressOf).ToHashSet(StringComparer.Ordinal));
            foreach (var address in addresses.Where(address => !known.Contains(address)))
            {
                yield return new(null, address, others.Contains(address) ? LeftOutReason.OtherNetwork : LeftOutReason.UnknownAddress);
            }
        }
    }

    // Addresses on a list are in small letters, those of members as Teams gave them.
    private static IQueryable<Member> WithAddress(BotDbContext context, string[] addresses) =>
#pragma warning disable CA1304, CA1311 // translated to SQL, where a comparison has no culture
        context.Members.Where(row => row.Email != null && addresses.Contains(row.Email.Trim().ToLower()));
#pragma warning restore CA1304, CA1311

    // What the rule, the rows and the names need of a member, and no more: there are many.
    private static List<Member> Lean(IQueryable<Member> members) => members.AsNoTracking()
        .Select(row => new Member
        {
            TenantId = row.TenantId,
            ObjectId = row.ObjectId,
            UserId = string.Empty,
            Name = row.Name,
            Email = row.Email,
            NetworkId = row.NetworkId,
            OrganisationId = row.OrganisationId,
            Role = row.Role,
            Interests = row.Interests,
            WantsNewsletters = row.WantsNewsletters,
            MutedThemes = row.MutedThemes,
            NewslettersPausedUntil = row.NewslettersPausedUntil,
            UnreachableSince = row.UnreachableSince,
            Installed = row.Installed,
            FirstSeenAt = default,
            LastSeenAt = default,
        })
        .ToList();

    private static string AddressOf(Member member) => AudienceRule.AddressOf(member.Email ?? string.Empty);
}
