using System.IO.Compression;
using System.Net;
using System.Text;
using Bot.Features.Newsletters.Importing.Fetching;
using Bot.Testing;
using Microsoft.AspNetCore.Http;

namespace Bot.Features.Tests.Newsletters.Importing;

/// <summary>Reading pages of the internet, from good sites and from those that mean harm.</summary>
public sealed class FetchPageTests : IAsyncLifetime, IDisposable
{
    private const string News = "https://www.veilig.example/nieuws";

    private readonly ManualClock clock = new();
    private PublicWeb? web;
    private FetchPage? fetch;

    private PublicWeb Web => web ?? throw new InvalidOperationException("The test has not started.");

    public async Task InitializeAsync()
    {
        web = await PublicWeb.StartAsync();
        fetch = new FetchPage(Web.Road, clock);
    }

    public async Task DisposeAsync()
    {
        Dispose();
        await Web.DisposeAsync();
    }

    public void Dispose() => fetch?.Dispose();

    [Fact]
    public async Task Page_of_a_public_site_is_read_and_nothing_of_ours_goes_along()
    {
        string[] headers = [];
        Web.Page("www.veilig.example/nieuws", async context =>
        {
            headers = [.. context.Request.Headers.Keys.Order()];
            context.Response.ContentType = "text/html";
            context.Response.Headers.SetCookie = "volg=1";
            await context.Response.WriteAsync("<p>Goed nieuws</p>");
        });

        await ReadAsync(News);
        var page = await ReadAsync(News);

        Assert.Equal("<p>Goed nieuws</p>", PageText.Of(page.File!));
        Assert.Equal(["Accept", "Accept-Encoding", "Connection", "Host", "User-Agent"], headers);
        Assert.Equal([new IPEndPoint(PublicWeb.Public, 443), new IPEndPoint(PublicWeb.Public, 443)], Web.Dialled);
    }

    [Theory]
    [InlineData("", nameof(FetchRefusal.NotAnAddress))]
    [InlineData("nieuwsbrief november", nameof(FetchRefusal.NotAnAddress))]
    [InlineData("www.veilig.example/nieuws", nameof(FetchRefusal.NotAnAddress))]
    [InlineData("javascript:alert(1)", nameof(FetchRefusal.NotAnAddress))]
    [InlineData("file:///etc/passwd", nameof(FetchRefusal.NotAnAddress))]
    [InlineData("/etc/passwd", nameof(FetchRefusal.NotAnAddress))]
    [InlineData("ftp://www.veilig.example/", nameof(FetchRefusal.NotAnAddress))]
    [InlineData("data:text/html,x", nameof(FetchRefusal.NotAnAddress))]
    [InlineData("https:\\\\www.veilig.example", nameof(FetchRefusal.NotAnAddress))]
    [InlineData("http://www.veilig.example/nieuws", nameof(FetchRefusal.NotHttps))]
    [InlineData("https://anna:geheim@www.veilig.example/", nameof(FetchRefusal.HasPassword))]
    [InlineData("https://www.veilig.example@127.0.0.1/", nameof(FetchRefusal.HasPassword))]
    [InlineData("https://www.veilig.example:8443/", nameof(FetchRefusal.OtherPort))]
    [InlineData("https://localhost/", nameof(FetchRefusal.NotPublic))]
    [InlineData("https://localhost./", nameof(FetchRefusal.NotPublic))]
    [InlineData("https://bot.localhost/", nameof(FetchRefusal.NotPublic))]
    [InlineData("https://intranet/", nameof(FetchRefusal.NotPublic))]
    [InlineData("https://metadata.google.internal/", nameof(FetchRefusal.NotPublic))]
    [InlineData("https://printer.local/", nameof(FetchRefusal.NotPublic))]
    [InlineData("https://127.0.0.1/", nameof(FetchRefusal.NotPublic))]
    [InlineData("https://93.184.215.14/", nameof(FetchRefusal.NotPublic))]
    [InlineData("https://2130706433/", nameof(FetchRefusal.NotPublic))]
    [InlineData("https://0x7f000001/", nameof(FetchRefusal.NotPublic))]
    [InlineData("https://0x7f.0.0.1/", nameof(FetchRefusal.NotPublic))]
    [InlineData("https://0177.0.0.1/", nameof(FetchRefusal.NotPublic))]
    [InlineData("https://127.1/", nameof(FetchRefusal.NotPublic))]
    [InlineData("https://127.0.0.1./", nameof(FetchRefusal.NotPublic))]
    [InlineData("https://[::1]/", nameof(FetchRefusal.NotPublic))]
    [InlineData("https://[::ffff:10.0.0.1]/", nameof(FetchRefusal.NotPublic))]
    [InlineData("https://①②⑦.⓪.⓪.①/", nameof(FetchRefusal.NotPublic))]
    public async Task Link_that_is_none_of_a_public_page_is_refused_before_anybody_is_asked(string link, string refusal)
    {
        Assert.Equal(refusal, (await ReadAsync(link)).Refusal?.ToString());
        Assert.Empty(Web.Resolved);
        Assert.Empty(Web.Dialled);
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("10.1.2.3")]
    [InlineData("172.31.0.1")]
    [InlineData("192.168.1.1")]
    [InlineData("169.254.169.254")]
    [InlineData("168.63.129.16")]
    [InlineData("::1")]
    [InlineData("fd00::1")]
    [InlineData("::ffff:127.0.0.1")]
    [InlineData("64:ff9b::7f00:1")]
    [InlineData("93.184.215.14,10.0.0.1")]
    [InlineData("10.0.0.1,93.184.215.14")]
    public async Task Name_that_leads_into_a_closed_network_is_not_dialled(string addresses)
    {
        Web.Names["www.veilig.example"] = () => [.. addresses.Split(',').Select(IPAddress.Parse)];

        Assert.Equal(FetchRefusal.NotPublic, (await ReadAsync(News)).Refusal);
        Assert.Empty(Web.Dialled);
    }

    [Theory]
    [InlineData("https://127.0.0.1/", nameof(FetchRefusal.NotPublic))]
    [InlineData("https://169.254.169.254/latest/meta-data/", nameof(FetchRefusal.NotPublic))]
    [InlineData("https://[::1]/", nameof(FetchRefusal.NotPublic))]
    [InlineData("https://10.0.0.1/", nameof(FetchRefusal.NotPublic))]
    [InlineData("https://localhost/", nameof(FetchRefusal.NotPublic))]
    [InlineData("https://kwaad.example/", nameof(FetchRefusal.NotPublic))]
    [InlineData("//10.0.0.1/", nameof(FetchRefusal.NotPublic))]
    [InlineData("http://www.veilig.example/nieuws", nameof(FetchRefusal.LeadsAstray))]
    [InlineData("https://a:b@www.veilig.example/", nameof(FetchRefusal.LeadsAstray))]
    [InlineData("https://www.veilig.example:22/", nameof(FetchRefusal.LeadsAstray))]
    [InlineData("file:///etc/passwd", nameof(FetchRefusal.LeadsAstray))]
    public async Task Redirect_into_a_closed_network_is_not_followed(string to, string refusal)
    {
        Web.Names["kwaad.example"] = () => [IPAddress.Parse("192.168.0.10")];
        Web.Redirect("www.veilig.example/nieuws", to);

        Assert.Equal(refusal, (await ReadAsync(News)).Refusal?.ToString());
        Assert.Single(Web.Dialled);
    }

    [Fact]
    public async Task Name_that_answers_otherwise_a_moment_later_is_dialled_where_it_was_checked()
    {
        var answers = new Queue<string>(["93.184.215.14", "127.0.0.1"]);
        Web.Names["www.veilig.example"] = () => [IPAddress.Parse(answers.Dequeue())];
        Web.Page("www.veilig.example/nieuws", "<p>Goed nieuws</p>");

        Assert.NotNull((await ReadAsync(News)).File);
        Assert.Equal(FetchRefusal.NotPublic, (await ReadAsync(News)).Refusal);

        Assert.Equal(new IPEndPoint(PublicWeb.Public, 443), Assert.Single(Web.Dialled));
        Assert.Equal(2, Web.Resolved.Count);
    }

    [Theory]
    [InlineData(5, null)]
    [InlineData(6, nameof(FetchRefusal.TooManyRedirects))]
    public async Task Five_redirects_are_followed_and_six_are_not(int times, string? refusal)
    {
        for (var step = 0; step < times; step++)
        {
            Web.Redirect($"www.veilig.example/{step}", $"{step + 1}");
        }

        Web.Page($"www.veilig.example/{times}", "<p>Er</p>");

        Assert.Equal(refusal, (await ReadAsync("https://www.veilig.example/0")).Refusal?.ToString());
    }

    [Fact]
    public async Task Hundred_megabytes_endless_bodies_and_packed_bombs_are_too_large()
    {
        Web.Page("www.veilig.example/lang", async context =>
        {
            context.Response.ContentType = "text/html";
            context.Response.ContentLength = 100 * 1024 * 1024;
            await context.Response.StartAsync();
        });
        Web.Page("www.veilig.example/eindeloos", async context =>
        {
            context.Response.ContentType = "text/html";
            var chunk = new byte[64 * 1024];
            while (!context.RequestAborted.IsCancellationRequested)
            {
                await context.Response.Body.WriteAsync(chunk, context.RequestAborted);
            }
        });
        Web.Page("www.veilig.example/bom", async context =>
        {
            context.Response.ContentType = "text/html";
            context.Response.Headers.ContentEncoding = "gzip";
            await using var packed = new GZipStream(context.Response.Body, CompressionLevel.Fastest);
            var chunk = new byte[1024 * 1024];
            for (var written = 0; written < 100 && !context.RequestAborted.IsCancellationRequested; written++)
            {
                await packed.WriteAsync(chunk, context.RequestAborted);
            }
        });
        Web.Page("www.veilig.example/koppen", async context =>
        {
            context.Response.Headers["X-Lang"] = new string('x', 60_000);
            await context.Response.WriteAsync("x");
        });

        foreach (var path in new[] { "lang", "eindeloos", "bom", "koppen" })
        {
            var refusal = (await ReadAsync($"https://www.veilig.example/{path}")).Refusal;
            Assert.True(refusal == FetchRefusal.TooLarge, $"{path}: {refusal}");
        }
    }

    [Fact]
    public async Task Site_that_drips_is_left_after_four_seconds_in_all()
    {
        var dripping = new TaskCompletionSource();
        Web.Redirect("www.veilig.example/nieuws", "/traag");
        Web.Page("www.veilig.example/traag", async context =>
        {
            context.Response.ContentType = "text/html";
            await context.Response.WriteAsync("<p>");
            await context.Response.Body.FlushAsync();
            dripping.SetResult();
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, context.RequestAborted).ContinueWith(static _ => { }, TaskScheduler.Default);
        });

        var reading = ReadAsync(News);
        await dripping.Task.WaitAsync(TimeSpan.FromSeconds(20));
        clock.Advance(TimeSpan.FromSeconds(3.9));
        Assert.False(reading.IsCompleted);
        clock.Advance(TimeSpan.FromSeconds(0.2));

        Assert.Equal(FetchRefusal.TooSlow, (await reading.WaitAsync(TimeSpan.FromSeconds(20))).Refusal);
    }

    [Theory]
    [InlineData(404, "text/html", nameof(FetchRefusal.NotThere))]
    [InlineData(410, "text/html", nameof(FetchRefusal.NotThere))]
    [InlineData(401, "text/html", nameof(FetchRefusal.NotForAll))]
    [InlineData(403, "text/html", nameof(FetchRefusal.NotForAll))]
    [InlineData(500, "text/html", nameof(FetchRefusal.ServerFault))]
    [InlineData(204, "text/html", nameof(FetchRefusal.ServerFault))]
    [InlineData(302, "text/html", nameof(FetchRefusal.ServerFault))]
    [InlineData(200, "application/pdf", nameof(FetchRefusal.OtherKind))]
    [InlineData(200, "application/octet-stream", nameof(FetchRefusal.OtherKind))]
    [InlineData(200, "", nameof(FetchRefusal.OtherKind))]
    public async Task Answer_that_is_no_page_is_told_apart(int status, string type, string refusal)
    {
        Web.Page("www.veilig.example/nieuws", context =>
        {
            context.Response.StatusCode = status;
            context.Response.ContentType = type.Length == 0 ? null : type;
            return Task.CompletedTask;
        });

        Assert.Equal(refusal, (await ReadAsync(News)).Refusal?.ToString());
    }

    [Fact]
    public async Task Unknown_name_wrong_certificate_and_broken_packing_are_told_apart()
    {
        Web.Page("www.veilig.example/stuk", async context =>
        {
            context.Response.ContentType = "text/html";
            context.Response.Headers.ContentEncoding = "gzip";
            await context.Response.WriteAsync("dit is niet ingepakt");
        });
        using var strict = new FetchPage(Web.Unbelieved, clock);

        Assert.Equal(FetchRefusal.NameUnknown, (await ReadAsync("https://www.bestaat-niet.nl/")).Refusal);
        Assert.Equal(FetchRefusal.NotSecure, (await strict.ReadAsync(News, FetchTerms.Page, CancellationToken.None)).Refusal);
        Assert.Equal(FetchRefusal.Unreadable, (await ReadAsync("https://www.veilig.example/stuk")).Refusal);
    }

    [Fact]
    public async Task Road_of_production_does_not_lead_to_this_machine()
    {
        var connection = new CheckedConnection(WebRoad.Real(clock));

        var refused = await Assert.ThrowsAsync<FetchException>(async () => await connection.OpenAsync(new DnsEndPoint("localhost", 443), CancellationToken.None));

        Assert.Equal(FetchRefusal.NotPublic, refused.Refusal);
    }

    [Theory]
    [InlineData("utf-8", "Café €", "text/html; charset=utf-8", "")]
    [InlineData("windows-1252", "Café €", "text/html; charset=iso-8859-1", "")]
    [InlineData("windows-1252", "Café €", "text/html", "<meta charset='windows-1252'>")]
    [InlineData("windows-1252", "Café €", "text/html", "")]
    [InlineData("utf-8", "Café €", "text/html", "")]
    [InlineData("utf-8", "Café €", "text/html; charset=bestaat-niet", "")]
    [InlineData("utf-8", "Café €", "text/html; charset=utf-7", "")]
    [InlineData("iso-8859-15", "Café €", "text/html", "<?xml version='1.0' encoding='iso-8859-15'?>")]
    public void Letters_are_read_in_the_encoding_that_is_told_or_that_fits(string encoding, string letters, string type, string head)
    {
        var bytes = CodePagesEncodingProvider.Instance.GetEncoding(encoding)?.GetBytes(head + letters) ?? Encoding.GetEncoding(encoding).GetBytes(head + letters);
        var parsed = System.Net.Http.Headers.MediaTypeHeaderValue.Parse(type);

        var text = PageText.Of(new FetchedFile(new Uri(News), "text/html", parsed.CharSet, bytes));

        Assert.Equal(head + letters, text);
    }

    [Fact]
    public void Broken_encodings_give_text_and_no_fault()
    {
        byte[][] broken = [[0xFF, 0xFE, 0x00], [0xEF, 0xBB, 0xBF, 0xC3, 0x28], [0xC3], [], [0x00, 0x00, 0x41], [0xFE, 0xFF, 0xD8]];

        Assert.All(broken, body => Assert.DoesNotContain('\0', PageText.Of(new FetchedFile(new Uri(News), "text/html", "utf-8", body))));
    }

    private Task<Fetched> ReadAsync(string link) => (fetch ?? throw new InvalidOperationException("The test has not started.")).ReadAsync(link, FetchTerms.Page, CancellationToken.None);
}
