using Bot.Connector.Cards;
using Bot.Features.Cards;
using Bot.Features.Deliveries;
using Bot.Features.Inquiries.Answering;
using Bot.Features.Inquiries.Asking;
using Bot.Features.Kernteam;
using Bot.Features.Members;
using Bot.Features.Storage;
using Bot.Knowledge.Bank;

namespace Bot.Features.Inquiries.Telling;

/// <summary>A question's card in the kernteam's chats, new or brought up to date, as it is true when it is sent.</summary>
internal sealed class InquiryContent(
    InquiryStore store, InquiryViews views, KernteamMembers kernteam, KernteamReach reach, InquiryDeliveries deliveries, GroupCommit writer) : IDeliveryContent
{
    public IReadOnlyCollection<DeliveryKind> Kinds { get; } = [DeliveryKind.Inquiry];

    public async Task<DeliveryContent> ComposeAsync(Delivery delivery, Member? recipient, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(delivery);
        var isUpdate = delivery.UpdatesActivityId is not null;
        var language = recipient?.Language ?? AnswerLanguage.Dutch;
        if (delivery.ObjectId is not null && (recipient is null || !kernteam.Has(delivery.NetworkId ?? string.Empty, recipient.ObjectId)))
        {
            return new DeliveryContent.Skip(DeliveryOutcome.Superseded, "not of the kernteam any more");
        }

        if (await store.FindAsync(delivery.SubjectId, cancellationToken) is not { } inquiry)
        {
            return isUpdate ? Message(InquiryCard.Erased(delivery.NetworkId ?? string.Empty, language)) : new DeliveryContent.Skip(DeliveryOutcome.Superseded, "erased");
        }

        return isUpdate || inquiry.IsOpen
            ? Message(InquiryCard.For(await views.OfAsync(inquiry, language, cancellationToken), new Viewer(recipient?.ObjectId, language)))
            : new DeliveryContent.Skip(DeliveryOutcome.Superseded, "ended already");
    }

    /// <summary>A question that the chosen place did not take goes to each member's own chat.</summary>
    public async Task EndedAsync(Delivery delivery, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(delivery);
        if (delivery is not { ObjectId: null, UpdatesActivityId: null, Outcome: DeliveryOutcome.Blocked or DeliveryOutcome.Gone or DeliveryOutcome.NotInstalled or DeliveryOutcome.Refused }
            || await store.FindAsync(delivery.SubjectId, cancellationToken) is not { } inquiry)
        {
            return;
        }

        var chats = await reach.OwnChatsAsync(inquiry.NetworkId, cancellationToken);
        if (chats.Count > 0)
        {
            await writer.CommitAsync([.. deliveries.Cards(inquiry, chats, delivery.EndedAt ?? delivery.DueAt)], cancellationToken);
        }
    }

    private static DeliveryContent.Message Message(CardReply.Replace card) => new(new OutgoingMessage { Card = card.Card, Summary = card.Summary });
}

/// <summary>The answer in the chat of who asked, or that there is none.</summary>
internal sealed class InquiryAnswerContent(InquiryStore store) : IDeliveryContent
{
    public IReadOnlyCollection<DeliveryKind> Kinds { get; } = [DeliveryKind.InquiryAnswer];

    public async Task<DeliveryContent> ComposeAsync(Delivery delivery, Member? recipient, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(delivery);
        if (recipient is null || await store.FindAsync(delivery.SubjectId, cancellationToken) is not { IsOpen: false } inquiry || !inquiry.IsOf(recipient))
        {
            return new DeliveryContent.Skip(DeliveryOutcome.Superseded, "no answer for her");
        }

        // In the language of her question: the answer is, too.
        var card = AskCards.For(inquiry, inquiry.Language);
        return new DeliveryContent.Message(new OutgoingMessage { Card = card.Card, Summary = card.Summary });
    }

    public Task EndedAsync(Delivery delivery, CancellationToken cancellationToken) => Task.CompletedTask;
}
