using Bot.Connector.Cards;
using Bot.Features.Members;

namespace Bot.Features.Deliveries;

/// <summary>Knows what deliveries of some kinds say.</summary>
internal interface IDeliveryContent
{
    IReadOnlyCollection<DeliveryKind> Kinds { get; }

    /// <summary>Composes the message as it is true now, in the recipient's language.</summary>
    /// <param name="delivery">What is to be sent.</param>
    /// <param name="recipient">The member; null for a group or channel.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task<DeliveryContent> ComposeAsync(Delivery delivery, Member? recipient, CancellationToken cancellationToken);

    /// <summary>
    /// Hears how it ended, after that was recorded. A crash in between loses this call, so whatever must not be lost has
    /// scheduled work that looks for it.
    /// </summary>
    Task EndedAsync(Delivery delivery, CancellationToken cancellationToken);
}

/// <summary>What a delivery says, or why it is not sent after all.</summary>
internal abstract record DeliveryContent
{
    private DeliveryContent()
    {
    }

    public sealed record Message(OutgoingMessage Content) : DeliveryContent;

    /// <summary>
    /// The message that <see cref="Delivery.UpdatesActivityId"/> names is deleted. Where Teams does not delete it, it is
    /// replaced by <paramref name="Instead"/>.
    /// </summary>
    public sealed record Removal(OutgoingMessage Instead) : DeliveryContent;

    /// <summary><see cref="DeliveryOutcome.Superseded"/> or <see cref="DeliveryOutcome.NotWanted"/>, with a word why.</summary>
    public sealed record Skip(DeliveryOutcome Outcome, string Reason) : DeliveryContent;
}
