using Bot.Features.Cards;
using Bot.Features.Newsletters.Reading.Hearing;
using Bot.Features.Newsletters.Reading.Links;
using Bot.Features.Newsletters.Reading.Taps;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Features.Newsletters.Reading;

/// <summary>The newsletter as its readers have it: the card, its taps, its links, and hearing less.</summary>
internal static class ReadingModule
{
    public static IServiceCollection AddReading(this IServiceCollection services)
    {
        services.AddSingleton<NewsletterLinks>();
        services.AddSingleton<NewsletterViews>();
        services.AddSingleton<NewsletterTallies>();
        services.AddSingleton<FollowLink>();
        services.AddSingleton<ClickCounter>().AddHostedService(static provider => provider.GetRequiredService<ClickCounter>());
        services.AddSingleton<ReaderTaps>();
        services.AddSingleton<TapClaims>();
        services.AddSingleton<HighlightAnswers>();
        services.AddSingleton<CountQuestions>();
        services.AddSingleton<ChangeHearing>();
        return services
            .AddCardVerb<AskAboutHighlight>(ReaderVerbs.Ask)
            .AddCardVerb<ShowHighlightEvent>(ReaderVerbs.Event)
            .AddCardVerb<HearLess>(ReaderVerbs.Less)
            .AddCardVerb<HearOtherwise>(ReaderVerbs.Hear)
            .AddCardVerb<ShowNewsletter>(ReaderVerbs.Show)
            .AddCardVerb<TapPreview>(ReaderVerbs.Preview);
    }

    public static void MapReading(this IEndpointRouteBuilder routes)
    {
        ArgumentNullException.ThrowIfNull(routes);
        var follow = routes.ServiceProvider.GetRequiredService<FollowLink>();
        routes.MapMethods(
            FollowLink.Route,
            [HttpMethods.Get, HttpMethods.Head],
            (string token, HttpContext http, CancellationToken cancellationToken) => follow.GetAsync(token, http, cancellationToken));
    }
}
