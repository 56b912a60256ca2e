namespace Bot.Features.Deliveries.Running;

/// <summary>The name under which this running bot holds leases; another one after every start.</summary>
internal sealed class Instance
{
    public string Name { get; } = Guid.CreateVersion7().ToString("N");
}
