using Bot.Connector.Turns;
using Bot.Features.Cards;
using Bot.Features.Deliveries;
using Bot.Features.Events.Organising.Afterwards;
using Bot.Features.Events.Organising.Attendees;
using Bot.Features.Events.Organising.ByHand;
using Bot.Features.Events.Organising.Changing;
using Bot.Features.Kernteam.Desk;
using Bot.Features.Kernteam.Downloads;
using Bot.Features.Events.Organising.Exporting;
using Bot.Features.Events.Organising.Forms;
using Bot.Features.Events.Organising.Inviting;
using Bot.Features.Events.Organising.Opening;
using Bot.Features.Events.Organising.Publishing;
using Bot.Features.Events.Organising.Rounds;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Features.Events.Organising;

/// <summary>What the kernteam does with events: make, publish, invite, change, cancel, see who comes, check in, evaluate.</summary>
internal static class OrganisingModule
{
    public static IServiceCollection AddOrganising(this IServiceCollection services)
    {
        AddParts(services);

        // Making and opening.
        services.AddDeskVerb<ShowMenu>().AddDeskVerb<NewEvent>().AddDeskVerb<CreateEvent>()
            .AddDeskVerb<OpenEvent>().AddDeskVerb<EditEvent>().AddDeskVerb<SaveEvent>()
            .AddDeskVerb<EditRound>().AddDeskVerb<MoreSessions>().AddDeskVerb<SaveRound>().AddDeskVerb<RemoveRound>()
            .AddDeskVerb<PreviewEvent>().AddDeskVerb<TouchPreview>().AddDeskVerb<PublishEvent>()
            .AddDeskVerb<CopyEvent>().AddDeskVerb<AskDelete>().AddDeskVerb<DeleteDraft>().AddDeskVerb<ShowLink>();

        // Inviting and changing.
        services.AddDeskVerb<ChooseInvited>().AddDeskVerb<CountInvited>().AddDeskVerb<ShowInvitedNames>()
            .AddDeskVerb<SendInvitations>().AddDeskVerb<ShowInviteProgress>()
            .AddDeskVerb<AskSeats>().AddDeskVerb<SaveSeats>().AddDeskVerb<CloseRegistration>().AddDeskVerb<ReopenRegistration>()
            .AddDeskVerb<AskCancel>().AddDeskVerb<CancelEvent>();

        // Attendees.
        services.AddDeskVerb<ShowWho>().AddDeskVerb<ShowNames>().AddDeskVerb<ShowPerson>()
            .AddDeskVerb<AskWithdraw>().AddDeskVerb<WithdrawByHand>().AddDeskVerb<AskHand>().AddDeskVerb<RegisterByHand>()
            .AddDeskVerb<ShowCheckIn>().AddDeskVerb<TapCheckIn>().AddDeskVerb<ShowCode>()
            .AddDeskVerb<MakeExport>().AddDeskVerb<ShowResult>();

        services.AddUnknownDeskVerbs("org.*");
        services.AddTurnHandler<OrganiseByWord>(TurnKind.Message, lifetime: ServiceLifetime.Singleton);
        return services.AddSingleton<IScheduledWorker, EventCompletionWork>().AddSingleton<IDeliveryContent, KernteamNoticeContent>();
    }

    private static void AddParts(IServiceCollection services) => services
        .AddSingleton<StoredEvents>()
        .AddSingleton<IDeskSubjects, EventSubjects>()
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
        .AddSingleton<IDownload, AttendeeDownload>();
}
