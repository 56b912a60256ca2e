using Bot.Features.Deliveries;
using Bot.Features.Events.Registering.Saving;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Features.Events.Registering;

/// <summary>The rules of seats, line and sessions, and where they are decided.</summary>
internal static class RegisteringModule
{
    public static IServiceCollection AddRegistering(this IServiceCollection services)
    {
        services.AddCheckedOptions<EventOptions>(EventOptions.Section);
        services.AddSingleton<AttendanceStatements>();
        services.AddSingleton<AttendanceDesk>();
        services.AddSingleton<OfferDelivery>();
        services.AddSingleton<IScheduledWorker, OfferWork>();
        return services;
    }
}
