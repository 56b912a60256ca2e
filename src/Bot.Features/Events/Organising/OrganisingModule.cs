using Bot.Connector.Turns;
using Bot.Features.Cards;
using Bot.Features.Deliveries;
using Bot.Features.Events.Organising.Afterwards;
using Bot.Features.Events.Organising.Attendees;
using Bot.Features.Events.Organising.ByHand;
using Bot.Features.Events.Organising.Changing;
using Bot.Features.Events.Organising.Desk;
using Bot.Features.Events.Organising.Exporting;
using Bot.Features.Events.Organising.Forms;
using Bot.Features.Events.Organising.Inviting;
using Bot.Features.Events.Organising.Opening;
using Bot.Features.Events.Organising.Publishing;
using Bot.Features.Events.Organising.Rounds;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Features.Events.Organising;

/// <summary>What the kernteam does with events: make, publish, invite, change, cancel, see who comes, check in, evaluate.</summary>
internal static class OrganisingModule
{
    public static IServiceCollection AddOrganising(this IServiceCollection services)
    {
        AddParts(services);

        // Making and opening.
        services.AddOrganisingVerb<ShowMenu>().AddOrganisingVerb<NewEvent>().AddOrganisingVerb<CreateEvent>()
            .AddOrganisingVerb<OpenEvent>().AddOrganisingVerb<EditEvent>().AddOrganisingVerb<SaveEvent>()
            .AddOrganisingVerb<EditRound>().AddOrganisingVerb<MoreSessions>().AddOrganisingVerb<SaveRound>().AddOrganisingVerb<RemoveRound>()
            .AddOrganisingVerb<PreviewEvent>().AddOrganisingVerb<TouchPreview>().AddOrganisingVerb<PublishEvent>()
            .AddOrganisingVerb<CopyEvent>().AddOrganisingVerb<AskDelete>().AddOrganisingVerb<DeleteDraft>().AddOrganisingVerb<ShowLink>();

        // Inviting and changing.
        services.AddOrganisingVerb<ChooseInvited>().AddOrganisingVerb<CountInvited>().AddOrganisingVerb<ShowInvitedNames>()
            .AddOrganisingVerb<SendInvitations>().AddOrganisingVerb<ShowInviteProgress>()
            .AddOrganisingVerb<AskSeats>().AddOrganisingVerb<SaveSeats>().AddOrganisingVerb<CloseRegistration>().AddOrganisingVerb<ReopenRegistration>()
            .AddOrganisingVerb<AskCancel>().AddOrganisingVerb<CancelEvent>();

        // Attendees.
        services.AddOrganisingVerb<ShowWho>().AddOrganisingVerb<ShowNames>().AddOrganisingVerb<ShowPerson>()
            .AddOrganisingVerb<AskWithdraw>().AddOrganisingVerb<WithdrawByHand>().AddOrganisingVerb<AskHand>().AddOrganisingVerb<RegisterByHand>()
            .AddOrganisingVerb<ShowCheckIn>().AddOrganisingVerb<TapCheckIn>().AddOrganisingVerb<ShowCode>()
            .AddOrganisingVerb<MakeExport>().AddOrganisingVerb<ShowResult>();

        services.AddCardVerb<UnknownOrganisingVerb>(UnknownOrganisingVerb.Family);
        services.AddTurnHandler<OrganiseByWord>(TurnKind.Message, lifetime: ServiceLifetime.Singleton);
        return services.AddSingleton<IScheduledWorker, EventCompletionWork>().AddSingleton<IDeliveryContent, KernteamNoticeContent>();
    }

    public static void MapOrganising(this IEndpointRouteBuilder routes) => routes.MapGet("/export/{token}.csv", DownloadExport.HandleAsync);

    private static void AddParts(IServiceCollection services) => services
        .AddSingleton<KernteamDesk>()
        .AddSingleton<StoredEvents>()
        .AddSingleton<FormLists>()
        .AddSingleton<EventFormReply>()
        .AddSingleton<EventOverview>()
        .AddSingleton<MenuCard>()
        .AddSingleton<ChangeEvent>()
        .AddSingleton<ChangedSentence>()
        .AddSingleton<Inviting.Invitations>()
        .AddSingleton<InviteCards>()
        .AddSingleton<SeatsCard>()
        .AddSingleton<CancelCard>()
        .AddSingleton<MembersOfNetwork>()
        .AddSingleton<KnownEmails>()
        .AddSingleton<KernteamNotices>()
        .AddSingleton<ExportLinks>();
}
