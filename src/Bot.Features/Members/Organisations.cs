using Bot.Features.Storage;
using Microsoft.EntityFrameworkCore;

namespace Bot.Features.Members;

/// <summary>The organisations of each network, as the kernteam maintains them.</summary>
internal sealed class Organisations(IDbContextFactory<BotDbContext> contexts)
{
    /// <summary>All of a network, by name, also those that wait for approval.</summary>
    public async Task<IReadOnlyList<Organisation>> OfAsync(string networkId, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Organisations.AsNoTracking().Where(row => row.NetworkId == networkId).OrderBy(row => row.Name).ToListAsync(cancellationToken);
    }

    public async Task<Organisation?> FindAsync(string? organisationId, CancellationToken cancellationToken)
    {
        if (organisationId is null)
        {
            return null;
        }

        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Organisations.AsNoTracking().SingleOrDefaultAsync(row => row.Id == organisationId, cancellationToken);
    }
}
