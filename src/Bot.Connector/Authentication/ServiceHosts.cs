using Microsoft.Extensions.Hosting;

namespace Bot.Connector.Authentication;

internal enum HostTrust
{
    /// <summary>Not spoken to at all.</summary>
    None,

    /// <summary>Spoken to, without a token.</summary>
    WithoutToken,

    /// <summary>May have the bot's token.</summary>
    WithToken,
}

// Which hosts the bot speaks to, and which of them may have its token. Never a whole shared domain such as
// trafficmanager.net, where anybody can register a name.
internal sealed class ServiceHosts
{
    public static readonly IReadOnlyList<string> Teams =
    [
        "smba.trafficmanager.net",
        "smba.infra.gcc.teams.microsoft.com",
        "smba.infra.gov.teams.microsoft.us",
        "smba.infra.dod.teams.microsoft.us",
    ];

    private readonly IReadOnlyList<string> listed;
    private readonly bool isRegistered;
    private readonly bool speaksToThisMachine;

    public ServiceHosts(BotOptions options, IHostEnvironment environment)
    {
        listed = Of(options);
        isRegistered = options.IsRegistered;
        speaksToThisMachine = !isRegistered || environment.IsDevelopment();
    }

    // What is set, without the blanks around it, or Teams' own.
    public static IReadOnlyList<string> Of(BotOptions options)
    {
        List<string> set = [.. options.ServiceHosts.Where(static host => !string.IsNullOrWhiteSpace(host)).Select(static host => host.Trim())];
        return set.Count > 0 ? set : Teams;
    }

    public HostTrust Of(string serviceUrl)
    {
        if (!WebAddress.TryParse(serviceUrl, out var address) || address.Query.Length > 0 || address.Fragment.Length > 0)
        {
            return HostTrust.None;
        }

        if (listed.Any(entry => Matches(entry, address)))
        {
            return isRegistered ? HostTrust.WithToken : HostTrust.WithoutToken;
        }

        return speaksToThisMachine && WebAddress.IsLoopback(address) ? HostTrust.WithoutToken : HostTrust.None;
    }

    // "host", "host:port", ".suffix" or "*.suffix".
    private static bool Matches(string entry, Uri address)
    {
        if (entry.StartsWith("*.", StringComparison.Ordinal) || entry.StartsWith('.'))
        {
            return address.Host.EndsWith(entry.TrimStart('*'), StringComparison.OrdinalIgnoreCase);
        }

        return IsSame(entry, address.Host)
            || IsSame(entry, address.IdnHost)
            || IsSame(entry, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{address.Host}:{address.Port}"));
    }

    private static bool IsSame(string entry, string host) => string.Equals(entry, host, StringComparison.OrdinalIgnoreCase);
}
