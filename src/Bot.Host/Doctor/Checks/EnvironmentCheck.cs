using Bot.Connector;
using Microsoft.Extensions.Options;

namespace Bot.Host.Doctor.Checks;

/// <summary>Development is for this machine alone; a bot in Teams runs in Production.</summary>
internal static class EnvironmentCheck
{
    private static readonly string[] Known = [Environments.Development, Environments.Staging, Environments.Production];

    public static readonly Check Check = Doctor.Check.Of("environment", Moment.Settings, [BotOptions.Section], static services =>
        [Look(services.GetRequiredService<IHostEnvironment>(), services.GetRequiredService<IOptions<BotOptions>>().Value)]);

    private static Finding Look(IHostEnvironment environment, BotOptions bot)
    {
        var name = environment.EnvironmentName;
        if (environment.IsDevelopment())
        {
            return bot.IsRegistered
                ? Finding.Warning("the environment is Development although there is an app registration, so addresses on this machine are trusted. Set ASPNETCORE_ENVIRONMENT=Production where members use the bot.")
                : Finding.Ok("Development: without an app registration the bot serves this machine alone");
        }

        return Known.Contains(name, StringComparer.OrdinalIgnoreCase)
            ? Finding.Ok(name)
            : Finding.Warning($"the environment is called '{name}', and counts as Production. Set ASPNETCORE_ENVIRONMENT to Production or Development.");
    }
}
