using Bot.Features.Members.Privacy;
using Bot.Features.Storage;
using Microsoft.EntityFrameworkCore;

namespace Bot.Features.Members.Retention;

/// <summary>Members who gave no sign of life for two years are forgotten, as if they had asked. Whoever is still expected somewhere is not.</summary>
internal sealed class EndMembers(IDbContextFactory<BotDbContext> contexts, EraseMember erase, TimeProvider clock)
{
    /// <summary>Erases who was last seen before this; says how many.</summary>
    public async Task<int> EraseAsync(DateTimeOffset before, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var unseen = await context.Members.AsNoTracking()
            .Where(member => member.LastSeenAt < before)
            .Where(member => !context.Registrations.Any(row => row.TenantId == member.TenantId && row.ObjectId == member.ObjectId
                && context.Events.Any(upcoming => upcoming.Id == row.EventId && upcoming.EndsAt > now)))
            .ToListAsync(cancellationToken);
        foreach (var member in unseen)
        {
            await erase.EraseAsync(member, null, cancellationToken);
        }

        return unseen.Count;
    }
}
