using Bot.Connector.Cards;
using Bot.Features.Kernteam;
using Bot.Features.Storage;
using Bot.Knowledge.Bank;
using Microsoft.EntityFrameworkCore;

namespace Bot.Features.Members.OrganisationList;

/// <summary>Reads the list as it is now, and makes the cards of it.</summary>
internal sealed class ReadOrganisations(IDbContextFactory<BotDbContext> contexts, Organisations organisations, KernteamMembers kernteam, CurrentNetworks networks)
{
    public async Task<AdaptiveCard> ListAsync(
        Actor actor, string networkId, int page, LocalText? notice, AnswerLanguage language, CancellationToken cancellationToken)
    {
        var others = kernteam.NetworksOf(actor.ObjectId)
            .Select(own => networks().FirstOrDefault(network => string.Equals(network.Id, own, StringComparison.OrdinalIgnoreCase))?.Id)
            .OfType<string>().Where(own => own != networkId);
        return OrganisationsCard.List(networkId, [.. others], await CountedAsync(networkId, cancellationToken), page, notice, language);
    }

    /// <summary>Null when it is not on the list of this network.</summary>
    public async Task<AdaptiveCard?> OneAsync(
        string networkId, string? organisationId, LocalText? notice, AnswerLanguage language, CancellationToken cancellationToken)
    {
        var all = await CountedAsync(networkId, cancellationToken);
        return all.FirstOrDefault(row => row.Organisation.Id == organisationId) is { } one
            ? OrganisationsCard.One(one, [.. all.Select(row => row.Organisation)], notice, language)
            : null;
    }

    private async Task<IReadOnlyList<CountedOrganisation>> CountedAsync(string networkId, CancellationToken cancellationToken)
    {
        var list = await organisations.OfAsync(networkId, cancellationToken);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var counts = await context.Members.AsNoTracking()
            .Where(row => row.NetworkId == networkId && row.OrganisationId != null)
            .GroupBy(row => row.OrganisationId)
            .Select(group => new { group.Key, Count = group.Count() })
            .ToListAsync(cancellationToken);
        return [.. list.Select(row => new CountedOrganisation(row, counts.FirstOrDefault(count => count.Key == row.Id)?.Count ?? 0))];
    }
}
