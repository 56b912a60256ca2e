using Bot.Connector.Activities;
using Bot.Connector.Turns;
using Bot.Features.Cards;
using Bot.Features.Inquiries.Telling;
using Bot.Features.Members;
using Bot.Features.Questions;
using Bot.Features.Storage;
using Bot.Knowledge.Bank;

namespace Bot.Features.Inquiries.Asking;

/// <summary>The first card: the question to be confirmed, or first the network.</summary>
internal sealed class BeginAsking(KernteamReach reach, AnswerBehind behind, CurrentNetworks networks)
{
    /// <summary>Which network this is; null for one that the bank does not have.</summary>
    public string? Known(string? networkId) => networks().FirstOrDefault(network => network.Id == networkId)?.Id;

    public Task<GivenAnswer?> LastAsync(TurnContext turn, CancellationToken cancellationToken) =>
        behind.LastAsync(turn.Conversation.ConversationId, cancellationToken);

    public Task<GivenAnswer?> FindAsync(TurnContext turn, string? replyId, CancellationToken cancellationToken) =>
        behind.FindAsync(turn.Conversation.ConversationId, replyId, cancellationToken);

    /// <param name="member">Who asks.</param>
    /// <param name="answer">What was no answer to her; null for a question of its own.</param>
    /// <param name="language">In which language she reads.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<CardReply> CardAsync(Member member, GivenAnswer? answer, AnswerLanguage language, CancellationToken cancellationToken)
    {
        if (Known(member.NetworkId) is not { } networkId)
        {
            return AskCards.Networks(networks(), answer?.ReplyId, language);
        }

        var goals = await reach.OfAsync(networkId, cancellationToken);
        return goals.Count == 0
            ? new CardReply.Refuse(AskTexts.Unreachable(networkId).In(language))
            : AskCards.Form(new AskedOfKernteam(NewId.Next(), networkId, answer?.ReplyId, answer?.Question ?? string.Empty, KernteamReach.IsShared(goals)), language);
    }
}

/// <summary>What is asked of the kernteam, and the answer to it, is between the asker and the bot: her own chat alone.</summary>
internal static class AskDoor
{
    /// <summary>Why this tap goes no further; null when it may.</summary>
    public static CardReply? RefusalOf(CardTap tap) =>
        !tap.Turn.IsPersonal ? new CardReply.Refuse(AskTexts.OnlyInOwnChat.In(tap.Language))
        : tap.Member is null ? new CardReply.Refuse(AskTexts.NotKnown.In(tap.Language))
        : tap.IsRefresh ? NotRight(tap)
        : null;

    public static CardReply NotRight(CardTap tap) => new CardReply.Refuse(AskTexts.NotRight.In(tap.Language));

    /// <summary>The id that the card carries; null for what cannot be one of ours.</summary>
    public static string? IdOf(CardTap tap) =>
        tap.Data.Text(AskData.Id) is { } id && NewId.Is(id) ? id : null;
}
