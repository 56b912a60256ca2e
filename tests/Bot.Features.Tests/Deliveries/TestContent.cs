using Bot.Connector.Cards;
using Bot.Features.Deliveries;
using Bot.Features.Members;

namespace Bot.Features.Tests.Deliveries;

/// <summary>Says the subject of whatever is delivered, and remembers how it ended.</summary>
internal sealed class TestContent : IDeliveryContent
{
    private readonly Lock gate = new();
    private readonly List<Delivery> ended = [];

    public IReadOnlyCollection<DeliveryKind> Kinds { get; } = Enum.GetValues<DeliveryKind>();

    /// <summary>Composes in place of the subject itself.</summary>
    public Func<Delivery, DeliveryContent>? Compose { get; set; }

    public IReadOnlyList<Delivery> Ended
    {
        get
        {
            lock (gate)
            {
                return [.. ended];
            }
        }
    }

    public Task<DeliveryContent> ComposeAsync(Delivery delivery, Member? recipient, CancellationToken cancellationToken) =>
        Task.FromResult(Compose?.Invoke(delivery) ?? new DeliveryContent.Message(new OutgoingMessage { Text = delivery.SubjectId }));

    public Task EndedAsync(Delivery delivery, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            ended.Add(delivery);
        }

        return Task.CompletedTask;
    }
}
