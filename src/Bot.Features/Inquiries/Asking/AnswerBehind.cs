using Bot.Features.Questions;
using Bot.Features.Storage;
using Bot.Knowledge.Answers;
using Microsoft.EntityFrameworkCore;

namespace Bot.Features.Inquiries.Asking;

/// <summary>The answer that was none to her: the last one of her chat, or the one that a card names.</summary>
internal sealed class AnswerBehind(GivenAnswers given, IDbContextFactory<BotDbContext> contexts, TimeProvider clock)
{
    // Whoever comes back the next day means something new.
    private static readonly TimeSpan StillMeant = TimeSpan.FromHours(12);

    /// <summary>
    /// The last answer in this chat, declined or not: an answer may be there and yet not be hers. A greeting and a question
    /// back are none.
    /// </summary>
    public async Task<GivenAnswer?> LastAsync(string conversationId, CancellationToken cancellationToken) =>
        await given.LastAsync(conversationId, cancellationToken) is { } last
        && last.CreatedAt > clock.GetUtcNow() - StillMeant
        && last.Kind is not (AnswerKind.Greeting or AnswerKind.Clarification)
            ? last
            : null;

    /// <summary>The answer that a card names. Only of the chat in which the card is: another one's is not hers to send.</summary>
    public async Task<GivenAnswer?> FindAsync(string conversationId, string? replyId, CancellationToken cancellationToken)
    {
        if (replyId is not { Length: > 0 and <= 200 })
        {
            return null;
        }

        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Answers.AsNoTracking()
            .SingleOrDefaultAsync(row => row.ConversationId == conversationId && row.ReplyId == replyId, cancellationToken);
    }
}
