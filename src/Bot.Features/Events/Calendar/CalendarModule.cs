using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Features.Events.Calendar;

/// <summary>A registration's calendar entry behind its link.</summary>
internal static class CalendarModule
{
    public static IServiceCollection AddCalendar(this IServiceCollection services)
    {
        services.AddSingleton<CalendarLinks>();
        services.AddSingleton<ServeCalendar>();
        return services;
    }

    public static void MapCalendar(this IEndpointRouteBuilder routes)
    {
        ArgumentNullException.ThrowIfNull(routes);
        var calendar = routes.ServiceProvider.GetRequiredService<ServeCalendar>();
        routes.MapGet("/calendar/{token}.ics", (string token, HttpContext http, CancellationToken cancellationToken) => calendar.GetAsync(token, http, cancellationToken));
    }
}
