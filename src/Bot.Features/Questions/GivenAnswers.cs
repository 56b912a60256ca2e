using Bot.Connector.Turns;
using Bot.Features.Storage;
using Bot.Knowledge.Answers;
using Microsoft.EntityFrameworkCore;

namespace Bot.Features.Questions;

/// <summary>What was asked and answered, so that feedback and an edited question find it.</summary>
internal sealed class GivenAnswers
{
    // Enough to judge an answer by; longer questions are pasted documents, which are not ours to keep.
    private const int LongestQuestion = 2000;
    private const int LongestAnswer = 10_000;

    private readonly IDbContextFactory<BotDbContext> contexts;
    private readonly TimeProvider clock;
    private readonly RowStatement<GivenAnswer> upsert;

    public GivenAnswers(IDbContextFactory<BotDbContext> contexts, TimeProvider clock)
    {
        this.contexts = contexts;
        this.clock = clock;
        using var context = contexts.CreateDbContext();
        upsert = RowStatement<GivenAnswer>.Upsert(context.Model);
    }

    public Write Remember(TurnContext turn, string replyId, string question, Answer answer) => upsert.With(new GivenAnswer
    {
        ConversationId = turn.Conversation.ConversationId,
        ReplyId = replyId,
        QuestionId = turn.Activity.Id ?? string.Empty,
        Question = StoredText.Of(question, LongestQuestion),
        Text = StoredText.Of(answer.Text, LongestAnswer),
        Kind = answer.Kind,
        Language = answer.Language,
        Declined = answer.Declined,
        CreatedAt = clock.GetUtcNow(),
    });

    public async Task<bool> IsKnownAsync(string conversationId, string replyId, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Answers.AnyAsync(
            answer => answer.ConversationId == conversationId && answer.ReplyId == replyId, cancellationToken);
    }

    /// <summary>The last answer in a conversation, or null.</summary>
    public async Task<GivenAnswer?> LastAsync(string conversationId, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Answers.AsNoTracking()
            .Where(answer => answer.ConversationId == conversationId)
            .OrderByDescending(answer => answer.CreatedAt)
            .FirstOrDefaultAsync(cancellationToken);
    }
}
