using Bot.Features.Storage;
using Microsoft.EntityFrameworkCore;

namespace Bot.Features.Members.OrganisationList;

/// <summary>What is written about organisations by the kernteam, and what follows from it for members and events.</summary>
internal sealed class OrganisationStatements(IDbContextFactory<BotDbContext> contexts)
{
    private readonly SqlStatement change = new("UPDATE organisations SET name = @p0, tenant_id = @p1, approved = @p2 WHERE id = @p3");
    private readonly SqlStatement delete = new("DELETE FROM organisations WHERE id = @p0");
    private readonly SqlStatement move = new("UPDATE members SET organisation_id = @p0 WHERE organisation_id = @p1");

    // Ids of ours are sixteen letters at random, so inside the JSON of an audience they can be nothing else.
    private readonly SqlStatement moveAudiences = new("UPDATE events SET audience = replace(audience, @p0, @p1) WHERE network_id = @p2");

    // Whoever told something else herself keeps it.
    private readonly SqlStatement adopt = new(
        "UPDATE members SET organisation_id = @p0 WHERE tenant_id = @p1 AND network_id = @p2 AND organisation_id IS NULL");

    private readonly RowStatement<Organisation> insert = Insert(contexts);

    public Write Add(Organisation row) => insert.With(row);

    public Write Change(Organisation row) => change.With(row.Name, row.TenantId, row.Approved, row.Id);

    public Write Delete(string organisationId) => delete.With(organisationId);

    /// <summary>Everybody of the one belongs to the other from now on.</summary>
    public Write MoveMembers(string fromId, string toId) => move.With(toId, fromId);

    /// <summary>Events that are for the one are for the other from now on.</summary>
    public Write MoveAudiences(string networkId, string fromId, string toId) => moveAudiences.With(fromId, toId, networkId);

    /// <summary>Members of its tenant who have not said where they belong.</summary>
    public Write Adopt(Organisation row) => adopt.With(row.Id, row.TenantId, row.NetworkId);

    private static RowStatement<Organisation> Insert(IDbContextFactory<BotDbContext> contexts)
    {
        using var context = contexts.CreateDbContext();
        return RowStatement<Organisation>.InsertOnce(context.Model);
    }
}
