using Bot.Connector.Cards;
using Bot.Connector.Turns;
using Bot.Features.Cards;
using Bot.Features.Members;
using Bot.Features.Members.Profile;
using Bot.Knowledge.Bank;

namespace Bot.Features.Inquiries.Asking;

/// <summary>"Vraag het aan het kernteam": what the bot could not answer goes to people.</summary>
internal sealed class AskByWord(KnownMembers members, BeginAsking begin) : ITurnHandler
{
    private static readonly HashSet<string> Dutch =
    [
        "vraag het aan het kernteam", "vraag het kernteam", "vraag dit aan het kernteam", "stel de vraag aan het kernteam", "stel een vraag aan het kernteam",
        "vraag aan het kernteam", "vraag aan kernteam", "stuur naar het kernteam", "stuur de vraag naar het kernteam",
    ];

    private static readonly HashSet<string> English =
    [
        "ask the core team", "ask it to the core team", "ask this to the core team", "question for the core team", "send it to the core team", "ask the kernteam",
    ];

    public async Task<TurnResult> HandleAsync(TurnContext turn, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turn);
        var command = TypedCommand.Of(turn.Text);
        if (!Dutch.Contains(command) && !English.Contains(command))
        {
            return TurnResult.Pass;
        }

        var language = English.Contains(command) ? AnswerLanguage.English : AnswerLanguage.Dutch;
        var member = await members.FindAsync(turn, cancellationToken);
        if (!turn.IsPersonal || member is null)
        {
            await turn.SendAsync((turn.IsPersonal ? AskTexts.NotKnown : AskTexts.OnlyInOwnChat).In(language), cancellationToken);
            return TurnResult.Done;
        }

        await members.SpokeAsync(member, language, cancellationToken);
        var last = await begin.LastAsync(turn, cancellationToken);
        var reply = await begin.CardAsync(member, last, language, cancellationToken);
        await turn.SendAsync(MessageOf(reply), cancellationToken);
        return TurnResult.Done;
    }

    private static OutgoingMessage MessageOf(CardReply reply) => reply switch
    {
        CardReply.Replace card => new OutgoingMessage { Card = card.Card, Summary = card.Summary },
        CardReply.Say say => new OutgoingMessage { Text = say.Text },
        CardReply.Refuse refuse => new OutgoingMessage { Text = refuse.Text },
        var other => throw new InvalidOperationException($"No message for {other.GetType().Name}."),
    };
}
