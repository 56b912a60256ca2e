using System.Collections.Concurrent;
using Bot.Connector.Conversations;
using Microsoft.Extensions.Options;

namespace Bot.Features.Deliveries.Pace;

/// <summary>The gates of all tenants, and the clock's way of keeping an appointment.</summary>
internal sealed class TenantGates : IDisposable
{
    /// <summary>What is nearer than this is now: a timer is not more exact.</summary>
    public static readonly TimeSpan Near = TimeSpan.FromMilliseconds(15);

    private readonly ConcurrentDictionary<string, TenantGate> gates = new();
    private readonly TimeProvider clock;

    public TenantGates(OutboundCalls calls, IOptions<DeliveryOptions> options, TimeProvider clock)
    {
        this.clock = clock;
        Interval = TimeSpan.FromSeconds(1) / options.Value.TenantRequestsPerSecond;
        calls.Listen(call => Of(call.TenantId).Called(clock.GetUtcNow()));
    }

    /// <summary>The time between two requests to one tenant.</summary>
    public TimeSpan Interval { get; }

    public TenantGate Of(string tenantId) => gates.GetOrAdd(tenantId, _ => new TenantGate(Interval, clock));

    public void Dispose()
    {
        foreach (var gate in gates.Values)
        {
            gate.Dispose();
        }
    }
}
