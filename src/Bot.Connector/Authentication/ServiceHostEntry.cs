using System.Globalization;

namespace Bot.Connector.Authentication;

// What may stand in Bot:ServiceHosts: a host, host:port, or a suffix that is somebody's own and not a whole top-level domain.
internal static class ServiceHostEntry
{
    private const int HighestPort = 65535;

    public static bool IsSound(string? entry)
    {
        var text = entry?.Trim() ?? string.Empty;
        var isSuffix = text.StartsWith('.') || text.StartsWith("*.", StringComparison.Ordinal);
        return isSuffix ? IsSuffix(text[(text.IndexOf('.', StringComparison.Ordinal) + 1)..]) : IsHost(text);
    }

    private static bool IsSuffix(string domain) => domain.Contains('.', StringComparison.Ordinal) && Uri.CheckHostName(domain) == UriHostNameType.Dns;

    private static bool IsHost(string text)
    {
        if (Uri.CheckHostName(text) != UriHostNameType.Unknown)
        {
            return true;
        }

        var colon = text.LastIndexOf(':');
        return colon > 0
            && Uri.CheckHostName(text[..colon]) != UriHostNameType.Unknown
            && int.TryParse(text.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is > 0 and <= HighestPort;
    }
}
