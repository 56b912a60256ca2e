using Microsoft.Extensions.DependencyInjection;

namespace Bot.Features.Newsletters.Checking;

/// <summary>What is wrong with a newsletter, said before anybody is asked to approve it.</summary>
internal static class CheckingModule
{
    public static IServiceCollection AddChecking(this IServiceCollection services) => services.AddSingleton<LookAtImages>().AddSingleton<CheckLists>().AddSingleton<CheckNewsletter>();
}
