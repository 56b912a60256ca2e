using Bot.Features.Members;
using Bot.Features.Storage;
using Microsoft.EntityFrameworkCore;

namespace Bot.Features.Kernteam;

/// <summary>The people behind the object ids of a kernteam, as far as the bot knows them.</summary>
internal static class KernteamPeople
{
    /// <summary>Those of them who have the bot, so that it can tell them something.</summary>
    /// <param name="context">Where to look.</param>
    /// <param name="objectIds">Ids as they stand in the configuration or in a row.</param>
    public static IQueryable<Member> WithBot(BotDbContext context, IEnumerable<string> objectIds)
    {
        // Whoever wrote the configuration may have typed the ids in capitals; Teams gives them in small letters.
        string[] ids = [.. objectIds.SelectMany(static id => new[] { id, id.ToLowerInvariant() }).Distinct()];
        return context.Members.AsNoTracking().Where(row => row.Installed && ids.Contains(row.ObjectId));
    }

    /// <summary>Their names by object id, without regard to case; whoever the bot does not know any more is not in it.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> NamesAsync(
        IDbContextFactory<BotDbContext> contexts, IEnumerable<string?> objectIds, CancellationToken cancellationToken)
    {
        string[] ids = [.. objectIds.OfType<string>().Distinct()];
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var found = await context.Members.AsNoTracking().Where(row => ids.Contains(row.ObjectId))
            .Select(row => new { row.ObjectId, row.Name }).ToListAsync(cancellationToken);
        return found.GroupBy(static row => row.ObjectId, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(static person => person.Key, static person => person.First().Name, StringComparer.OrdinalIgnoreCase);
    }
}
