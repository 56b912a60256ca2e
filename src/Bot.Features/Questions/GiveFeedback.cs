using System.Security.Cryptography;
using System.Text;
using Bot.Connector.Activities;
using Bot.Connector.Turns;
using Bot.Features.Storage;
using Microsoft.EntityFrameworkCore;

namespace Bot.Features.Questions;

/// <summary>A thumb up or down under an answer is kept beside question and answer, without saying whose it is.</summary>
internal sealed class GiveFeedback : IInvokeHandler
{
    private const int LongestText = 2000;

    private readonly GivenAnswers given;
    private readonly GroupCommit writer;
    private readonly TimeProvider clock;
    private readonly RowStatement<Feedback> upsert;

    public GiveFeedback(IDbContextFactory<BotDbContext> contexts, GivenAnswers given, GroupCommit writer, TimeProvider clock)
    {
        this.given = given;
        this.writer = writer;
        this.clock = clock;
        using var context = contexts.CreateDbContext();
        upsert = RowStatement<Feedback>.Upsert(context.Model);
    }

    public async Task<InvokeAnswer> HandleAsync(TurnContext turn, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turn);
        if (FeedbackValue.Of(turn.Activity.Value) is not { } value || VerdictOf(value.Reaction) is not { } verdict)
        {
            return InvokeAnswer.BadRequest;
        }

        // An answer that was erased meanwhile cannot be judged any more; the member need not be troubled with that.
        var conversationId = turn.Conversation.ConversationId;
        if (await RatedAsync(turn, conversationId, cancellationToken) is { } replyId)
        {
            // Teams may deliver a verdict twice, and people change their minds: the last one of a person counts.
            await writer.CommitAsync(
                [upsert.With(new Feedback
                {
                    ConversationId = conversationId,
                    ReplyId = replyId,
                    Rater = RaterOf(conversationId, replyId, turn.UserId),
                    Verdict = verdict,
                    Text = Clipped(value.Text),
                    GivenAt = clock.GetUtcNow(),
                })],
                cancellationToken);
        }

        return InvokeAnswer.Empty;
    }

    // Teams names the answer. The Agents Playground does not: there, the last one in one's own chat is meant.
    private async Task<string?> RatedAsync(TurnContext turn, string conversationId, CancellationToken cancellationToken) =>
        turn.Activity.ReplyToId is { Length: > 0 } named
            ? await given.IsKnownAsync(conversationId, named, cancellationToken) ? named : null
            : turn.IsPersonal ? (await given.LastAsync(conversationId, cancellationToken))?.ReplyId : null;

    private static Verdict? VerdictOf(string reaction) => reaction switch
    {
        "like" => Verdict.Like,
        "dislike" => Verdict.Dislike,
        _ => null,
    };

    // Other for every answer, so that one person's verdicts cannot be put together.
    internal static string RaterOf(string conversationId, string replyId, string? userId) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{conversationId}\n{replyId}\n{userId}")).AsSpan(0, 12));

    private static string? Clipped(string? text) =>
        string.IsNullOrWhiteSpace(text) ? null : StoredText.Of(text.Trim(), LongestText);
}
