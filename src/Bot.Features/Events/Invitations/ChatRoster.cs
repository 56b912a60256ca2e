using Bot.Connector.Cards;
using Bot.Connector.Conversations;
using Bot.Features.Members;
using Bot.Features.Storage;
using Microsoft.EntityFrameworkCore;

namespace Bot.Features.Events.Invitations;

/// <summary>The first people of a chat or channel, for whom a card renews itself. Teams takes sixty of them; the others tap.</summary>
internal sealed class ChatRoster(IDbContextFactory<BotDbContext> contexts, IConnectorClient client)
{
    /// <summary>Their account ids; none when Teams does not say.</summary>
    public async Task<IReadOnlyList<string>> OfAsync(ConversationReference conversation, CancellationToken cancellationToken)
    {
        var page = await client.GetMembersAsync(conversation, CardRefresh.MostUsers, continuationToken: null, cancellationToken);
        return page is { Outcome: LookupOutcome.Found, Value.Members: { } members }
            ? [.. members.Select(member => member.Id).OfType<string>().Where(id => id.StartsWith("29:", StringComparison.Ordinal)).Take(CardRefresh.MostUsers)]
            : [];
    }

    /// <summary>The same for a chat that the bot knows; a thread belongs to its channel.</summary>
    public async Task<IReadOnlyList<string>> OfAsync(string conversationId, CancellationToken cancellationToken)
    {
        var id = KnownConversation.IdOf(conversationId);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var known = await context.Conversations.AsNoTracking().SingleOrDefaultAsync(row => row.ConversationId == id, cancellationToken);
        return known is null ? [] : await OfAsync(new ConversationReference(known.ServiceUrl, known.ConversationId, known.TenantId, known.BotId), cancellationToken);
    }
}
