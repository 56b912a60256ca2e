using Bot.Features.Events.Calendar;
using Bot.Features.Events.Invitations;
using Bot.Features.Events.Organising;
using Bot.Features.Events.Registering;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Features.Events;

/// <summary>Leerhuis, Carrousel and other events: organising them, inviting, signing up.</summary>
internal static class EventsModule
{
    public static IServiceCollection AddEvents(this IServiceCollection services) =>
        services.AddRegistering().AddInvitations().AddCalendar().AddOrganising();

    public static void MapEvents(this IEndpointRouteBuilder routes) => routes.MapCalendar();
}
