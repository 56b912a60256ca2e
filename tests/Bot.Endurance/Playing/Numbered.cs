using Bot.Connector.Cards;
using Bot.Features.Deliveries;
using Bot.Features.Members;

namespace Bot.Endurance.Playing;

/// <summary>A delivery that says its own number, so that the fake Teams can count how often each one came.</summary>
internal sealed class Numbered : IDeliveryContent
{
    public IReadOnlyCollection<DeliveryKind> Kinds { get; } = [DeliveryKind.KernteamNotice, DeliveryKind.Newsletter];

    public Task<DeliveryContent> ComposeAsync(Delivery delivery, Member? recipient, CancellationToken cancellationToken) =>
        Task.FromResult<DeliveryContent>(new DeliveryContent.Message(new OutgoingMessage { Text = delivery.Id }));

    public Task EndedAsync(Delivery delivery, CancellationToken cancellationToken) => Task.CompletedTask;
}
