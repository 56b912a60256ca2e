using System.Diagnostics.CodeAnalysis;
using System.Net;

namespace Bot.Connector.Authentication;

// Secrets and keys travel by https; plain http only within this machine.
internal static class WebAddress
{
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out Uri? address) =>
        Uri.TryCreate(text, UriKind.Absolute, out address)
        && address.UserInfo.Length == 0
        && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && IsLoopback(address)));

    public static bool IsLoopback(Uri address) =>
        address.HostNameType switch
        {
            UriHostNameType.IPv4 or UriHostNameType.IPv6 => IPAddress.TryParse(address.Host, out var ip) && IPAddress.IsLoopback(ip),
            _ => string.Equals(address.Host, "localhost", StringComparison.OrdinalIgnoreCase),
        };
}
