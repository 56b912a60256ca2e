using System.Globalization;
using Bot.Connector.Activities;
using Bot.Connector.Cards;
using Bot.Connector.Turns;
using Bot.Features.Cards;
using Bot.Features.Events.Model;
using Bot.Features.Kernteam;
using Bot.Features.Members.Profile;
using Bot.Knowledge.Bank;

namespace Bot.Features.Members.Privacy;

/// <summary>"Vergeet mij": a member is told what will happen, and is asked whether she is sure.</summary>
internal sealed class ForgetMe(OwnCard own, KeptAboutMember kept, KernteamMembers kernteam, TimeProvider clock) : ITurnHandler, ICardVerb
{
    private static readonly TypedWords Words = new(
    [
        "vergeet mij", "vergeet me", "wis mijn gegevens", "verwijder mijn gegevens", "verwijder mij", "gegevens wissen", "mijn gegevens wissen",
    ],
    ["forget me", "erase my data", "delete my data", "remove my data", "delete me"]);

    public Task<TurnResult> HandleAsync(TurnContext turn, CancellationToken cancellationToken) => own.AnswerAsync(
        turn,
        Words,
        async (member, language) => new OutgoingMessage
        {
            Card = await AskAsync(member, turn, language, cancellationToken),
            Summary = PrivacyTexts.SureSummary.In(language),
        },
        cancellationToken);

    public async Task<CardReply> TapAsync(CardTap tap, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(tap);
        return OwnChat.Admits(tap, out var member, out var refusal)
            ? new CardReply.Replace(await AskAsync(member, tap.Turn, tap.Language, cancellationToken), PrivacyTexts.SureSummary.In(tap.Language))
            : refusal;
    }

    /// <summary>The question, with what it means for her.</summary>
    public async Task<AdaptiveCard> AskAsync(Member member, TurnContext turn, AnswerLanguage language, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var data = await kept.ReadAsync(member, turn.Conversation.ConversationId, cancellationToken);
        var upcoming = data.Registrations.Count(row => row.EndsAt > now
            && row.Registration.State is RegistrationState.Registered or RegistrationState.Waitlisted or RegistrationState.Offered);
        var isKernteam = kernteam.NetworksOf(member.ObjectId).Count > 0 || data.Counts.GetValueOrDefault(typeof(AuditEntry)) > 0;
        return ForgetCard.Ask(upcoming, isKernteam, now, language);
    }
}

/// <summary>
/// "Ja, vergeet mij". The tap itself is a sign of life that would make her known again, so erasing comes last and wins:
/// tapped twice, both leave nothing. An old card is not taken for an answer of somebody who has come back since.
/// </summary>
internal sealed class ForgetMeSure(EraseMember erase, ForgetMe ask, TimeProvider clock) : ICardVerb
{
    private static readonly TimeSpan AnswerCounts = TimeSpan.FromHours(1);

    // Who asks with her first message of all is met and asked in the same instant.
    private static readonly TimeSpan Doubt = TimeSpan.FromSeconds(1);

    // Whoever was met so shortly ago was met by this tap.
    private static readonly TimeSpan ThisTap = TimeSpan.FromSeconds(10);

    public async Task<CardReply> TapAsync(CardTap tap, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(tap);
        var done = new CardReply.Replace(ForgetCard.Done(tap.Language), PrivacyTexts.Forgotten.In(tap.Language));
        if (tap is { Turn.IsPersonal: true, Turn.UserObjectId.Length: > 0, Member: null })
        {
            // Erased between this tap's arrival and now, by its twin.
            return done;
        }

        if (!OwnChat.Admits(tap, out var member, out var refusal))
        {
            return refusal;
        }

        var now = clock.GetUtcNow();
        var isAnswer = AskedAt(tap) is { } asked && now - asked <= AnswerCounts && asked <= now && member.FirstSeenAt <= asked + Doubt;
        if (tap.IsRefresh || (!isAnswer && member.FirstSeenAt < now - ThisTap))
        {
            return new CardReply.Replace(await ask.AskAsync(member, tap.Turn, tap.Language, cancellationToken), PrivacyTexts.SureSummary.In(tap.Language));
        }

        return await erase.EraseAsync(member, tap.Turn.Conversation.ConversationId, cancellationToken)
            ? done
            : new CardReply.Say(PrivacyTexts.NotForgottenYet.In(tap.Language));
    }

    private static DateTimeOffset? AskedAt(CardTap tap) =>
        long.TryParse(tap.Data.Text(ForgetCard.AskedAt), NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds)
        && milliseconds <= DateTimeOffset.MaxValue.ToUnixTimeMilliseconds()
            ? DateTimeOffset.FromUnixTimeMilliseconds(milliseconds)
            : null;
}
