using Bot.Connector.Turns;
using Bot.Features.Cards;
using Bot.Features.Deliveries;
using Bot.Features.Events.Invitations.Agenda;
using Bot.Features.Events.Invitations.Contents;
using Bot.Features.Events.Invitations.Opening;
using Bot.Features.Events.Invitations.Taps;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Features.Events.Invitations;

/// <summary>What members see of an event and do with it: invitation, choice of sessions, offer, reminder, agenda.</summary>
internal static class InvitationsModule
{
    public static IServiceCollection AddInvitations(this IServiceCollection services)
    {
        services.AddSingleton<EventDoor>();
        services.AddSingleton<EventTaps>();
        services.AddSingleton<SentCards>();
        services.AddSingleton<ChatRoster>();
        services.AddSingleton<IDeliveryContent, EventNews>();
        services.AddSingleton<IDeliveryContent, CardInPlace>();
        services.AddSingleton<IScheduledWorker, RemindAttendees>();
        services.AddSingleton<IScheduledWorker, EventCardsWork>();
        services.AddSingleton<EventLink>();
        services.AddSingleton<OpenEventCard>();
        services.AddInvokeHandler<OpenEventByLink>(OpenEventByLink.HandOff, ServiceLifetime.Singleton);
        services.AddTurnHandler<OpenEventByWord>(TurnKind.Message, lifetime: ServiceLifetime.Singleton);
        services.AddTurnHandler<PostInvitation>(TurnKind.Message, lifetime: ServiceLifetime.Singleton);
        services.AddSingleton<UpcomingEvents>();
        foreach (var kind in new[] { TurnKind.Message, TurnKind.CardSubmit })
        {
            services.AddTurnHandler<ShowMyRegistrations>(kind, lifetime: ServiceLifetime.Singleton);
            services.AddTurnHandler<ShowAgenda>(kind, lifetime: ServiceLifetime.Singleton);
        }

        services.AddCardVerb<ShowEvent>(EventVerbs.Show);
        services.AddCardVerb<RegisterForEvent>(EventVerbs.Register);
        services.AddCardVerb<ChooseSessions>(EventVerbs.Sessions);
        services.AddCardVerb<WithdrawRegistration>(EventVerbs.Withdraw);
        services.AddCardVerb<TakeSeat>(EventVerbs.Take);
        services.AddCardVerb<LetSeatGo>(EventVerbs.LetGo);
        services.AddCardVerb<CheckInByCode>(EventVerbs.CheckIn);
        services.AddCardVerb<RateEvent>(EventVerbs.Rate);
        return services;
    }
}
