using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography.X509Certificates;

namespace Bot.Features.Newsletters.Importing.Fetching;

/// <summary>
/// Reads a page, feed or image of the public internet on behalf of somebody who pasted its link, without ever being led
/// into our own network, kept waiting, or flooded. Nothing of ours goes along: no cookies, no sign-in, no proxy.
/// </summary>
internal sealed class FetchPage : IDisposable
{
    private const int KilobytesOfHeaders = 32;
    private const int Chunk = 16 * 1024;

    private readonly HttpClient http;
    private readonly TimeProvider clock;

    public FetchPage(WebRoad road, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(road);
        this.clock = clock;
        http = new HttpClient(HandlerOf(road), disposeHandler: true)
        {
            Timeout = Timeout.InfiniteTimeSpan,
            DefaultRequestVersion = HttpVersion.Version11,
            DefaultVersionPolicy = HttpVersionPolicy.RequestVersionExact,
        };
    }

    public Task<Fetched> ReadAsync(string? link, FetchTerms terms, CancellationToken cancellationToken)
    {
        var (address, refusal) = WebAddress.Read(link);
        return address is null ? Task.FromResult(Fetched.FromRefusal(refusal ?? FetchRefusal.NotAnAddress)) : ReadAsync(address, terms, cancellationToken);
    }

    public void Dispose() => http.Dispose();

    private static SocketsHttpHandler HandlerOf(WebRoad road)
    {
        var connection = new CheckedConnection(road);
        return new SocketsHttpHandler
        {
            ConnectCallback = (context, cancellationToken) => connection.OpenAsync(context.DnsEndPoint, cancellationToken),
            UseProxy = false,
            UseCookies = false,
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.All,
            MaxResponseHeadersLength = KilobytesOfHeaders,
            MaxResponseDrainSize = 0,
            ActivityHeadersPropagator = null,

            // A connection serves one request, so that each one was checked.
            PooledConnectionLifetime = TimeSpan.Zero,
            SslOptions =
            {
                RemoteCertificateValidationCallback = road.Certificates,

                // A certificate may name an address of its issuer; the machine would fetch it, wherever that is.
                CertificateChainPolicy = new X509ChainPolicy { DisableCertificateDownloads = true, RevocationMode = X509RevocationMode.NoCheck },
            },
        };
    }

    private async Task<Fetched> ReadAsync(Uri address, FetchTerms terms, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(terms.Limit, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            return await FollowAsync(address, terms, either.Token);
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            return FetchRefusal.TooSlow;
        }
        catch (HttpRequestException) when (limit.IsCancellationRequested)
        {
            return FetchRefusal.TooSlow;
        }
        catch (HttpRequestException exception)
        {
            return RefusalOf(exception);
        }
        catch (FetchException exception)
        {
            return exception.Refusal;
        }
        catch (InvalidDataException)
        {
            return FetchRefusal.Unreadable;
        }
        catch (IOException)
        {
            return limit.IsCancellationRequested ? FetchRefusal.TooSlow : FetchRefusal.NoConnection;
        }
    }

    private async Task<Fetched> FollowAsync(Uri first, FetchTerms terms, CancellationToken cancellationToken)
    {
        var address = first;
        for (var sentOn = 0; sentOn <= terms.MostRedirects; sentOn++)
        {
            using var request = RequestFor(address, terms);
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            if (!IsRedirect(response.StatusCode))
            {
                return await ReadAsync(address, response, terms, cancellationToken);
            }

            if (response.Headers.Location is not { } location || !Uri.TryCreate(address, location, out var next) || next.AbsoluteUri.Length > WebAddress.Longest)
            {
                return FetchRefusal.ServerFault;
            }

            if (WebAddress.RefusalOf(next) is { } refusal)
            {
                return refusal == FetchRefusal.NotPublic ? refusal : FetchRefusal.LeadsAstray;
            }

            address = next;
        }

        return FetchRefusal.TooManyRedirects;
    }

    private static HttpRequestMessage RequestFor(Uri address, FetchTerms terms)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.UserAgent.Add(new ProductInfoHeaderValue("NetwerkBot", "1.0"));
        request.Headers.Accept.ParseAdd(string.Join(", ", terms.MediaTypes));
        request.Headers.ConnectionClose = true;
        return request;
    }

    private static async Task<Fetched> ReadAsync(Uri address, HttpResponseMessage response, FetchTerms terms, CancellationToken cancellationToken)
    {
        if (response.StatusCode != HttpStatusCode.OK)
        {
            return response.StatusCode switch
            {
                HttpStatusCode.NotFound or HttpStatusCode.Gone => FetchRefusal.NotThere,
                HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => FetchRefusal.NotForAll,
                _ => FetchRefusal.ServerFault,
            };
        }

        if (response.Content.Headers.ContentType is not { MediaType: { } given } type || given.ToLowerInvariant() is var kind && !terms.MediaTypes.Contains(kind))
        {
            return FetchRefusal.OtherKind;
        }

        if (response.Content.Headers.ContentLength > terms.MostBytes)
        {
            return FetchRefusal.TooLarge;
        }

        var body = await BodyAsync(response.Content, terms.MostBytes, cancellationToken);
        return body is null ? FetchRefusal.TooLarge : new Fetched(new FetchedFile(address, kind, type.CharSet?.Trim('"', '\'', ' '), body), null);
    }

    // What a packed body unpacks to is counted, not what comes over the line.
    private static async Task<byte[]?> BodyAsync(HttpContent content, int most, CancellationToken cancellationToken)
    {
        await using var stream = await content.ReadAsStreamAsync(cancellationToken);
        using var body = new MemoryStream();
        var chunk = new byte[Chunk];
        for (int read; (read = await stream.ReadAsync(chunk, cancellationToken)) > 0;)
        {
            if (body.Length + read > most)
            {
                return null;
            }

            body.Write(chunk, 0, read);
        }

        return body.ToArray();
    }

    private static bool IsRedirect(HttpStatusCode status) => status is
        HttpStatusCode.MovedPermanently or HttpStatusCode.Found or HttpStatusCode.SeeOther or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect;

    private static FetchRefusal RefusalOf(HttpRequestException exception)
    {
        for (var inner = exception.InnerException; inner is not null; inner = inner.InnerException)
        {
            if (inner is FetchException refused)
            {
                return refused.Refusal;
            }
        }

        return exception.HttpRequestError switch
        {
            HttpRequestError.SecureConnectionError => FetchRefusal.NotSecure,
            HttpRequestError.NameResolutionError => FetchRefusal.NameUnknown,
            HttpRequestError.ConfigurationLimitExceeded => FetchRefusal.TooLarge,
            HttpRequestError.InvalidResponse or HttpRequestError.HttpProtocolError => FetchRefusal.ServerFault,
            _ => FetchRefusal.NoConnection,
        };
    }
}
