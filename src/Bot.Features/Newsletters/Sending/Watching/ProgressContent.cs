using Bot.Connector.Cards;
using Bot.Features.Deliveries;
using Bot.Features.Kernteam;
using Bot.Features.Members;
using Bot.Features.Newsletters.Sending.Reports;
using Bot.Knowledge.Bank;

namespace Bot.Features.Newsletters.Sending.Watching;

/// <summary>What the sender's card says when it is sent or brought up to date: the numbers of that moment.</summary>
internal sealed class ProgressContent(CountNewsletter count, KernteamMembers kernteam) : IDeliveryContent
{
    public IReadOnlyCollection<DeliveryKind> Kinds { get; } = [DeliveryKind.NewsletterProgress];

    public async Task<DeliveryContent> ComposeAsync(Delivery delivery, Member? recipient, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(delivery);
        return await count.OfAsync(delivery.SubjectId, cancellationToken) is { } stand && recipient is not null
            && kernteam.Has(stand.Newsletter.NetworkId, recipient.ObjectId)
                ? new DeliveryContent.Message(Message(stand, recipient.Language ?? AnswerLanguage.Dutch))
                : new DeliveryContent.Skip(DeliveryOutcome.Superseded, "not of the kernteam any more");
    }

    public Task EndedAsync(Delivery delivery, CancellationToken cancellationToken) => Task.CompletedTask;

    private static OutgoingMessage Message(NewsletterStand stand, AnswerLanguage language)
    {
        var card = ProgressCard.For(stand, language);
        return new OutgoingMessage { Summary = card.FallbackText, Card = card };
    }
}
