using System.Data.Common;
using Bot.Connector.Conversations;
using Bot.Connector.Turns;
using Bot.Features.Members;
using Bot.Features.Storage;
using Bot.Knowledge.Answers;
using Microsoft.Extensions.Logging;

namespace Bot.Features.Questions;

/// <summary>
/// Keeps topic and answer. The member has read the answer by now: when this fails, the next follow-up or verdict has
/// nothing to stand on, but the question is not asked again for that.
/// </summary>
internal sealed class RememberAnswer(
    FollowUp followUp, GivenAnswers given, KnownMembers members, GroupCommit writer, ILogger<RememberAnswer> logger)
{
    public async Task AfterAsync(
        TurnContext turn, string question, Answer answer, SendResult reply, Member? member)
    {
        Write[] writes =
        [
            .. followUp.Remember(turn, answer.Topic),
            .. reply.Id is { Length: > 0 } replyId ? [given.Remember(turn, replyId, question, answer)] : Array.Empty<Write>(),
            .. members.Answered(member, answer.Language),
        ];
        if (writes.Length == 0)
        {
            return;
        }

        try
        {
            // Not cut off by the end of the turn's time: that would end in an apology under a good answer.
            await writer.CommitAsync(writes, CancellationToken.None);
        }
        catch (DbException exception)
        {
            logger.AnswerNotRemembered(exception);
        }
    }
}
