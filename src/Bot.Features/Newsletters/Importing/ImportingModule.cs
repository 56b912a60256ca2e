using Bot.Features.Kernteam.Desk;
using Bot.Features.Newsletters.Checking;
using Bot.Features.Newsletters.Importing.Fetching;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Bot.Features.Newsletters.Importing;

/// <summary>A draft from what exists already: a page, a feed, a text that somebody pastes.</summary>
internal static class ImportingModule
{
    public static IServiceCollection AddImporting(this IServiceCollection services)
    {
        services.TryAddSingleton(static provider => WebRoad.Real(provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<FetchPage>();
        services.AddDeskVerb<ImportNewsletter>().AddDeskVerb<ReadImport>();
        return services.AddChecking();
    }
}
