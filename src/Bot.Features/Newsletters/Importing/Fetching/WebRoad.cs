using System.Net;
using System.Net.Security;
using System.Net.Sockets;

namespace Bot.Features.Newsletters.Importing.Fetching;

/// <summary>
/// The way to the internet, in the three steps that a test must play: whose a name is, the cable to a checked address, and
/// which certificates are believed. Which addresses are public is not among them: that rule holds in tests too.
/// </summary>
/// <param name="ResolveAsync">The addresses of a name.</param>
/// <param name="DialAsync">Opens a connection to an address that was checked.</param>
/// <param name="Certificates">Null for the certificates that the machine trusts.</param>
internal sealed record WebRoad(
    Func<string, CancellationToken, Task<IPAddress[]>> ResolveAsync,
    Func<IPEndPoint, CancellationToken, ValueTask<Stream>> DialAsync,
    RemoteCertificateValidationCallback? Certificates = null)
{
    // An address that does not answer must leave time for the next one.
    private static readonly TimeSpan DialLimit = TimeSpan.FromMilliseconds(1500);

    public static WebRoad Real(TimeProvider clock) => new(Dns.GetHostAddressesAsync, (end, cancellationToken) => DialAsyncOf(end, clock, cancellationToken));

    private static async ValueTask<Stream> DialAsyncOf(IPEndPoint end, TimeProvider clock, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(DialLimit, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        var socket = new Socket(end.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(end, either.Token);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            socket.Dispose();
            throw new SocketException((int)SocketError.TimedOut);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
