using Bot.Connector;
using Bot.Connector.Registration;
using Microsoft.Extensions.Options;

namespace Bot.Host.Doctor.Checks;

/// <summary>The hosts that may be given the bot's token are Teams' own, or a list that makes sense.</summary>
internal static class ServiceHostsCheck
{
    // What would give the token away is a fault of the configuration, and is refused there.
    public static readonly Check Check = Doctor.Check.Of("service hosts", Moment.Settings, [BotOptions.Section], static services =>
    {
        var bot = services.GetRequiredService<IOptions<BotOptions>>().Value;
        List<Finding> odd = [.. ServiceHostList.Oddities(bot).Select(Finding.Warning)];
        return odd.Count > 0 ? odd : [Finding.Ok($"the bot's token goes to {(ServiceHostList.IsTeamsOwn(bot) ? "Teams' own hosts" : string.Join(", ", ServiceHostList.Of(bot)))} alone")];
    });
}
