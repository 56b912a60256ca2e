using Bot.Connector;
using Microsoft.Extensions.Options;

namespace Bot.Host.Doctor.Checks;

/// <summary>Whose members may use the bot.</summary>
internal static class TenantsCheck
{
    public static readonly Check Check = Doctor.Check.Of("tenants", Moment.Settings, [BotOptions.Section], static services =>
    {
        var bot = services.GetRequiredService<IOptions<BotOptions>>().Value;
        var listed = bot.Tenants.Where(static tenant => !string.IsNullOrWhiteSpace(tenant)).ToList();
        if (!bot.IsRegistered)
        {
            return [Finding.Ok("nobody from Teams yet: there is no app registration")];
        }

        List<Finding> odd = [.. Oddities(bot.TenantId, listed).Select(Finding.Warning)];
        return odd.Count > 0 ? odd
            : listed.Count == 0 ? [Finding.Ok($"members of {bot.TenantId} alone")]
            : [Finding.Ok($"members of {string.Join(", ", listed)}")];
    });

    private static IEnumerable<string> Oddities(string own, List<string> listed)
    {
        if (listed.Count > 0 && !listed.Contains(own, StringComparer.OrdinalIgnoreCase))
        {
            yield return $"Bot:Tenants does not hold the bot's own tenant {own}, so its members are refused. Add it when they are to use the bot.";
        }
    }
}
