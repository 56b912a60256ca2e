using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Connector.Activities;
using Bot.Connector.Cards;
using Bot.Features.Cards;
using Bot.Features.Deliveries;
using Bot.Features.Inquiries.Answering;
using Bot.Features.Inquiries.Listing;
using Bot.Features.Inquiries.Model;
using Bot.Features.Kernteam;
using Bot.Features.Kernteam.Desk;
using Bot.Features.Members;
using Bot.Knowledge.Bank;
using Microsoft.Extensions.Options;

namespace Bot.Features.Inquiries.Repeating;

/// <summary>What the kernteam is told unasked: what still waits, and what is asked often; as it is true when it is sent.</summary>
internal sealed class NoticeOfQuestions(
    InquiryStore store, InquiryViews views, OftenAsked often, KernteamMembers kernteam, IOptions<InquiryOptions> options, TimeProvider clock) : IDeliveryContent
{
    private const string Notice = "notice";
    private const string Group = "group";
    private const string OpenNotice = "open";
    private const string OftenNotice = "often";

    /// <summary>The payload of the list of what is open.</summary>
    public static string Open { get; } = new JsonObject { [Notice] = OpenNotice }.ToJsonString();

    public IReadOnlyCollection<DeliveryKind> Kinds { get; } = [DeliveryKind.InquiryReminder];

    /// <summary>The payload of a group of questions that return: its key, which says nothing of what was asked.</summary>
    public static string Often(string group) => new JsonObject { [Notice] = OftenNotice, [Group] = group }.ToJsonString();

    public async Task<DeliveryContent> ComposeAsync(Delivery delivery, Member? recipient, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(delivery);
        var networkId = delivery.SubjectId;
        if (delivery.ObjectId is not null && (recipient is null || !kernteam.Has(networkId, recipient.ObjectId)))
        {
            return new DeliveryContent.Skip(DeliveryOutcome.Superseded, "not of the kernteam any more");
        }

        var language = recipient?.Language ?? AnswerLanguage.Dutch;
        var payload = Read(delivery.Payload);
        return payload.Text(Notice) switch
        {
            OpenNotice => await WaitingAsync(networkId, language, cancellationToken),
            OftenNotice => await ReturningAsync(networkId, payload.Text(Group), language, cancellationToken),
            _ => new DeliveryContent.Skip(DeliveryOutcome.Refused, "unknown notice"),
        };
    }

    public Task EndedAsync(Delivery delivery, CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task<DeliveryContent> WaitingAsync(string networkId, AnswerLanguage language, CancellationToken cancellationToken)
    {
        var open = (await store.OfAsync(networkId, clock.GetUtcNow(), cancellationToken)).Where(static inquiry => inquiry.IsOpen).ToList();
        return open.Count == 0
            ? new DeliveryContent.Skip(DeliveryOutcome.Superseded, "nothing is open any more")
            : Message(NoticeCards.Waiting(networkId, open, await views.NamesAsync(open.Select(static inquiry => inquiry.TakenBy), cancellationToken), language));
    }

    private async Task<DeliveryContent> ReturningAsync(string networkId, string? key, AnswerLanguage language, CancellationToken cancellationToken) =>
        (await often.OfAsync(networkId, cancellationToken)).FirstOrDefault(group => group.Key == key) is { } group
            ? Message(NoticeCards.Returning(networkId, group, options.Value.OftenDays, language))
            : new DeliveryContent.Skip(DeliveryOutcome.Superseded, "not asked often any more");

    private static DeliveryContent.Message Message(CardReply.Replace card) => new(new OutgoingMessage { Card = card.Card, Summary = card.Summary });

    private static JsonElement Read(string? payload)
    {
        try
        {
            return payload is null ? default : JsonElement.Parse(payload);
        }
        catch (JsonException)
        {
            return default;
        }
    }
}

/// <summary>The cards of those notices.</summary>
internal static class NoticeCards
{
    private const int MostQuestions = 3;

    public static CardReply.Replace Waiting(string networkId, IReadOnlyList<Inquiry> open, IReadOnlyDictionary<string, string> names, AnswerLanguage language) => DeskCard.Reply(
        language,
        ListTexts.Waiting(open.Count).In(language),
        [
            DeskCard.Subtle(ListTexts.Heading(networkId).In(language)),
            .. QuestionRows.Of(open.Take(ListCard.PageSize), names, language),
            .. DeskCard.Buttons(DeskCard.Button<ListInquiries>(InquiryTexts.All.In(language), networkId)),
        ]);

    public static CardReply.Replace Returning(string networkId, OftenGroup group, int days, AnswerLanguage language) => DeskCard.Reply(
        language,
        ListTexts.OftenHeading.In(language),
        [
            new TextBlock(DeskCard.Name(group.About(language), QuestionRows.LongestShown)) { Weight = TextWeight.Bolder },
            new TextBlock(ListTexts.OftenIntro(group.Askers, days).In(language)),
            DeskCard.Section(ListTexts.SuchAs.In(language)),
            .. group.Questions.Take(MostQuestions).Select(static question => new TextBlock(DeskCard.Name(question, QuestionRows.LongestShown))),
            DeskCard.Section(ListTexts.Proposal.In(language)),
            .. DeskCard.Buttons(ListCard.Leerhuis(networkId, group, language), DeskCard.Button<ListInquiries>(InquiryTexts.All.In(language), networkId)),
        ]);
}
