using Bot.Connector.Turns;
using Bot.Knowledge.Bank;

namespace Bot.Features.Members.Welcoming;

/// <summary>"Help" shows what one can ask and how. Longer questions about the bot are the knowledge bank's to answer.</summary>
internal sealed class ShowHelp(KnownMembers members, WelcomeCards cards) : ITurnHandler
{
    private static readonly HashSet<string> Dutch = new(StringComparer.OrdinalIgnoreCase) { "hulp", "uitleg", "/hulp" };
    private static readonly HashSet<string> Either = new(StringComparer.OrdinalIgnoreCase) { "help", "/help", "?", "menu", "info", "start", "/start" };

    public async Task<TurnResult> HandleAsync(TurnContext turn, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turn);
        var word = turn.Text.TrimEnd('!', '.', ' ');
        if (!Dutch.Contains(word) && !Either.Contains(word))
        {
            return TurnResult.Pass;
        }

        var language = Dutch.Contains(word)
            ? AnswerLanguage.Dutch
            : MemberTexts.LanguageOf(turn, await members.FindAsync(turn, cancellationToken));
        await turn.SendAsync(cards.For(turn, language), cancellationToken);
        return TurnResult.Done;
    }
}
