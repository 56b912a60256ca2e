using Bot.Features.Storage;
using Bot.Knowledge.Bank;
using Microsoft.EntityFrameworkCore;

namespace Bot.Features.Members;

/// <summary>What is written about members. Each statement touches its own columns, so that two instances do not undo each other.</summary>
internal sealed class MemberStatements
{
    private readonly RowStatement<Member> member;
    private readonly RowStatement<KnownConversation> conversation;
    private readonly StoredInstant instants;
    private readonly SqlStatement claimWelcome = new(
        "UPDATE members SET welcomed_at = @p0 WHERE tenant_id = @p1 AND object_id = @p2 AND welcomed_at IS NULL");
    private readonly SqlStatement releaseWelcome = new(
        "UPDATE members SET welcomed_at = NULL WHERE tenant_id = @p0 AND object_id = @p1");
    private readonly SqlStatement leave = new(
        "UPDATE members SET installed = @p0, welcomed_at = NULL WHERE tenant_id = @p1 AND object_id = @p2");
    private readonly SqlStatement removed = new(
        "UPDATE conversations SET installed = @p0, changed_at = @p1 WHERE conversation_id = @p2 OR team_id = @p2");
    private readonly SqlStatement network = new("UPDATE members SET network_id = @p0 WHERE tenant_id = @p1 AND object_id = @p2");
    private readonly SqlStatement language = new("UPDATE members SET language = @p0 WHERE tenant_id = @p1 AND object_id = @p2");
    private readonly SqlStatement email = new("UPDATE members SET email = @p0 WHERE tenant_id = @p1 AND object_id = @p2");

    public MemberStatements(IDbContextFactory<BotDbContext> contexts)
    {
        using var context = contexts.CreateDbContext();
        member = RowStatement<Member>.Upsert(
            context.Model,
            keep: [nameof(Member.FirstSeenAt), nameof(Member.NetworkId), nameof(Member.Language), nameof(Member.Email), nameof(Member.WelcomedAt)]);
        conversation = RowStatement<KnownConversation>.Upsert(context.Model, keep: nameof(KnownConversation.FirstSeenAt));
        instants = new StoredInstant(context.Model);
    }

    public Write Seen(Member row) => member.With(row);

    public Write Seen(KnownConversation row) => conversation.With(row);

    /// <summary>Changes one row for the first caller and none for every other.</summary>
    public Write ClaimWelcome(Member row, DateTimeOffset now) => claimWelcome.With(instants.Of(now), row.TenantId, row.ObjectId);

    public Write ReleaseWelcome(Member row) => releaseWelcome.With(row.TenantId, row.ObjectId);

    public Write Left(string tenantId, string objectId) => leave.With(false, tenantId, objectId);

    public Write Removed(string conversationId, DateTimeOffset now) => removed.With(false, instants.Of(now), conversationId);

    public Write Network(Member row, string networkId) => network.With(networkId, row.TenantId, row.ObjectId);

    public Write Language(Member row, AnswerLanguage answered) => language.With(answered.ToString(), row.TenantId, row.ObjectId);

    public Write Email(Member row, string address) => email.With(address, row.TenantId, row.ObjectId);
}
