using Bot.Features.Kernteam.Desk;
using Bot.Features.Newsletters.Importing;
using Bot.Features.Newsletters.Reading;
using Bot.Features.Newsletters.Sending;
using Bot.Features.Newsletters.Writing;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Features.Newsletters;

/// <summary>Newsletter highlights: writing, approving, sending, reading, counting, taking back.</summary>
internal static class NewslettersModule
{
    public static IServiceCollection AddNewsletters(this IServiceCollection services)
    {
        services.AddCheckedOptions<NewsletterOptions>(NewsletterOptions.Section);
        services.AddSingleton<NewsletterStore>().AddSingleton<IDeskSubjects, NewsletterSubjects>();
        return services.AddImporting().AddWriting().AddSending().AddReading();
    }

    public static void MapNewsletters(this IEndpointRouteBuilder routes) => routes.MapReading();
}
