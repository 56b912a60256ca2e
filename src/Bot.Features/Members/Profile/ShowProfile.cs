using Bot.Connector.Activities;
using Bot.Connector.Turns;
using Bot.Features.Cards;

namespace Bot.Features.Members.Profile;

/// <summary>"Mijn voorkeuren": a member sees who the bot thinks she is and what she receives, and changes it.</summary>
internal sealed class ShowProfile(OwnCard own, ProfileForms forms) : ITurnHandler, ICardVerb
{
    private static readonly TypedWords Words = new(
    [
        "mijn voorkeuren", "voorkeuren", "voorkeuren wijzigen", "mijn voorkeuren wijzigen", "profiel", "mijn profiel", "mijn profiel wijzigen",
    ],
    [
        "my preferences", "preferences", "change preferences", "change my preferences", "profile", "my profile", "change my profile",
    ]);

    public Task<TurnResult> HandleAsync(TurnContext turn, CancellationToken cancellationToken) => own.AnswerAsync(
        turn,
        Words,
        async (member, language) => ProfileCard.Message(await forms.OfAsync(member, cancellationToken), language, isFirst: false),
        cancellationToken);

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
