using Bot.Connector.Authentication;

namespace Bot.Connector.Registration;

/// <summary>Whether the hosts that may be given the bot's token are plausible. Each sentence names the key, and the mend after it.</summary>
public static class ServiceHostList
{
    // Under these, and under the regions and services that they are divided into, anybody can have a name for some euros, or for nothing.
    private static readonly string[] Shared =
    [
        "trafficmanager.net", "azurewebsites.net", "cloudapp.net", "cloudapp.azure.com", "azurefd.net", "azureedge.net", "azurecontainerapps.io",
        "windows.net", "azure-api.net", "azurestaticapps.net", "github.io", "ngrok.io", "ngrok-free.app", "devtunnels.ms",
    ];

    // What is under such a name belongs to somebody.
    private static readonly string[] Countries = ["co.uk"];

    /// <summary>The hosts that may be given it.</summary>
    public static IReadOnlyList<string> Of(BotOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return ServiceHosts.Of(options);
    }

    /// <summary>Whether nothing is set, so that they are Teams' own.</summary>
    public static bool IsTeamsOwn(BotOptions options) => ReferenceEquals(Of(options), ServiceHosts.Teams);

    /// <summary>What would hand the token to strangers.</summary>
    public static IEnumerable<string> Faults(BotOptions options, bool isDevelopment)
    {
        ArgumentNullException.ThrowIfNull(options);
        foreach (var (index, host) in options.ServiceHosts.Index().Where(static host => !string.IsNullOrWhiteSpace(host.Item)))
        {
            // By its place and not by what stands there: it may be a secret under the wrong key.
            var entry = host.Trim();
            if (SuffixOf(entry) is { } suffix && IsAnybodys(suffix))
            {
                yield return $"Bot:ServiceHosts:{index} is a domain under which anybody can have a host, and so get the bot's token. "
                    + $"Set Bot__ServiceHosts__{index} to the full name of the host, such as smba.trafficmanager.net, or leave it out.";
            }
            else if (!isDevelopment && options.IsRegistered && IsThisMachine(entry) && KeysAreElsewhere(options))
            {
                yield return $"Bot:ServiceHosts:{index} is this machine, so whatever listens here could get the bot's token. "
                    + $"Take Bot__ServiceHosts__{index} out; it is for a trial in the Development environment.";
            }
        }
    }

    /// <summary>What is odd, though it may be meant.</summary>
    public static IEnumerable<string> Oddities(BotOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var listed = Of(options);
        if (options.OpenIdMetadataUrl == BotOptions.PublicCloudMetadataUrl
            && !listed.Any(static entry => ServiceHosts.Teams.Contains(entry, StringComparer.OrdinalIgnoreCase)))
        {
            yield return "Bot:ServiceHosts does not hold Teams' own host, so the bot could read what members type and not answer it. "
                + $"Add {ServiceHosts.Teams[0]}, or leave Bot__ServiceHosts out.";
        }

        if (KeysAreOnThisMachine(options) && listed.Any(IsThisMachine))
        {
            yield return "Bot:ServiceHosts and Bot:OpenIdMetadataUrl are on this machine: a played Teams, not the real one. "
                + "Leave both out once the bot is to meet Teams.";
        }
    }

    private static bool IsAnybodys(string suffix) =>
        Countries.Contains(suffix, StringComparer.OrdinalIgnoreCase)
        || Shared.Any(shared => suffix.Equals(shared, StringComparison.OrdinalIgnoreCase) || suffix.EndsWith($".{shared}", StringComparison.OrdinalIgnoreCase));

    private static string? SuffixOf(string entry) =>
        (entry.StartsWith("*.", StringComparison.Ordinal) ? entry[2..] : entry.StartsWith('.') ? entry[1..] : null)?.TrimEnd('.');

    private static bool IsThisMachine(string entry) => Uri.TryCreate($"http://{entry}", UriKind.Absolute, out var address) && WebAddress.IsLoopback(address);

    private static bool KeysAreElsewhere(BotOptions options) => WebAddress.TryParse(options.OpenIdMetadataUrl, out var address) && !WebAddress.IsLoopback(address);

    private static bool KeysAreOnThisMachine(BotOptions options) => WebAddress.TryParse(options.OpenIdMetadataUrl, out var address) && WebAddress.IsLoopback(address);
}
