using Bot.Connector.Cards;
using Bot.Connector.Conversations;
using Bot.Connector.Turns;
using Bot.Features.Members;
using Microsoft.Extensions.Logging;

namespace Bot.Features.Questions;

/// <summary>Whoever mends her last question sees the answer under it change. Older answers stay: the talk has gone on since.</summary>
internal sealed class EditQuestion(
    AnswerQuestion answers,
    RememberAnswer remember,
    GivenAnswers given,
    KnownMembers members,
    TimeProvider clock,
    ILogger<EditQuestion> logger) : ITurnHandler
{
    private static readonly TimeSpan StillTheSameTalk = TimeSpan.FromMinutes(5);

    public async Task<TurnResult> HandleAsync(TurnContext turn, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turn);
        if (AskedText.Of(turn) is not { IsReadable: true } asked || await LastAnswerAsync(turn, cancellationToken) is not { } last)
        {
            return TurnResult.Pass;
        }

        var member = await members.FindAsync(turn, cancellationToken);
        var answer = await answers.AnswerAsync(turn, asked.Text, member, cancellationToken);
        var messages = AnswerCard.For(answer, turn.IsPersonal);
        var result = await UpdateAsync(turn, last.ReplyId, messages[0], cancellationToken);
        if (!result.IsSent)
        {
            logger.AnswerNotSent(result.Outcome, result.Code);
            return TurnResult.Done;
        }

        foreach (var card in messages.Skip(1))
        {
            await turn.SendAsync(card, cancellationToken);
        }

        await remember.AfterAsync(turn, asked.Text, answer, result with { Id = last.ReplyId }, member);
        return TurnResult.Done;
    }

    private static Task<SendResult> UpdateAsync(
        TurnContext turn, string replyId, OutgoingMessage message, CancellationToken cancellationToken)
    {
        var activity = message.ToActivity();
        activity.Id = replyId;
        activity.From = turn.Activity.Recipient;
        activity.Recipient = turn.Activity.From;
        activity.Conversation = turn.Activity.Conversation;
        return turn.Client.UpdateAsync(turn.Conversation, replyId, activity, cancellationToken);
    }

    private async Task<GivenAnswer?> LastAnswerAsync(TurnContext turn, CancellationToken cancellationToken)
    {
        var last = await given.LastAsync(turn.Conversation.ConversationId, cancellationToken);
        return last is not null && last.QuestionId == turn.Activity.Id && last.CreatedAt > clock.GetUtcNow() - StillTheSameTalk
            ? last
            : null;
    }
}
