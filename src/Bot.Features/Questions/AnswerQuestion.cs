using Bot.Connector.Turns;
using Bot.Features.Members;
using Bot.Knowledge.Answers;

namespace Bot.Features.Questions;

/// <summary>Puts a question to the knowledge bank with all that the answer depends on: who asks, when, and after what.</summary>
internal sealed class AnswerQuestion(IAnswerEngine engine, FollowUp followUp, TimeProvider clock)
{
    public async Task<Answer> AnswerAsync(TurnContext turn, string question, Member? member, CancellationToken cancellationToken)
    {
        var topic = await followUp.FindAsync(turn, cancellationToken);
        var today = Amsterdam.Day(clock.GetUtcNow());
        return engine.Answer(new AskedQuestion(question, member?.NetworkId, today, topic));
    }
}
