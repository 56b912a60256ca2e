using Bot.Connector.Cards;
using Bot.Connector.Turns;
using Bot.Knowledge.Bank;

namespace Bot.Features.Members.Profile;

/// <summary>The words with which a member asks for one thing; which of them she types says in which language she reads.</summary>
internal sealed record TypedWords(HashSet<string> Dutch, HashSet<string> English)
{
    /// <summary>Null when the text is something else.</summary>
    public AnswerLanguage? LanguageOf(string text)
    {
        var command = TypedCommand.Of(text);
        return English.Contains(command) ? AnswerLanguage.English : Dutch.Contains(command) ? AnswerLanguage.Dutch : null;
    }
}

/// <summary>A card about a member herself, for which she types a few words in her own chat.</summary>
internal sealed class OwnCard(KnownMembers members)
{
    /// <summary>Answers with the card, or with why she does not get it here; passes on whatever else was typed.</summary>
    public async Task<TurnResult> AnswerAsync(
        TurnContext turn, TypedWords words, Func<Member, AnswerLanguage, Task<OutgoingMessage>> compose, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turn);
        if (words.LanguageOf(turn.Text) is not { } language)
        {
            return TurnResult.Pass;
        }

        var member = await members.FindAsync(turn, cancellationToken);
        if (OwnChat.Admits(turn, member, out var refusal))
        {
            await turn.SendAsync(await compose(member, language), cancellationToken);
        }
        else
        {
            await turn.SendAsync(refusal.In(language), cancellationToken);
        }

        return TurnResult.Done;
    }
}
