using Bot.Features.Deliveries.Pace;
using Bot.Features.Deliveries.Planned;
using Bot.Features.Deliveries.Running;
using Bot.Features.Deliveries.Sending;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Features.Deliveries;

/// <summary>Everything that the bot sends of its own accord: one outbox, one dispatcher, one pace.</summary>
internal static class DeliveriesModule
{
    public static IServiceCollection AddDeliveries(this IServiceCollection services)
    {
        services.AddCheckedOptions<DeliveryOptions>(DeliveryOptions.Section)
            .Validate(static options => QuietHours.TryParse(options.QuietHours, out _), DeliveryOptions.QuietHoursFault);
        services.AddMetrics();
        services.AddSingleton<DeliveryStatements>().AddSingleton<DeliverySignal>().AddSingleton<DeliveryCounts>().AddSingleton<DeliveryMeter>();
        services.AddSingleton<Instance>();
        services.AddSingleton<TenantGates>().AddSingleton<ConversationPace>().AddSingleton<Paces>().AddSingleton<SlotLedger>().AddSingleton<LateSlots>();
        services.AddSingleton<DispatchStatements>().AddSingleton<ClaimDeliveries>().AddSingleton<Contents>().AddSingleton<OpenChat>().AddSingleton<TakeTurn>().AddSingleton<AskTeams>()
            .AddSingleton<RecordOutcomes>().AddSingleton<SendDelivery>().AddSingleton<FreeStuckClaims>().AddSingleton<LookForWork>().AddSingleton<TenantLane>();
        services.AddSingleton<RunPlannedWork>();
        services.AddSingleton<DeliveryDispatcher>();
        services.AddHostedService<RunDeliveries>();
        return services;
    }
}
