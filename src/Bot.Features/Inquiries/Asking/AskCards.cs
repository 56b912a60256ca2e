using System.Text.Json.Nodes;
using Bot.Connector.Cards;
using Bot.Features.Cards;
using Bot.Features.Inquiries.Model;
using Bot.Features.Kernteam.Desk;
using Bot.Features.Storage;
using Bot.Knowledge.Bank;

namespace Bot.Features.Inquiries.Asking;

/// <summary>What a question is made of before it is sent.</summary>
/// <param name="Id">The id that it will have.</param>
/// <param name="NetworkId">Whose kernteam it is for.</param>
/// <param name="ReplyId">The bot's message that was no answer to her; null when there is none.</param>
/// <param name="Question">In her words; empty when she has to type it.</param>
/// <param name="IsShared">Whether it goes to a group or channel of the kernteam, where others may read along.</param>
internal sealed record AskedOfKernteam(string Id, string NetworkId, string? ReplyId, string Question, bool IsShared = false);

/// <summary>The cards of who asks: the network, the question to be confirmed, that it was sent, and the answer.</summary>
internal static class AskCards
{
    /// <summary>Room for a question with what it is about, not for a document.</summary>
    public const int LongestQuestion = 1_000;

    public static CardReply.Replace Networks(IEnumerable<Network> networks, string? replyId, AnswerLanguage language) => DeskCard.Reply(
        language,
        AskTexts.WhichNetwork.In(language),
        [
            DeskCard.Subtle(AskTexts.WhichNetworkHint.In(language)),
            .. DeskCard.Buttons(networks.Select(network => Button(
                AskVerbs.Network, $"{network.Id} ({network.Region.In(language)})", (AskData.Network, network.Id), (AskData.Reply, replyId)))),
        ]);

    public static CardReply.Replace Form(AskedOfKernteam asked, AnswerLanguage language, LocalText? fault = null) => DeskCard.Reply(
        language,
        AskTexts.Heading(asked.NetworkId).In(language),
        [
            new TextBlock(AskTexts.WhoReads(asked.NetworkId, asked.IsShared).In(language)),
            new TextInput
            {
                Id = AskData.Question,
                Label = AskTexts.QuestionLabel.In(language),
                Value = asked.Question.Length == 0 ? null : StoredText.Of(asked.Question, LongestQuestion),
                MaxLength = LongestQuestion,
                IsMultiline = true,
            },
            .. fault is null ? [] : new CardElement[] { new TextBlock(fault.In(language)) { Color = TextColor.Attention, Spacing = Spacing.Small } },
            DeskCard.Subtle(AskTexts.NoSecrets.In(language)),
            .. DeskCard.Buttons(
                Button(AskVerbs.Send, AskTexts.Send.In(language), (AskData.Id, asked.Id), (AskData.Network, asked.NetworkId), (AskData.Reply, asked.ReplyId)),
                Button(AskVerbs.Leave, AskTexts.Leave.In(language), (AskData.Id, asked.Id))),
        ]);

    /// <summary>She thought again before sending.</summary>
    public static CardReply.Replace Left(AnswerLanguage language) => DeskCard.Reply(
        language,
        AskTexts.LeftHeading.In(language),
        [new TextBlock(AskTexts.Left.In(language)), .. DeskCard.Buttons(Another(language))]);

    /// <summary>Her question as it stands: sent, withdrawn, answered or closed.</summary>
    public static CardReply.Replace For(Inquiry inquiry, AnswerLanguage language) => inquiry.State switch
    {
        InquiryState.Open or InquiryState.Taken => Card(
            inquiry,
            language,
            AskTexts.SentHeading,
            [new TextBlock(AskTexts.SentTo(inquiry.NetworkId).In(language))],
            Button(AskVerbs.Withdraw, AskTexts.Withdraw.In(language), (AskData.Id, inquiry.Id))),
        InquiryState.Answered => Card(
            inquiry,
            language,
            AskTexts.AnswerHeading,
            [
                DeskCard.Section(AskTexts.TheAnswer.In(language)),
                .. TypedLines.Of(inquiry.Answer ?? string.Empty),
                DeskCard.Subtle(AskTexts.SignedBy(inquiry.NetworkId).In(language)),
            ],
            Another(language)),
        InquiryState.Closed when inquiry.TakenBy is null => Card(
            inquiry, language, AskTexts.WithdrawnHeading, [new TextBlock(AskTexts.Withdrawn.In(language))], Another(language)),
        InquiryState.Closed when inquiry.HasLapsed => Card(
            inquiry, language, AskTexts.ClosedHeading, [new TextBlock(AskTexts.Lapsed(inquiry.NetworkId).In(language))], Another(language)),
        InquiryState.Closed => Card(
            inquiry, language, AskTexts.ClosedHeading, [new TextBlock(AskTexts.Closed(inquiry.NetworkId).In(language))], Another(language)),
    };

    private static CardReply.Replace Card(Inquiry inquiry, AnswerLanguage language, LocalText heading, IEnumerable<CardElement> body, CardAction button) => DeskCard.Reply(
        language,
        heading.In(language),
        [
            DeskCard.Section(AskTexts.YouAsked.In(language)),
            .. TypedLines.Of(inquiry.Question),
            .. body,
            .. DeskCard.Buttons(button),
        ]);

    private static ExecuteAction Another(AnswerLanguage language) => Button(AskVerbs.Start, AskTexts.AskAnother.In(language));

    private static ExecuteAction Button(string verb, string title, params ReadOnlySpan<(string Name, string? Value)> more)
    {
        var data = new JsonObject();
        foreach (var (name, value) in more)
        {
            if (value is not null)
            {
                data[name] = value;
            }
        }

        return ExecuteAction.WithFallback(verb, title, data);
    }
}
