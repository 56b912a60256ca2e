using Bot.Features.Kernteam;
using Bot.Features.Members;
using Bot.Features.Storage;
using Microsoft.EntityFrameworkCore;

namespace Bot.Features.Inquiries.Telling;

/// <summary>Where something for the kernteam goes: a member's own chat, or a conversation.</summary>
/// <param name="TenantId">Whose pace counts.</param>
/// <param name="ObjectId">The member; null for a conversation.</param>
/// <param name="ConversationId">The conversation; null for a member.</param>
internal sealed record Goal(string TenantId, string? ObjectId, string? ConversationId)
{
    /// <summary>Tells goals apart in the key of a delivery.</summary>
    public string Key => ConversationId ?? $"{TenantId}/{ObjectId}";
}

/// <summary>Finds where the kernteam of a network can be told something.</summary>
internal sealed class KernteamReach(IDbContextFactory<BotDbContext> contexts, KernteamMembers kernteam)
{
    /// <summary>The place that the kernteam chose, as long as the bot is there; otherwise each member's own chat. Empty when nobody can be told.</summary>
    public async Task<IReadOnlyList<Goal>> OfAsync(string networkId, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var place = await context.InquiryPlaces.AsNoTracking().SingleOrDefaultAsync(row => row.NetworkId == networkId, cancellationToken);
        return place is not null && await context.Conversations.AnyAsync(row => row.ConversationId == place.ConversationId && row.Installed, cancellationToken)
            ? [new Goal(place.TenantId, null, place.ConversationId)]
            : await OwnChatsAsync(networkId, cancellationToken);
    }

    /// <summary>Whether others than the kernteam may read along where it goes.</summary>
    public static bool IsShared(IReadOnlyList<Goal> goals)
    {
        ArgumentNullException.ThrowIfNull(goals);
        return goals.Any(static goal => goal.ObjectId is null);
    }

    /// <summary>The own chats of the kernteam, as far as it has the bot.</summary>
    public async Task<IReadOnlyList<Goal>> OwnChatsAsync(string networkId, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await KernteamPeople.WithBot(context, kernteam.Of(networkId))
            .OrderBy(row => row.ObjectId).Select(row => new Goal(row.TenantId, row.ObjectId, null)).ToListAsync(cancellationToken);
    }
}
