using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Bot.Features.Newsletters.Importing.Fetching;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Logging;

namespace Bot.Features.Tests.Newsletters.Importing;

/// <summary>
/// A small internet: names with public addresses, and one server behind all of them, over https. Which addresses may be
/// dialled is decided by the real rule; what was dialled is remembered.
/// </summary>
internal sealed class PublicWeb : IAsyncDisposable
{
    public static readonly IPAddress Public = IPAddress.Parse("93.184.215.14");

    // One for all tests: making a key takes longer than most of them.
    private static readonly Lazy<X509Certificate2> Own = new(SelfSigned);

    private readonly X509Certificate2 certificate = Own.Value;
    private readonly ConcurrentDictionary<string, RequestDelegate> pages = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentQueue<IPEndPoint> dialled = new();
    private readonly ConcurrentQueue<string> resolved = new();
    private readonly ConcurrentQueue<string> asked = new();
    private WebApplication? server;
    private int port;

    /// <summary>The addresses of a name that is not an ordinary public one; asked anew each time.</summary>
    public ConcurrentDictionary<string, Func<IPAddress[]>> Names { get; } = new(StringComparer.OrdinalIgnoreCase);

    public IReadOnlyList<IPEndPoint> Dialled => [.. dialled];

    public IReadOnlyList<string> Resolved => [.. resolved];

    /// <summary>The requests that came in, as "host/path".</summary>
    public IReadOnlyList<string> Asked => [.. asked];

    public WebRoad Road => Unbelieved with { Certificates = (_, shown, _, _) => shown?.GetCertHashString() == certificate.GetCertHashString() };

    /// <summary>The same, with the certificates that this machine trusts; ours is not among them.</summary>
    public WebRoad Unbelieved => new(ResolveAsync, DialAsync);

    public static async Task<PublicWeb> StartAsync()
    {
        var web = new PublicWeb();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration().ConfigureKestrel(options =>
        {
            options.Limits.MinResponseDataRate = null;
            options.Listen(IPAddress.Loopback, 0, listen =>
            {
                listen.Protocols = HttpProtocols.Http1;
                listen.UseHttps(web.certificate);
            });
        });
        web.server = builder.Build();
        web.server.Run(web.ServeAsync);
        await web.server.StartAsync();
        web.port = new Uri(web.server.Urls.First()).Port;
        return web;
    }

    /// <summary>What stands at "host/path".</summary>
    public void Page(string at, RequestDelegate page) => pages[at] = page;

    public void Page(string at, string type, byte[] body) => Page(at, async context =>
    {
        context.Response.ContentType = type;
        await context.Response.Body.WriteAsync(body);
    });

    public void Page(string at, string html) => Page(at, "text/html; charset=utf-8", System.Text.Encoding.UTF8.GetBytes(html));

    public void Redirect(string at, string to) => Page(at, context =>
    {
        context.Response.StatusCode = StatusCodes.Status302Found;
        context.Response.Headers.Location = to;
        return Task.CompletedTask;
    });

    public async ValueTask DisposeAsync()
    {
        if (server is not null)
        {
            using var soon = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
            await server.StopAsync(soon.Token);
            await server.DisposeAsync();
        }
    }

    private Task ServeAsync(HttpContext context)
    {
        var at = context.Request.Host.Host + context.Request.Path;
        asked.Enqueue(at);
        if (pages.TryGetValue(at, out var page))
        {
            return page(context);
        }

        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }

    private Task<IPAddress[]> ResolveAsync(string name, CancellationToken cancellationToken)
    {
        resolved.Enqueue(name);
        if (Names.TryGetValue(name, out var addresses))
        {
            return Task.FromResult(addresses());
        }

        return name.EndsWith(".example", StringComparison.OrdinalIgnoreCase) ? Task.FromResult<IPAddress[]>([Public]) : throw new SocketException((int)SocketError.HostNotFound);
    }

    private async ValueTask<Stream> DialAsync(IPEndPoint end, CancellationToken cancellationToken)
    {
        dialled.Enqueue(end);
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(new IPEndPoint(IPAddress.Loopback, port), cancellationToken);
        return new NetworkStream(socket, ownsSocket: true);
    }

    private static X509Certificate2 SelfSigned()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=www.veilig.example", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var made = request.CreateSelfSigned(new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero), new(2036, 1, 1, 0, 0, 0, TimeSpan.Zero));
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pkcs12), null);
    }
}
