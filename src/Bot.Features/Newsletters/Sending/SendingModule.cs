using Bot.Features.Deliveries;
using Bot.Features.Newsletters.Sending.Audience;
using Bot.Features.Newsletters.Sending.Contents;
using Bot.Features.Newsletters.Sending.Ending;
using Bot.Features.Newsletters.Sending.Freezing;
using Bot.Features.Newsletters.Sending.Reports;
using Bot.Features.Newsletters.Sending.Steps;
using Bot.Features.Newsletters.Sending.Watching;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Features.Newsletters.Sending;

/// <summary>From "send" to the last outcome: freezing the audience, handing over to the outbox, watching, stopping, correcting, taking back, counting.</summary>
internal static class SendingModule
{
    public static IServiceCollection AddSending(this IServiceCollection services)
    {
        services.AddSingleton<NewsletterSteps>().AddSingleton<StepConsequences>().AddSingleton<SendingStatements>().AddSingleton<NewsletterNotices>();
        services.AddSingleton<NewsletterAudiences>().AddSingleton<FreezeAudience>().AddSingleton<RecipientRows>().AddSingleton<LateStart>().AddSingleton<IScheduledWorker, SendNewsletter>();
        services.AddSingleton<RecentNewsletters>();
        services.AddSingleton<IDeliveryContent, NewsletterContents>().AddSingleton<IDeliveryContent, NoticeContent>().AddSingleton<IDeliveryContent, ProgressContent>();
        services.AddSingleton<NewsletterReports>().AddSingleton<CountNewsletter>().AddSingleton<ForeseeEnd>();
        services.AddSingleton<ProgressCards>().AddSingleton<WatchedStand>().AddSingleton<IScheduledWorker, WatchNewsletter>();
        services.AddSingleton<EndNewsletters>();
        return services;
    }
}
