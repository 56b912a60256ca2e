using Bot.Connector.Activities;
using Bot.Connector.Turns;
using Bot.Features.Cards;
using Bot.Knowledge.Bank;

namespace Bot.Features.Members.Profile;

/// <summary>"Mijn voorkeuren": a member sees who the bot thinks she is and what she receives, and changes it.</summary>
internal sealed class ShowProfile(KnownMembers members, ProfileForms forms) : ITurnHandler, ICardVerb
{
    private static readonly HashSet<string> Dutch =
    [
        "mijn voorkeuren", "voorkeuren", "voorkeuren wijzigen", "mijn voorkeuren wijzigen", "profiel", "mijn profiel", "mijn profiel wijzigen",
    ];

    private static readonly HashSet<string> English =
    [
        "my preferences", "preferences", "change preferences", "change my preferences", "profile", "my profile", "change my profile",
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
        if (!OwnChat.Admits(turn, member, out var refusal))
        {
            await turn.SendAsync(refusal.In(language), cancellationToken);
            return TurnResult.Done;
        }

        var form = await forms.OfAsync(member, cancellationToken);
        await turn.SendAsync(ProfileCard.Message(form, language, isFirst: false), cancellationToken);
        return TurnResult.Done;
    }

    public async Task<CardReply> TapAsync(CardTap tap, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(tap);
        if (!OwnChat.Admits(tap, out var member, out var refusal))
        {
            return refusal;
        }

        var form = await forms.OfAsync(member, cancellationToken);
        var card = tap.Data.Text(ProfileVerbs.ChooseData) == ProfileInput.Network
            ? ProfileCard.Networks(form, tap.Language)
            : ProfileCard.For(form, tap.Language);
        return new CardReply.Replace(card, ProfileTexts.Summary.In(tap.Language));
    }
}
