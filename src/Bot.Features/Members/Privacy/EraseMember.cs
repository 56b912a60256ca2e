using Bot.Features.Kernteam.Downloads;
using Bot.Features.Events.Registering;
using Bot.Features.Inquiries.Telling;
using Bot.Features.Members.Profile;
using Bot.Features.Newsletters.Sending.Ending;
using Bot.Features.Storage;
using Microsoft.EntityFrameworkCore;

namespace Bot.Features.Members.Privacy;

/// <summary>
/// Erases a member from every table of <see cref="PersonalData"/> and from what this instance remembers. First her
/// registrations, each where seats are decided, so that hers go to the next in line; then all the rest in one
/// transaction, her own row included. Broken off in between, she is still known and may ask again: nothing is done twice.
/// </summary>
internal sealed class EraseMember(
    IDbContextFactory<BotDbContext> contexts, GroupCommit writer, AttendanceDesk desk, NewOrganisations organisations, MemoriesOfMembers memories, TimeProvider clock)
{
    // She may sign up on another device while she is erased; then once more.
    private const int MostRounds = 3;

    // Teams delivers a message again within minutes; until then its proof keeps it from being answered twice.
    public static readonly TimeSpan ProofsNeeded = TimeSpan.FromMinutes(10);

    /// <param name="member">Who.</param>
    /// <param name="chatId">The chat in which she is now; null when she is not here.</param>
    /// <param name="cancellationToken">Gives up between two steps.</param>
    /// <returns>False when she kept registering meanwhile: then she is still known, and may ask again.</returns>
    public async Task<bool> EraseAsync(Member member, string? chatId, CancellationToken cancellationToken)
    {
        var (chats, verdicts) = await FindAsync(member, chatId, cancellationToken);
        var isErased = false;
        for (var round = 1; !isErased && round <= MostRounds; round++)
        {
            await LeaveEventsAsync(member, cancellationToken);
            isErased = await writer.InTransactionAsync(session => TryErase(session, member, chats, verdicts), cancellationToken);
        }

        memories.Forget(member, chats);
        return isErased;
    }

    private async Task<(List<string> Chats, List<(string ConversationId, string ReplyId, string Rater)> Verdicts)> FindAsync(
        Member member, string? chatId, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var chats = await KeptAboutMember.ChatsAsync(context, member, chatId, cancellationToken);
        return (chats, await KeptAboutMember.VerdictsAsync(context, member.UserId, chats, cancellationToken));
    }

    private async Task LeaveEventsAsync(Member member, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var own = await context.Registrations.AsNoTracking()
            .Where(KeptAboutMember.IsHers(member))
            .Select(row => new { row.EventId, row.AttendeeKey }).ToListAsync(cancellationToken);
        foreach (var registration in own)
        {
            await desk.DecideAsync(registration.EventId, attendance => Erase(attendance, registration.AttendeeKey), null, cancellationToken);
        }
    }

    private bool Erase(Attendance attendance, string attendeeKey)
    {
        attendance.Erase(attendeeKey, everything: true, clock.GetUtcNow());
        return true;
    }

    // False when she has signed up for something since; then nothing is erased yet.
    private bool TryErase(WriteSession session, Member member, List<string> chats, List<(string ConversationId, string ReplyId, string Rater)> verdicts)
    {
        var context = session.Context;
        var (tenantId, objectId, userId) = (member.TenantId, member.ObjectId, member.UserId);
        if (context.Registrations.Any(row => row.TenantId == tenantId && row.ObjectId == objectId && context.Events.Any(made => made.Id == row.EventId)))
        {
            return false;
        }

        context.Topics.Where(row => row.UserId == userId || chats.Contains(row.ConversationId)).ExecuteDelete();
        context.Answers.Where(row => chats.Contains(row.ConversationId)).ExecuteDelete();
        context.Feedback.Where(row => chats.Contains(row.ConversationId)).ExecuteDelete();
        foreach (var (conversationId, replyId, rater) in verdicts.Where(verdict => !chats.Contains(verdict.ConversationId)))
        {
            context.Feedback.Where(row => row.ConversationId == conversationId && row.ReplyId == replyId && row.Rater == rater).ExecuteDelete();
        }

        StripNewsletters.OfMember(session, member, chats, clock.GetUtcNow());
        context.Deliveries
            .Where(row => (row.TenantId == tenantId && row.ObjectId == objectId) || (row.ConversationId != null && chats.Contains(row.ConversationId)))
            .ExecuteDelete();
        context.SentCards
            .Where(row => (row.TenantId == tenantId && row.ObjectId == objectId) || chats.Contains(row.ConversationId)).ExecuteDelete();
        EraseInquiries.Of(session, tenantId, objectId, clock.GetUtcNow());
        context.Set<DownloadLink>().Where(row => row.TenantId == tenantId && row.MadeBy == objectId).ExecuteDelete();
        EraseProofs(context, chats);
        context.Conversations.Where(row => chats.Contains(row.ConversationId) && row.Kind == ConversationKind.Personal).ExecuteDelete();
        var organisationId = context.Members.Where(row => row.TenantId == tenantId && row.ObjectId == objectId).Select(row => row.OrganisationId).FirstOrDefault();
        context.Members.Where(row => row.TenantId == tenantId && row.ObjectId == objectId).ExecuteDelete();
        if (organisationId is not null)
        {
            session.Execute(organisations.DropIfUnused(organisationId));
        }

        return true;
    }

    private void EraseProofs(BotDbContext context, List<string> chats)
    {
        var needed = clock.GetUtcNow() - ProofsNeeded;
        foreach (var chat in chats)
        {
            context.Inbox.Where(row => row.Key.StartsWith(chat + "|") && row.CompletedAt != null && row.ReceivedAt < needed).ExecuteDelete();
        }
    }
}

/// <summary>What this instance keeps in its memory about members, beside the database.</summary>
internal sealed class MemoriesOfMembers(KnownMembers members, RememberConversation conversations, LearnEmail emails)
{
    public void Forget(Member member, IEnumerable<string> chats)
    {
        members.Forget(member.TenantId, member.ObjectId);
        emails.Forget(member.UserId);
        foreach (var chat in chats)
        {
            conversations.Forget(chat);
        }
    }
}
