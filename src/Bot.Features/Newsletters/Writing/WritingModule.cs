using Bot.Connector.Turns;
using Bot.Features.Kernteam.Desk;
using Bot.Features.Kernteam.Downloads;
using Bot.Features.Newsletters.Writing.Choosing;
using Bot.Features.Newsletters.Writing.Deciding;
using Bot.Features.Newsletters.Writing.Drafting;
using Bot.Features.Newsletters.Writing.Editing;
using Bot.Features.Newsletters.Writing.Opening;
using Bot.Features.Newsletters.Writing.Previewing;
using Bot.Features.Newsletters.Writing.Releasing;
using Bot.Features.Newsletters.Writing.Reporting;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Features.Newsletters.Writing;

/// <summary>What the kernteam does with newsletters, by cards: writing, choosing for whom, approving, sending, following, correcting, taking back.</summary>
internal static class WritingModule
{
    public static IServiceCollection AddWriting(this IServiceCollection services)
    {
        services.AddSingleton<NewsletterOverview>().AddSingleton<ColleagueNames>().AddSingleton<NewsletterNames>().AddSingleton<StepReplies>().AddSingleton<NewsletterList>()
            .AddSingleton<EditNewsletter>().AddSingleton<SavedForms>().AddSingleton<HighlightLists>()
            .AddSingleton<AudienceLists>().AddSingleton<KnownChannels>()
            .AddSingleton<Previews>().AddSingleton<WhereItIsWrong>().AddSingleton<WhoIsAsked>().AddSingleton<Release>()
            .AddSingleton<IDownload, ReportDownload>();

        // Writing.
        services.AddDeskVerb<ListNewsletters>().AddDeskVerb<NewNewsletter>().AddDeskVerb<CreateNewsletter>()
            .AddDeskVerb<OpenNewsletter>().AddDeskVerb<CopyNewsletter>().AddDeskVerb<AskDelete>().AddDeskVerb<DeleteDraft>()
            .AddDeskVerb<OpenText>().AddDeskVerb<SaveText>().AddDeskVerb<OpenHighlight>().AddDeskVerb<SaveHighlight>()
            .AddDeskVerb<ShowOrder>().AddDeskVerb<MoveHighlight>().AddDeskVerb<AskRemove>().AddDeskVerb<RemoveHighlight>()
            .AddDeskVerb<PreviewNewsletter>();

        // For whom.
        services.AddDeskVerb<ChooseAudience>().AddDeskVerb<SaveAudience>()
            .AddDeskVerb<ShowAddresses>().AddDeskVerb<AddAddresses>().AddDeskVerb<AskClearAddresses>().AddDeskVerb<ClearAddresses>()
            .AddDeskVerb<CountAudience>().AddDeskVerb<ShowAudienceNames>();

        // Deciding and sending.
        services.AddDeskVerb<SubmitNewsletter>().AddDeskVerb<ReviewNewsletter>().AddDeskVerb<ApproveNewsletter>()
            .AddDeskVerb<AskReturn>().AddDeskVerb<ReturnNewsletter>()
            .AddDeskVerb<AskSend>().AddDeskVerb<SendNow>().AddDeskVerb<AskPlan>().AddDeskVerb<SavePlan>().AddDeskVerb<UndoSending>()
            .AddDeskVerb<AskStop>().AddDeskVerb<StopSending>().AddDeskVerb<AskRecall>().AddDeskVerb<RecallNewsletter>();

        // Afterwards.
        services.AddDeskVerb<StartCorrection>().AddDeskVerb<AskCorrection>().AddDeskVerb<ReviewCorrection>().AddDeskVerb<ApproveCorrection>()
            .AddDeskVerb<DropCorrection>().AddDeskVerb<DropCorrectionNow>()
            .AddDeskVerb<ShowReport>().AddDeskVerb<ShowOrganisations>().AddDeskVerb<MakeReportFile>();

        services.AddUnknownDeskVerbs("news.*");
        return services.AddTurnHandler<NewsletterByWord>(TurnKind.Message, lifetime: ServiceLifetime.Singleton);
    }
}
