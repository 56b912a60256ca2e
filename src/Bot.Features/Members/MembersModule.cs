using Bot.Connector.Turns;
using Bot.Features.Members.Welcoming;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Features.Members;

/// <summary>Who the bot knows and where it reaches them: remember, welcome, help, the member's network.</summary>
internal static class MembersModule
{
    public static IServiceCollection AddMembers(this IServiceCollection services)
    {
        services.AddSingleton<MemberStatements>();
        services.AddSingleton<KnownMembers>();
        services.AddSingleton<LearnEmail>();
        services.AddSingleton<LearnEmailLater>().AddHostedService(static provider => provider.GetRequiredService<LearnEmailLater>());
        services.AddSingleton<WelcomeCards>();

        // First of all handlers, so that every other one finds the member.
        foreach (var kind in new[] { TurnKind.Installation, TurnKind.MembersChanged, TurnKind.Message, TurnKind.CardSubmit })
        {
            services.AddTurnHandler<RememberConversation>(kind, lifetime: ServiceLifetime.Singleton);
        }

        services.AddTurnHandler<WelcomeMember>(TurnKind.Installation, lifetime: ServiceLifetime.Singleton);
        services.AddTurnHandler<WelcomeMember>(TurnKind.MembersChanged, lifetime: ServiceLifetime.Singleton);
        services.AddTurnHandler<ShowHelp>(TurnKind.Message, lifetime: ServiceLifetime.Singleton);
        services.AddTurnHandler<ChooseNetwork>(TurnKind.Message, lifetime: ServiceLifetime.Singleton);
        return services;
    }
}
