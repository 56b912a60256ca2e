using System.Globalization;
using System.Text.Json;
using Bot.Connector.Activities;
using Bot.Connector.Cards;
using Bot.Connector.Turns;
using Bot.Features.Cards;
using Bot.Features.Members.Privacy.Statement;
using Bot.Features.Members.Profile;
using Bot.Features.Members.Retention;
using Bot.Knowledge.Bank;
using Microsoft.Extensions.Options;

namespace Bot.Features.Members.Privacy;

/// <summary>"Wat weet je van mij?": a member sees everything that is kept about her, and for how long.</summary>
internal sealed class ShowMyData(
    OwnCard own, ProfileForms forms, KeptAboutMember kept, PublicAddress address, IOptions<RetentionOptions> options, TimeProvider clock)
    : ITurnHandler, ICardVerb
{
    private static readonly TypedWords Words = new(
    [
        "wat weet je van mij", "wat weet u van mij", "wat weet je over mij", "wat weet u over mij", "wat weet je allemaal van mij",
        "wat bewaar je van mij", "wat bewaart u van mij", "wat bewaar je over mij", "wat bewaart u over mij", "mijn gegevens",
        "welke gegevens heb je van mij", "welke gegevens hebt u van mij", "welke gegevens heeft u van mij", "toon mijn gegevens",
    ],
    [
        "what do you know about me", "what do you know of me", "what do you keep about me", "what data do you keep about me", "my data",
        "show my data", "which data do you keep about me",
    ]);

    public Task<TurnResult> HandleAsync(TurnContext turn, CancellationToken cancellationToken) => own.AnswerAsync(
        turn,
        Words,
        async (member, language) => new OutgoingMessage
        {
            Card = await CardAsync(member, turn, language, cancellationToken),
            Summary = PrivacyTexts.Summary.In(language),
        },
        cancellationToken);

    public async Task<CardReply> TapAsync(CardTap tap, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(tap);
        return OwnChat.Admits(tap, out var member, out var refusal)
            ? new CardReply.Replace(await CardAsync(member, tap.Turn, tap.Language, cancellationToken), PrivacyTexts.Summary.In(tap.Language))
            : refusal;
    }

    private async Task<AdaptiveCard> CardAsync(Member member, TurnContext turn, AnswerLanguage language, CancellationToken cancellationToken) => MyDataCard.For(
        await kept.ReadAsync(member, turn.Conversation.ConversationId, cancellationToken),
        await forms.OfAsync(member, cancellationToken),
        PersonalData.Tables(options.Value),
        address.Of(StatementLanguages.AddressOf(language)),
        clock.GetUtcNow(),
        language);
}

/// <summary>Her questions of the last ninety days, as they are kept.</summary>
internal sealed class ShowMyQuestions(KeptAboutMember kept) : ICardVerb
{
    public async Task<CardReply> TapAsync(CardTap tap, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(tap);
        if (!OwnChat.Admits(tap, out var member, out var refusal))
        {
            return refusal;
        }

        var data = await kept.ReadAsync(member, tap.Turn.Conversation.ConversationId, cancellationToken);
        return new CardReply.Replace(MyDataCard.Questions(data, Pages.Of(tap.Data), tap.Language), PrivacyTexts.Summary.In(tap.Language));
    }
}

/// <summary>Her registrations, upcoming and past, as they are kept.</summary>
internal sealed class ShowMyEvents(KeptAboutMember kept, TimeProvider clock) : ICardVerb
{
    public async Task<CardReply> TapAsync(CardTap tap, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(tap);
        if (!OwnChat.Admits(tap, out var member, out var refusal))
        {
            return refusal;
        }

        var data = await kept.ReadAsync(member, tap.Turn.Conversation.ConversationId, cancellationToken);
        return new CardReply.Replace(MyDataCard.Events(data, Pages.Of(tap.Data), clock.GetUtcNow(), tap.Language), PrivacyTexts.Summary.In(tap.Language));
    }
}

internal static class Pages
{
    /// <summary>The page that a button asks for; the first one when what it says is no page.</summary>
    public static int Of(JsonElement data) =>
        int.TryParse(data.Text(MyDataCard.Page), NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? page : 0;
}
