using System.Text.Json;
using Bot.Features.Members.Profile;
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
    private readonly SqlStatement seenAgain = new(
        "UPDATE members SET user_id = @p0, name = @p1, installed = @p2, unreachable_since = NULL, last_seen_at = @p3 "
        + "WHERE tenant_id = @p4 AND object_id = @p5");

    // Organisation and themes are a network's own; where her tenant tells her organisation, she need not choose it.
    private readonly SqlStatement network = new(
        "UPDATE members SET network_id = @p0, interests = '[]', muted_themes = '[]', organisation_id = "
        + "(SELECT id FROM organisations WHERE network_id = @p0 AND tenant_id = @p1 AND approved = @p3 LIMIT 1) "
        + "WHERE tenant_id = @p1 AND object_id = @p2 AND (network_id IS NULL OR network_id <> @p0)");
    private readonly SqlStatement profile = new(
        "UPDATE members SET network_id = @p0, organisation_id = @p1, role = @p2, interests = @p3, wants_invitations = @p4, "
        + "wants_reminders = @p5, wants_newsletters = @p6, language = @p7, language_chosen = @p8, profile_asked_at = COALESCE(profile_asked_at, @p9), "
        + "muted_themes = @p12, newsletters_paused_until = @p13 "
        + "WHERE tenant_id = @p10 AND object_id = @p11");
    private readonly SqlStatement hold = new("UPDATE members SET user_id = user_id WHERE tenant_id = @p0 AND object_id = @p1");
    private readonly SqlStatement hearing = new(
        "UPDATE members SET muted_themes = @p0, newsletters_paused_until = @p1, wants_newsletters = @p2 WHERE tenant_id = @p3 AND object_id = @p4");
    private readonly SqlStatement claimProfile = new(
        "UPDATE members SET profile_asked_at = @p0 WHERE tenant_id = @p1 AND object_id = @p2 AND profile_asked_at IS NULL");
    private readonly SqlStatement releaseProfile = new(
        "UPDATE members SET profile_asked_at = NULL WHERE tenant_id = @p0 AND object_id = @p1");

    // What she chose stays, also when this instance read her before she did.
    private readonly SqlStatement language = new(
        "UPDATE members SET language = @p0 WHERE tenant_id = @p1 AND object_id = @p2 AND language_chosen = @p3");
    private readonly SqlStatement unreachable = new(
        "UPDATE members SET unreachable_since = @p0 WHERE tenant_id = @p1 AND object_id = @p2 AND unreachable_since IS NULL");
    private readonly SqlStatement email = new("UPDATE members SET email = @p0 WHERE tenant_id = @p1 AND object_id = @p2");

    public MemberStatements(IDbContextFactory<BotDbContext> contexts)
    {
        using var context = contexts.CreateDbContext();
        member = RowStatement<Member>.Upsert(
            context.Model,
            keep:
            [
                nameof(Member.FirstSeenAt), nameof(Member.NetworkId), nameof(Member.Language), nameof(Member.LanguageChosen), nameof(Member.Email), nameof(Member.WelcomedAt),
                nameof(Member.OrganisationId), nameof(Member.Role), nameof(Member.Interests), nameof(Member.WantsInvitations),
                nameof(Member.WantsReminders), nameof(Member.WantsNewsletters), nameof(Member.ProfileAskedAt),
                nameof(Member.MutedThemes), nameof(Member.NewslettersPausedUntil),
            ]);
        conversation = RowStatement<KnownConversation>.Upsert(context.Model, keep: nameof(KnownConversation.FirstSeenAt));
        instants = new StoredInstant(context.Model);
    }

    public Write Seen(Member row) => member.With(row);

    /// <summary>A member who was known a moment ago; changes no row when she was erased since, also by another instance.</summary>
    public Write SeenAgain(Member row) =>
        seenAgain.With(row.UserId, row.Name, row.Installed, instants.Of(row.LastSeenAt), row.TenantId, row.ObjectId);

    public Write Seen(KnownConversation row) => conversation.With(row);

    /// <summary>Changes one row for the first caller and none for every other.</summary>
    public Write ClaimWelcome(Member row, DateTimeOffset now) => claimWelcome.With(instants.Of(now), row.TenantId, row.ObjectId);

    public Write ReleaseWelcome(Member row) => releaseWelcome.With(row.TenantId, row.ObjectId);

    public Write Left(string tenantId, string objectId) => leave.With(false, tenantId, objectId);

    public Write Removed(string conversationId, DateTimeOffset now) => removed.With(false, instants.Of(now), conversationId);

    public Write Network(Member row, string networkId) => network.With(networkId, row.TenantId, row.ObjectId, true);

    /// <summary>All that she told about herself, in one go, as the card shows it.</summary>
    public Write Profile(Member row, ProfileChange to, string? organisationId, DateTimeOffset now) => profile.With(
        to.NetworkId,
        organisationId,
        to.Role,
        JsonSerializer.Serialize(to.Interests, JsonSerializerOptions.Web),
        to.WantsInvitations,
        to.WantsReminders,
        to.WantsNewsletters,
        to.Language.ToString(),
        true,
        instants.Of(now),
        row.TenantId,
        row.ObjectId,
        JsonSerializer.Serialize(to.MutedAfter(row), JsonSerializerOptions.Web),
        to.ResumesNewsletters ? null : row.NewslettersPausedUntil is { } until ? instants.Of(until) : null);

    /// <summary>Holds her row for this transaction; changes no row when she was erased.</summary>
    public Write Hold(Member row) => hold.With(row.TenantId, row.ObjectId);

    /// <summary>What she hears of newsletters. On a row that is held, because it is made of what stood there.</summary>
    public Write Hearing(Member row) => hearing.With(
        JsonSerializer.Serialize(row.MutedThemes, JsonSerializerOptions.Web),
        row.NewslettersPausedUntil is { } until ? instants.Of(until) : null,
        row.WantsNewsletters,
        row.TenantId,
        row.ObjectId);

    /// <summary>Changes one row for the first caller and none for every other: she is asked who she is once.</summary>
    public Write ClaimProfile(Member row, DateTimeOffset now) => claimProfile.With(instants.Of(now), row.TenantId, row.ObjectId);

    public Write ReleaseProfile(Member row) => releaseProfile.With(row.TenantId, row.ObjectId);

    public Write Language(Member row, AnswerLanguage answered) => language.With(answered.ToString(), row.TenantId, row.ObjectId, false);

    /// <summary>Teams refuses messages to her; until her next sign of life.</summary>
    public Write Unreachable(string tenantId, string objectId, DateTimeOffset now) => unreachable.With(instants.Of(now), tenantId, objectId);

    public Write Email(Member row, string address) => email.With(address, row.TenantId, row.ObjectId);
}
