using Bot.Connector.Turns;
using Bot.Features.Cards;
using Bot.Features.Deliveries;
using Bot.Features.Inquiries.Answering;
using Bot.Features.Inquiries.Asking;
using Bot.Features.Inquiries.Listing;
using Bot.Features.Inquiries.Pages;
using Bot.Features.Inquiries.Places;
using Bot.Features.Inquiries.Repeating;
using Bot.Features.Inquiries.Telling;
using Bot.Features.Kernteam.Desk;
using Bot.Features.Kernteam.Downloads;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Features.Inquiries;

/// <summary>"Vraag het aan het kernteam": a question that the bot could not answer goes to people, and their answer comes back.</summary>
internal static class InquiriesModule
{
    public static IServiceCollection AddInquiries(this IServiceCollection services)
    {
        services.AddCheckedOptions<InquiryOptions>(InquiryOptions.Section);
        services.AddSingleton<InquiryStore>().AddSingleton<IDeskSubjects, InquirySubjects>();
        return services.AddAsking().AddTelling().AddAnswering();
    }

    // The asker.
    private static IServiceCollection AddAsking(this IServiceCollection services)
    {
        services.AddSingleton<AnswerBehind>().AddSingleton<BeginAsking>().AddSingleton<NewInquiry>();
        services.AddCardVerb<StartAsking>(AskVerbs.Start).AddCardVerb<PickAskNetwork>(AskVerbs.Network)
            .AddCardVerb<SendInquiry>(AskVerbs.Send).AddCardVerb<WithdrawInquiry>(AskVerbs.Withdraw)
            .AddCardVerb<LeaveAsking>(AskVerbs.Leave);
        return services.AddTurnHandler<AskByWord>(TurnKind.Message, lifetime: ServiceLifetime.Singleton);
    }

    // What goes where.
    private static IServiceCollection AddTelling(this IServiceCollection services) => services
        .AddSingleton<KernteamReach>().AddSingleton<ThemeOfQuestion>().AddSingleton<InquiryDeliveries>().AddSingleton<EndInquiries>().AddSingleton<OftenAsked>()
        .AddSingleton<IDeliveryContent, InquiryContent>().AddSingleton<IDeliveryContent, InquiryAnswerContent>().AddSingleton<IDeliveryContent, NoticeOfQuestions>()
        .AddSingleton<IScheduledWorker, InquiryCardsWork>().AddSingleton<IScheduledWorker, RemindWork>().AddSingleton<IScheduledWorker, OftenWork>();

    // The kernteam.
    private static IServiceCollection AddAnswering(this IServiceCollection services)
    {
        services.AddSingleton<InquiryViews>().AddSingleton<InquiryDesk>().AddSingleton<InquiryList>().AddSingleton<InquiryPlaces>()
            .AddSingleton<IDeskPlaces>(static services => services.GetRequiredService<InquiryPlaces>())
            .AddSingleton<DraftPages>().AddSingleton<IDownload, PageDownload>();
        services.AddDeskVerb<ListInquiries>().AddDeskVerb<OpenInquiry>().AddDeskVerb<TakeInquiry>().AddDeskVerb<GiveBackInquiry>()
            .AddDeskVerb<ShowAnswerForm>().AddDeskVerb<AnswerInquiry>().AddDeskVerb<AskClose>().AddDeskVerb<CloseInquiry>().AddDeskVerb<ShowPage>();
        services.AddUnknownDeskVerbs("inquiry.*");
        return services.AddTurnHandler<InquiriesByWord>(TurnKind.Message, lifetime: ServiceLifetime.Singleton);
    }
}
