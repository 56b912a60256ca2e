using Bot.Connector.Turns;
using Bot.Features.Storage;
using Microsoft.EntityFrameworkCore;

namespace Bot.Features.Members;

/// <summary>
/// From the first contact on, the bot knows a member and can reach her in her own chat; when she removes the app, it
/// leaves her alone. Looks at every turn and passes it on.
/// </summary>
internal sealed class RememberConversation(
    IDbContextFactory<BotDbContext> contexts,
    GroupCommit writer,
    MemberStatements statements,
    KnownMembers members,
    TimeProvider clock) : ITurnHandler
{
    private const int LongestName = 256;

    private readonly RecentRows<string, KnownConversation> conversations = new(clock);

    public async Task<TurnResult> HandleAsync(TurnContext turn, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turn);
        switch (Presences.Of(turn))
        {
            case Presence.There or Presence.Arrived:
                await MeetAsync(turn, cancellationToken);
                break;
            case Presence.Gone:
                await LeaveAsync(turn, cancellationToken);
                break;
            case Presence.Unchanged:
                break;
        }

        return TurnResult.Pass;
    }

    /// <summary>Remembers who speaks or taps, and where: a sign of life.</summary>
    public async Task MeetAsync(TurnContext turn, CancellationToken cancellationToken)
    {
        if (!await TryMeetAsync(turn, cancellationToken))
        {
            // She was erased since she was last looked at here; nothing of what this instance remembers may come back.
            members.Forget(turn.TenantId ?? string.Empty, turn.UserObjectId ?? string.Empty);
            conversations.Forget(KnownConversation.IdOf(turn.Conversation.ConversationId));
            await TryMeetAsync(turn, cancellationToken);
        }
    }

    /// <summary>The chat was erased.</summary>
    public void Forget(string conversationId) => conversations.Forget(conversationId);

    // False when a member who was thought to be known is not there any more.
    private async Task<bool> TryMeetAsync(TurnContext turn, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var (isKnown, member) = await ChangedMemberAsync(turn, now, cancellationToken);
        if (member is not null && isKnown && (await writer.CommitAsync([statements.SeenAgain(member)], cancellationToken))[0] == 0)
        {
            return false;
        }

        var conversation = await ChangedConversationAsync(turn, now, cancellationToken);
        Write[] writes =
        [
            .. member is null || isKnown ? Array.Empty<Write>() : [statements.Seen(member)],
            .. conversation is null ? Array.Empty<Write>() : [statements.Seen(conversation)],
        ];
        if (writes.Length > 0)
        {
            await writer.CommitAsync(writes, cancellationToken);
        }

        if (member is not null)
        {
            members.Keep(member);
        }

        if (conversation is not null)
        {
            conversations.Keep(conversation.ConversationId, conversation);
        }

        return true;
    }

    // The member as she is now, or null when nothing is new; and whether she was known before.
    private async Task<(bool IsKnown, Member? Changed)> ChangedMemberAsync(TurnContext turn, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (turn is not { TenantId: { Length: > 0 } tenantId, UserObjectId: { Length: > 0 } objectId, UserId: { Length: > 0 } userId })
        {
            return (false, null);
        }

        var known = await members.FindAsync(tenantId, objectId, cancellationToken);
        var seen = known ?? new Member
        {
            TenantId = tenantId,
            ObjectId = objectId,
            UserId = userId,
            Name = string.Empty,
            Installed = false,
            FirstSeenAt = now,
            LastSeenAt = now,
        };
        seen = seen with
        {
            UserId = userId,
            Name = turn.Activity.From?.Name is { Length: > 0 } name ? StoredText.Of(name, LongestName) : seen.Name,
            Installed = seen.Installed || turn.IsPersonal,
            UnreachableSince = null,
            LastSeenAt = seen.LastSeenAt.UtcDateTime.Date == now.UtcDateTime.Date ? seen.LastSeenAt : now,
        };
        return (known is not null, seen == known ? null : seen);
    }

    private async Task<KnownConversation?> ChangedConversationAsync(TurnContext turn, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (turn is not { TenantId: { Length: > 0 } tenantId, Conversation.BotId: { Length: > 0 } botId })
        {
            return null;
        }

        var id = KnownConversation.IdOf(turn.Conversation.ConversationId);
        var known = conversations.Find(id) ?? await ReadAsync(id, cancellationToken);
        var seen = new KnownConversation
        {
            ConversationId = id,
            TenantId = tenantId,
            Kind = KindOf(turn),
            ServiceUrl = turn.Conversation.ServiceUrl,
            BotId = botId,
            TeamId = turn.Activity.ChannelData.TeamId ?? known?.TeamId,
            Name = ConversationName.Of(turn, id) is { } name ? ConversationName.Better(name, known?.Name) : known?.Name,
            MemberObjectId = turn.IsPersonal ? turn.UserObjectId ?? known?.MemberObjectId : null,
            Installed = true,
            FirstSeenAt = known?.FirstSeenAt ?? now,
            ChangedAt = known?.ChangedAt ?? now,
        };
        return seen == known ? null : seen with { ChangedAt = now };
    }

    private async Task<KnownConversation?> ReadAsync(string id, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var row = await context.Conversations.AsNoTracking()
            .SingleOrDefaultAsync(conversation => conversation.ConversationId == id, cancellationToken);
        if (row is not null)
        {
            conversations.Keep(id, row);
        }

        return row;
    }

    private async Task LeaveAsync(TurnContext turn, CancellationToken cancellationToken)
    {
        var id = KnownConversation.IdOf(turn.Conversation.ConversationId);
        var writes = new List<Write> { statements.Removed(id, clock.GetUtcNow()) };
        if (turn is { IsPersonal: true, TenantId: { Length: > 0 } tenantId, UserObjectId: { Length: > 0 } objectId })
        {
            writes.Add(statements.Left(tenantId, objectId));
            members.Forget(tenantId, objectId);
        }

        await writer.CommitAsync([.. writes], cancellationToken);
        conversations.Forget(id);
    }

    private static ConversationKind KindOf(TurnContext turn) => turn switch
    {
        { IsPersonal: true } => ConversationKind.Personal,
        { Activity.Conversation.ConversationType: "channel" } => ConversationKind.Channel,
        _ => ConversationKind.GroupChat,
    };
}
