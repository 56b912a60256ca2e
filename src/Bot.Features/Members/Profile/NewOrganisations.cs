using System.Globalization;
using System.Text.Json.Nodes;
using Bot.Features.Deliveries;
using Bot.Features.Kernteam;
using Bot.Features.Storage;
using Microsoft.EntityFrameworkCore;

namespace Bot.Features.Members.Profile;

/// <summary>Names that members typed: each waits once for the kernteam, which is told of it.</summary>
internal sealed class NewOrganisations
{
    // So many names would be somebody's game; the kernteam has to look first.
    private const int MostWaiting = 100;

    // A word to the kernteam about a name that waited so long helps nobody.
    private static readonly TimeSpan Pointless = TimeSpan.FromDays(30);

    private readonly KernteamMembers kernteam;
    private readonly DeliveryStatements deliveries;
    private readonly StoredInstant instants;

    // Two members may type the same name at the same moment; the unique index lets one of them in.
    private readonly SqlStatement insert = new(
        "INSERT INTO organisations (id, network_id, name, tenant_id, approved, created_at) VALUES (@p0, @p1, @p2, NULL, @p3, @p4) "
        + "ON CONFLICT (network_id, name) DO NOTHING");

    private readonly SqlStatement drop = new(
        "DELETE FROM organisations WHERE id = @p0 AND approved = @p1 AND NOT EXISTS (SELECT 1 FROM members WHERE organisation_id = @p0)");

    public NewOrganisations(IDbContextFactory<BotDbContext> contexts, KernteamMembers kernteam, DeliveryStatements deliveries)
    {
        using var context = contexts.CreateDbContext();
        instants = new StoredInstant(context.Model);
        (this.kernteam, this.deliveries) = (kernteam, deliveries);
    }

    /// <summary>The organisation of this name, added when it is new; null when too many new names wait already.</summary>
    public string? FindOrAdd(WriteSession session, string networkId, string name, IReadOnlyList<Organisation> list, DateTimeOffset now)
    {
        if (list.FirstOrDefault(row => OrganisationName.AreEqual(row.Name, name)) is { } known)
        {
            return known.Id;
        }

        if (list.Count(row => !row.Approved) >= MostWaiting)
        {
            return null;
        }

        var id = NewId.Next();
        if (session.Execute(insert.With(id, networkId, name, false, instants.Of(now))) == 0)
        {
            return session.Context.Organisations.Where(row => row.NetworkId == networkId && row.Name == name).Select(row => row.Id).FirstOrDefault();
        }

        Tell(session, networkId, id, now);
        return id;
    }

    /// <summary>A name that nobody uses any more need not wait.</summary>
    public Write DropIfUnused(string organisationId) => drop.With(organisationId, false);

    private void Tell(WriteSession session, string networkId, string organisationId, DateTimeOffset now)
    {
        // Whoever wrote the configuration may have typed the ids in capitals; Teams gives them in small letters.
        string[] ids = [.. kernteam.Of(networkId).SelectMany(id => new[] { id, id.ToLowerInvariant() }).Distinct()];
        foreach (var member in session.Context.Members.AsNoTracking().Where(row => row.Installed && ids.Contains(row.ObjectId)).ToList())
        {
            session.Execute(deliveries.Enqueue(Notice(networkId, organisationId, member, now)));
        }
    }

    private static Delivery Notice(string networkId, string organisationId, Member member, DateTimeOffset now) => new()
    {
        Id = NewId.Next(),
        DedupeKey = string.Create(CultureInfo.InvariantCulture, $"kernteam-notice/organisation/{organisationId}/{member.ObjectId}"),
        Kind = DeliveryKind.KernteamNotice,
        TenantId = member.TenantId,
        ObjectId = member.ObjectId,
        NetworkId = networkId,
        SubjectId = organisationId,
        Payload = new JsonObject { ["notice"] = "organisation", ["id"] = organisationId }.ToJsonString(),
        Priority = DeliveryPriority.Normal,
        DueAt = now,
        PointlessAt = now + Pointless,
        CreatedAt = now,
    };
}
