using System.Diagnostics.Metrics;

namespace Bot.Features.Deliveries.Running;

/// <summary>What the outbox does, in numbers for whoever watches the bot: meter <c>Bot.Deliveries</c>.</summary>
internal sealed class DeliveryMeter
{
    public const string Name = "Bot.Deliveries";

    private readonly Counter<long> ended;
    private readonly Counter<long> putOff;
    private readonly Counter<long> throttled;
    private readonly Counter<long> freed;

    public DeliveryMeter(IMeterFactory meters)
    {
        // The factory owns it.
        var meter = meters.Create(Name);
        ended = meter.CreateCounter<long>("deliveries.ended", description: "Deliveries that ended, by kind and outcome.");
        putOff = meter.CreateCounter<long>("deliveries.put_off", description: "Attempts that are made again later.");
        throttled = meter.CreateCounter<long>("deliveries.throttled", description: "Times that Teams answered 429.");
        freed = meter.CreateCounter<long>("deliveries.freed", description: "Claims taken from an instance that let its lease run out.");
    }

    public void Ended(Delivery row) => ended.Add(1, new("kind", row.Kind.ToString()), new("outcome", row.Outcome?.ToString()));

    public void PutOff(bool isThrottled)
    {
        putOff.Add(1);
        if (isThrottled)
        {
            throttled.Add(1);
        }
    }

    public void Freed() => freed.Add(1);
}
