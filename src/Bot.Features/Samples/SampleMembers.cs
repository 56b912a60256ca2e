using System.Globalization;
using Bot.Features.Events.Model;
using Bot.Features.Members;

namespace Bot.Features.Samples;

/// <summary>Invented people of existing municipalities, enough to see a list, a line and counts per organisation.</summary>
internal static class SampleMembers
{
    private static readonly (string Network, string Organisation, string Name, string Role)[] People =
    [
        ("RSIV", "Delft", "Noor Smit", "oov"),
        ("RSIV", "Delft", "Ruben Kok", "zorg"),
        ("RSIV", "Gouda", "Samira Haddad", "oov"),
        ("RSIV", "Leiden", "Tom Verhoeven", "oov"),
        ("RSIV", "Leiden", "Ilse Mulder", "zorg"),
        ("RSIV", "Westland", "Joost van Dam", "oov"),
        ("RSIV", "Zoetermeer", "Merel Dijkstra", "oov"),
        ("RSIV", "Politie", "Sven de Boer", "politie"),
        ("RSIV", "Openbaar Ministerie", "Laila Bennani", "om"),
        ("VAR", "Rotterdam", "Koen Peters", "oov"),
        ("VAR", "Rotterdam", "Fatma Demir", "zorg"),
        ("VAR", "Schiedam", "Wouter Vos", "oov"),
        ("VAR", "Dordrecht", "Hanna Prins", "oov"),
        ("VAR", "Politie", "Daan Koster", "politie"),
    ];

    public static IReadOnlyList<Organisation> Organisations(DateTimeOffset now) =>
    [
        .. People.Select(person => (person.Network, person.Organisation)).Distinct().Select(pair => new Organisation
        {
            Id = OrganisationId(pair.Network, pair.Organisation),
            NetworkId = pair.Network,
            Name = pair.Organisation,
            Approved = true,
            CreatedAt = now,
        }),
    ];

    public static IReadOnlyList<Member> Of(string tenantId, DateTimeOffset now) =>
    [
        .. People.Select((person, index) => new Member
        {
            TenantId = tenantId,
            ObjectId = string.Create(CultureInfo.InvariantCulture, $"5a3b0000-0000-4000-8000-{index + 1:000000000000}"),
            UserId = string.Create(CultureInfo.InvariantCulture, $"29:1sample{index + 1}"),
            Name = person.Name,
            NetworkId = person.Network,
            OrganisationId = OrganisationId(person.Network, person.Organisation),
            Role = person.Role,

            // So nothing is ever sent to them.
            Installed = false,
            UnreachableSince = now,
            WelcomedAt = now,
            ProfileAskedAt = now,
            FirstSeenAt = now,
            LastSeenAt = now,
        }),
    ];

    public static Applicant Applicant(Member member)
    {
        var organisation = member.OrganisationId is { } id ? People.First(person => OrganisationId(person.Network, person.Organisation) == id).Organisation : null;
        return new Applicant(
            AttendeeKey.Of(member.TenantId, member.ObjectId), member.TenantId, member.ObjectId, member.Name, organisation, member.Email,
            member.NetworkId, member.OrganisationId, member.Role);
    }

    private static string OrganisationId(string network, string name) =>
        $"sample-{network}-{name.Replace(' ', '-')}".ToLowerInvariant();
}
