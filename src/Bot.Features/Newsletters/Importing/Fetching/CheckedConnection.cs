using System.Net;
using System.Net.Sockets;

namespace Bot.Features.Newsletters.Importing.Fetching;

/// <summary>
/// Opens the connection of a request. The name is resolved here, once, and the connection goes to the very addresses that
/// were checked: a name that answers otherwise a moment later changes nothing.
/// </summary>
internal sealed class CheckedConnection(WebRoad road)
{
    public async ValueTask<Stream> OpenAsync(DnsEndPoint name, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(name);
        var addresses = await ResolveAsync(name.Host, cancellationToken);

        // One closed address among public ones is no accident.
        if (!addresses.All(PublicAddresses.Has))
        {
            throw new FetchException(FetchRefusal.NotPublic);
        }

        // Most of the sites meant here have IPv4, and many a server that runs the bot has nothing else.
        foreach (var address in addresses.OrderBy(static address => address.AddressFamily == AddressFamily.InterNetwork ? 0 : 1))
        {
            try
            {
                return await road.DialAsync(new IPEndPoint(address, name.Port), cancellationToken);
            }
            catch (SocketException)
            {
                // The next one may answer.
            }
        }

        throw new FetchException(FetchRefusal.NoConnection);
    }

    private async Task<IPAddress[]> ResolveAsync(string host, CancellationToken cancellationToken)
    {
        try
        {
            var found = await road.ResolveAsync(host, cancellationToken);
            return found.Length > 0 ? found : throw new FetchException(FetchRefusal.NameUnknown);
        }
        catch (SocketException)
        {
            throw new FetchException(FetchRefusal.NameUnknown);
        }
    }
}

/// <summary>Carries a refusal out of the middle of a request.</summary>
internal sealed class FetchException : Exception
{
    public FetchException(FetchRefusal refusal)
        : base($"The page was not read: {refusal}.") => Refusal = refusal;

    public FetchRefusal Refusal { get; }
}
