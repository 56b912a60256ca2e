using System.Linq.Expressions;
using Bot.Features.Deliveries;
using Bot.Features.Events;
using Bot.Features.Events.Model;
using Bot.Features.Inbox;
using Bot.Features.Inquiries.Model;
using Bot.Features.Kernteam;
using Bot.Features.Kernteam.Downloads;
using Bot.Features.Newsletters.Model;
using Bot.Features.Questions;
using Bot.Features.Storage;
using Microsoft.EntityFrameworkCore;

namespace Bot.Features.Members.Privacy;

/// <summary>One registration of hers as she reads it.</summary>
internal sealed record KeptRegistration(Registration Registration, string Title, DateTimeOffset StartsAt, DateTimeOffset EndsAt);

/// <summary>A question of hers, with when she asked it.</summary>
internal sealed record KeptQuestion(string Text, DateTimeOffset AskedAt);

/// <summary>All that is kept about one member.</summary>
/// <param name="Counts">By entity, how many rows.</param>
internal sealed record KeptData(
    Member Member, IReadOnlyDictionary<Type, int> Counts, IReadOnlyList<KeptRegistration> Registrations, IReadOnlyList<KeptQuestion> Questions);

/// <summary>Goes through every table of <see cref="PersonalData"/> and finds what is a member's.</summary>
internal sealed class KeptAboutMember(IDbContextFactory<BotDbContext> contexts)
{
    public async Task<KeptData> ReadAsync(Member member, string chatId, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var (tenantId, objectId) = (member.TenantId, member.ObjectId);
        var chats = await ChatsAsync(context, member, chatId, cancellationToken);
        var registrations = await RegistrationsAsync(context, member, cancellationToken);
        var questions = await context.Answers.AsNoTracking().Where(row => chats.Contains(row.ConversationId))
            .OrderByDescending(row => row.CreatedAt).Select(row => new KeptQuestion(row.Question, row.CreatedAt)).ToListAsync(cancellationToken);
        var counts = new Dictionary<Type, int>
        {
            [typeof(Member)] = 1,
            [typeof(KnownConversation)] = await context.Conversations.CountAsync(row => chats.Contains(row.ConversationId), cancellationToken),
            [typeof(FollowUpTopic)] = await context.Topics.CountAsync(row => row.UserId == member.UserId || chats.Contains(row.ConversationId), cancellationToken),
            [typeof(GivenAnswer)] = questions.Count,
            [typeof(Feedback)] = (await VerdictsAsync(context, member.UserId, chats, cancellationToken)).Count,
            [typeof(Registration)] = registrations.Count,
            [typeof(SentCard)] = await context.SentCards.CountAsync(
                row => (row.TenantId == tenantId && row.ObjectId == objectId) || chats.Contains(row.ConversationId), cancellationToken),
            [typeof(Delivery)] = await context.Deliveries.CountAsync(
                row => (row.TenantId == tenantId && row.ObjectId == objectId) || (row.ConversationId != null && chats.Contains(row.ConversationId)), cancellationToken),
            [typeof(InboxRow)] = await InboxAsync(context, chats, cancellationToken),
            [typeof(AuditEntry)] = await context.Audit.CountAsync(row => row.TenantId == tenantId && row.ObjectId == objectId, cancellationToken),
            [typeof(DownloadLink)] = await context.Set<DownloadLink>().CountAsync(row => row.TenantId == tenantId && row.MadeBy == objectId, cancellationToken),
            [typeof(Newsletter)] = await context.Newsletters.FromSql(
                $"""
                SELECT * FROM newsletters WHERE {objectId} IN (created_by, changed_by, approved_by, sent_by, correction_by)
                    OR written_by LIKE {$"%\"{objectId}\"%"} OR correction_written_by LIKE {$"%\"{objectId}\"%"}
                """).CountAsync(cancellationToken),
            [typeof(Inquiry)] = await context.Inquiries.CountAsync(row => row.TenantId == tenantId && row.ObjectId == objectId, cancellationToken),
            [typeof(InquiryPlace)] = await context.InquiryPlaces.CountAsync(row => row.TenantId == tenantId && row.ChosenBy == objectId, cancellationToken),
            [typeof(NetworkEvent)] = await context.Events.CountAsync(row => row.CreatedBy == objectId, cancellationToken),
        };
        return new KeptData(member, counts, registrations, questions);
    }

    /// <summary>Her own chats: those that are known as hers, and the one in which she is now.</summary>
    public static async Task<List<string>> ChatsAsync(BotDbContext context, Member member, string? chatId, CancellationToken cancellationToken)
    {
        var chats = await context.Conversations.AsNoTracking()
            .Where(row => row.TenantId == member.TenantId && row.MemberObjectId == member.ObjectId)
            .Select(row => row.ConversationId).ToListAsync(cancellationToken);
        if (chatId is { Length: > 0 } && !chats.Contains(chatId))
        {
            chats.Add(chatId);
        }

        return chats;
    }

    /// <summary>
    /// Her verdicts: all in her own chats, and elsewhere those whose key her account gives. The key is another one for
    /// every answer, so it has to be tried on each; ninety days of a network's verdicts are few.
    /// </summary>
    public static async Task<List<(string ConversationId, string ReplyId, string Rater)>> VerdictsAsync(
        BotDbContext context, string userId, List<string> chats, CancellationToken cancellationToken)
    {
        var keys = await context.Feedback.AsNoTracking()
            .Select(row => new { row.ConversationId, row.ReplyId, row.Rater }).ToListAsync(cancellationToken);
        return
        [
            .. keys
                .Where(key => chats.Contains(key.ConversationId) || key.Rater == GiveFeedback.RaterOf(key.ConversationId, key.ReplyId, userId))
                .Select(key => (key.ConversationId, key.ReplyId, key.Rater)),
        ];
    }

    /// <summary>Her registrations, and those that the kernteam entered under her e-mail address before it knew that she has the bot.</summary>
    public static Expression<Func<Registration, bool>> IsHers(Member member)
    {
        var address = member.Email?.ToLowerInvariant();
#pragma warning disable CA1304, CA1311, CA1862 // translated to SQL, where a comparison has no culture
        return row => (row.TenantId == member.TenantId && row.ObjectId == member.ObjectId)
            || (row.ObjectId == null && address != null && row.Email != null && row.Email.ToLower() == address);
#pragma warning restore CA1304, CA1311, CA1862
    }

    private static async Task<List<KeptRegistration>> RegistrationsAsync(BotDbContext context, Member member, CancellationToken cancellationToken)
    {
        var rows = await context.Registrations.AsNoTracking()
            .Where(IsHers(member))
            .Join(context.Events.AsNoTracking(), row => row.EventId, made => made.Id, (row, made) => new { row, made.Title, made.StartsAt, made.EndsAt })
            .ToListAsync(cancellationToken);
        return [.. rows.Select(found => new KeptRegistration(found.row, found.Title, found.StartsAt, found.EndsAt)).OrderByDescending(kept => kept.StartsAt)];
    }

    private static async Task<int> InboxAsync(BotDbContext context, List<string> chats, CancellationToken cancellationToken)
    {
        var count = 0;
        foreach (var chat in chats)
        {
            count += await context.Inbox.CountAsync(row => row.Key.StartsWith(chat + "|"), cancellationToken);
        }

        return count;
    }
}
