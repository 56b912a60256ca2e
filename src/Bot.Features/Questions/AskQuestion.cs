using Bot.Connector.Conversations;
using Bot.Connector.Turns;
using Bot.Features.Members;
using Bot.Knowledge.Answers;
using Microsoft.Extensions.Logging;

namespace Bot.Features.Questions;

/// <summary>"Wie heeft cyber?": a member asks, types or taps a button, and reads the answer with its source.</summary>
internal sealed class AskQuestion(
    AnswerQuestion answers,
    RememberAnswer remember,
    KnownMembers members,
    CurrentNetworks networks,
    LearnEmail email,
    ILogger<AskQuestion> logger) : ITurnHandler
{
    public async Task<TurnResult> HandleAsync(TurnContext turn, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turn);
        if (AskedText.Of(turn) is not { } asked)
        {
            return TurnResult.Pass;
        }

        var member = await MemberAsync(turn, asked, cancellationToken);
        if (!asked.IsReadable)
        {
            await turn.SendAsync(QuestionTexts.NoText.In(MemberTexts.LanguageOf(turn, member)), cancellationToken);
            return TurnResult.Done;
        }

        var answer = await answers.AnswerAsync(turn, asked.Text, member, cancellationToken);
        var reply = await ReplyAsync(turn, answer, cancellationToken);
        await remember.AfterAsync(turn, asked.Text, answer, reply, member);
        await email.OfAsync(turn, member, cancellationToken);
        return TurnResult.Done;
    }

    // A tap on a network's button says to whom she belongs, before her question is answered for it.
    private async Task<Member?> MemberAsync(TurnContext turn, AskedText asked, CancellationToken cancellationToken)
    {
        var member = await members.FindAsync(turn, cancellationToken);
        if (member is null || asked.NetworkId is not { } networkId || member.NetworkId == networkId || !IsKnown(networkId))
        {
            return member;
        }

        await members.ChooseNetworkAsync(member, networkId, cancellationToken);
        return member with { NetworkId = networkId };
    }

    // What a button brings back is the sender's word, and a card in an old chat may name a network that is no more.
    private bool IsKnown(string networkId) => networks().Any(network => network.Id == networkId);

    // The first message is the one that carries thumbs, so its fate and id are the answer's.
    private async Task<SendResult> ReplyAsync(TurnContext turn, Answer answer, CancellationToken cancellationToken)
    {
        SendResult? first = null;
        foreach (var message in AnswerCard.For(answer, turn.IsPersonal))
        {
            var result = await turn.SendAsync(message, cancellationToken);
            first ??= result;
            if (result.Outcome is not (SendOutcome.Sent or SendOutcome.Unknown))
            {
                logger.AnswerNotSent(result.Outcome, result.Code);
                break;
            }
        }

        return first ?? throw new InvalidOperationException("An answer has at least one message.");
    }
}
