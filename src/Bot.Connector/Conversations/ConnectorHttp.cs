using System.Net;

namespace Bot.Connector.Conversations;

// The one pooled client for everything that goes out: keys, tokens and conversations.
internal sealed class ConnectorHttp : IDisposable
{
    // A page of members is the largest answer.
    private const int LargestAnswer = 4 * 1024 * 1024;

    public HttpClient Client { get; } = new(new SocketsHttpHandler
    {
        // Teams moves behind its names; a connection must not outlive that.
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        ConnectTimeout = TimeSpan.FromSeconds(5),
        AutomaticDecompression = DecompressionMethods.All,
        UseCookies = false,

        // A redirect could carry the bot's token to a host that nobody allowed.
        AllowAutoRedirect = false,
    })
    {
        // Each call has its own time limit.
        Timeout = Timeout.InfiniteTimeSpan,
        MaxResponseContentBufferSize = LargestAnswer,
    };

    public void Dispose() => Client.Dispose();
}
