using Bot.Connector.Turns;
using Bot.Features.Cards;
using Bot.Features.Deliveries;
using Bot.Features.Members.OrganisationList;
using Bot.Features.Members.Privacy;
using Bot.Features.Members.Retention;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Features.Members.Profile;

/// <summary>Who a member is and what she wants to hear; what is kept about her, and how she erases it.</summary>
internal static class ProfileModule
{
    public static IServiceCollection AddProfile(this IServiceCollection services)
    {
        services.AddSingleton<Organisations>();
        services.AddSingleton<ProfileForms>();
        services.AddSingleton<OwnCard>();
        services.AddSingleton<NewOrganisations>();
        services.AddSingleton<KeepProfile>();
        services.AddSingleton<AskProfile>();
        services.AddTurnHandler<ShowProfile>(TurnKind.Message, lifetime: ServiceLifetime.Singleton);
        services.AddTurnHandler<ShowOrganisations>(TurnKind.Message, lifetime: ServiceLifetime.Singleton);
        services.AddTurnHandler<ShowMyData>(TurnKind.Message, lifetime: ServiceLifetime.Singleton);
        services.AddTurnHandler<ForgetMe>(TurnKind.Message, lifetime: ServiceLifetime.Singleton);
        services.AddCheckedOptions<RetentionOptions>(RetentionOptions.Section);
        services.AddSingleton<EndRegistrations>().AddSingleton<EndMembers>().AddSingleton<EndRows>();
        services.AddSingleton<IScheduledWorker, NightlyRetention>();
        services.AddHostedService<PlanRetention>();
        services.AddSingleton<KeptAboutMember>();
        services.AddSingleton<MemoriesOfMembers>();
        services.AddSingleton<EraseMember>();
        services.AddSingleton<OrganisationStatements>();
        services.AddSingleton<OrganisationDesk>();
        services.AddSingleton<OrganisationGate>();
        services.AddSingleton<ReadOrganisations>();
        return services
            .AddCardVerb<ShowMyData>(ProfileVerbs.MyData)
            .AddCardVerb<ShowMyQuestions>(ProfileVerbs.MyQuestions)
            .AddCardVerb<ShowMyEvents>(ProfileVerbs.MyEvents)
            .AddCardVerb<ForgetMe>(ProfileVerbs.Forget)
            .AddCardVerb<ForgetMeSure>(ProfileVerbs.ForgetSure)
            .AddCardVerb<ShowOrganisations>(ProfileVerbs.Organisations)
            .AddCardVerb<OpenOrganisation>(ProfileVerbs.Organisation)
            .AddCardVerb<AddOrganisations>(ProfileVerbs.AddOrganisations)
            .AddCardVerb<ChangeOrganisation>(ProfileVerbs.ChangeOrganisation)
            .AddCardVerb<ShowProfile>(ProfileVerbs.Show)
            .AddCardVerb<PickNetwork>(ProfileVerbs.Network)
            .AddCardVerb<SaveProfile>(ProfileVerbs.Save);
    }
}
