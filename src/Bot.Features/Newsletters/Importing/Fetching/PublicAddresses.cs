using System.Net;
using System.Net.Sockets;

namespace Bot.Features.Newsletters.Importing.Fetching;

/// <summary>
/// Which addresses belong to the public internet. Whatever else stands in our own network, or leads into it in disguise:
/// the bot must not look there because somebody pasted a link.
/// </summary>
internal static class PublicAddresses
{
    // IANA's special-purpose registry, and Azure's own address for its machines, which looks public and is not.
    private static readonly IPNetwork[] Closed =
    [
        IPNetwork.Parse("0.0.0.0/8"), IPNetwork.Parse("10.0.0.0/8"), IPNetwork.Parse("100.64.0.0/10"), IPNetwork.Parse("127.0.0.0/8"),
        IPNetwork.Parse("169.254.0.0/16"), IPNetwork.Parse("172.16.0.0/12"), IPNetwork.Parse("192.0.0.0/24"), IPNetwork.Parse("192.0.2.0/24"),
        IPNetwork.Parse("192.88.99.0/24"), IPNetwork.Parse("192.168.0.0/16"), IPNetwork.Parse("198.18.0.0/15"), IPNetwork.Parse("198.51.100.0/24"),
        IPNetwork.Parse("203.0.113.0/24"), IPNetwork.Parse("224.0.0.0/4"), IPNetwork.Parse("240.0.0.0/4"), IPNetwork.Parse("168.63.129.16/32"),

        // Within the one block of IPv6 that is public: Teredo and its kin, documentation, 6to4.
        IPNetwork.Parse("2001::/23"), IPNetwork.Parse("2001:db8::/32"), IPNetwork.Parse("2002::/16"), IPNetwork.Parse("3fff::/20"),
    ];

    private static readonly IPNetwork PublicSix = IPNetwork.Parse("2000::/3");

    /// <summary>
    /// False for an IPv4 address that is written as IPv6 too (mapped, compatible, NAT64): a name that resolves to one wants
    /// to get past a check like this.
    /// </summary>
    public static bool Has(IPAddress address)
    {
        ArgumentNullException.ThrowIfNull(address);
        return address.AddressFamily switch
        {
            AddressFamily.InterNetwork => !Array.Exists(Closed, network => network.Contains(address)),
            AddressFamily.InterNetworkV6 => !address.IsIPv4MappedToIPv6 && PublicSix.Contains(address) && !Array.Exists(Closed, network => network.Contains(address)),
            _ => false,
        };
    }
}
