using Bot.Features.Inquiries.Telling;
using Bot.Features.Members;
using Bot.Features.Storage;
using Bot.Knowledge.Language;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Bot.Features.Inquiries.Repeating;

/// <summary>
/// What a network's members keep asking: questions to its kernteam, and beside them what the bot declined in their own
/// chats. Of the latter only the number counts; nobody reads a question that was not sent.
/// </summary>
internal sealed class OftenAsked(IDbContextFactory<BotDbContext> contexts, ThemeOfQuestion themes, IOptions<InquiryOptions> options, TimeProvider clock)
{
    // More than this is looked at by nobody, and every one costs a reading.
    private const int Most = 500;

    public async Task<IReadOnlyList<OftenGroup>> OfAsync(string networkId, CancellationToken cancellationToken)
    {
        var since = clock.GetUtcNow().AddDays(-options.Value.OftenDays);
        var asked = await SentAsync(networkId, since, cancellationToken);
        if (asked.Count == 0)
        {
            return [];
        }

        asked.AddRange(await DeclinedAsync(networkId, since, cancellationToken));
        return [.. Returning.Of(asked, options.Value.OftenBy).Select(group => group with { Theme = themes.NameOf(group.ThemeId, networkId) })];
    }

    private async Task<List<AskedOnce>> SentAsync(string networkId, DateTimeOffset since, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var sent = await context.Inquiries.AsNoTracking().Where(row => row.NetworkId == networkId && row.AskedAt > since)
            .OrderByDescending(row => row.AskedAt).Take(Most).ToListAsync(cancellationToken);
        return
        [
            .. sent.OrderBy(static row => row.AskedAt).ThenBy(static row => row.Id, StringComparer.Ordinal)
                .Select(static row => new AskedOnce(row.Id, $"{row.TenantId}/{row.ObjectId}", row.ThemeId, SubjectTerms.Of(row.Question, row.Language), row.Question)),
        ];
    }

    private async Task<IEnumerable<AskedOnce>> DeclinedAsync(string networkId, DateTimeOffset since, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var declined = await context.Answers.AsNoTracking().Where(row => row.Declined && row.CreatedAt > since)
            .Join(
                context.Conversations.Where(row => row.Kind == ConversationKind.Personal && row.MemberObjectId != null),
                answer => answer.ConversationId,
                chat => chat.ConversationId,
                (answer, chat) => new { answer.Question, answer.Language, answer.CreatedAt, chat.TenantId, ObjectId = chat.MemberObjectId })
            .Where(row => context.Members.Any(member => member.TenantId == row.TenantId && member.ObjectId == row.ObjectId && member.NetworkId == networkId))
            .OrderByDescending(row => row.CreatedAt).Take(Most).ToListAsync(cancellationToken);
        return declined.Select(row => new AskedOnce(
            null, $"{row.TenantId}/{row.ObjectId}", themes.Named(row.Question, networkId, row.Language), SubjectTerms.Of(row.Question, row.Language), row.Question));
    }
}
