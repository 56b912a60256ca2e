using Bot.Features.Kernteam.Desk;
using Bot.Features.Kernteam.Downloads;
using Bot.Features.Kernteam.Forms;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Bot.Features.Kernteam;

/// <summary>Who may do what for a network, and the trail of what was done.</summary>
internal static class KernteamModule
{
    public static IServiceCollection AddKernteam(this IServiceCollection services)
    {
        services.AddOptions<KernteamOptions>().Configure<IConfiguration>(static (options, settings) => options.Read(settings)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<KernteamOptions>, KernteamOptionsCheck>();
        services.AddHostedService<KernteamNetworksCheck>();
        services.AddSingleton<KernteamMembers>();
        services.AddSingleton(static provider => new KernteamCoverage(provider.GetRequiredService<IOptions<KernteamOptions>>()));
        services.AddSingleton<AuditTrail>();
        services.AddSingleton<KernteamDesk>();
        services.AddSingleton<DownloadLinks>().AddSingleton<FormLists>();
        return services;
    }

    public static void MapKernteam(this IEndpointRouteBuilder routes) => routes.MapGet(ServeDownload.Route, ServeDownload.HandleAsync);
}
