using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using Bot.Host.Tests.Playing;

namespace Bot.Host.Tests.Serving;

/// <summary>Requests that break HTTP itself, which no handler sees whole: the caller's fault, and said so.</summary>
public sealed class BadRequestTests : IAsyncLifetime, IDisposable
{
    private readonly SqliteFile database = new();
    private RunningBot? bot;

    private RunningBot Bot => bot ?? throw new InvalidOperationException("The test has not started.");

    public async Task InitializeAsync() => bot = await RunningBot.StartAsync(database);

    public async Task DisposeAsync() => await Bot.DisposeAsync();

    public void Dispose() => database.Dispose();

    [Theory]
    [InlineData(300 * 1024, true)]
    [InlineData(300 * 1024, false)]
    [InlineData(4 * 1024 * 1024, true)]
    [InlineData(4 * 1024 * 1024, false)]
    public async Task Body_over_the_limit_is_too_large_whether_its_length_is_told_or_not(int length, bool isTold)
    {
        using var response = await PostAsync(length, isTold);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        AssertNothingLogged();
    }

    [Fact]
    public async Task Broken_chunk_is_a_bad_request()
    {
        using var client = new TcpClient();
        await client.ConnectAsync(Bot.Address.Host, Bot.Address.Port);
        var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(
            $"POST /api/messages HTTP/1.1\r\nHost: {Bot.Address.Authority}\r\nAuthorization: Bearer {Bot.Teams.Token()}\r\nTransfer-Encoding: chunked\r\n\r\nthis is no length\r\n"));
        using var reader = new StreamReader(stream);

        Assert.StartsWith("HTTP/1.1 400", await reader.ReadLineAsync(), StringComparison.Ordinal);
        AssertNothingLogged();
    }

    // The body may be on its way when the bot closes the connection; now and then the answer is lost in that.
    private async Task<HttpResponseMessage> PostAsync(int length, bool isTold)
    {
        using var http = new HttpClient();
        for (var tries = 1; ; tries++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(Bot.Address, "/api/messages")) { Content = new ByteArrayContent(new byte[length]) };
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Bot.Teams.Token());
            request.Headers.TransferEncodingChunked = !isTold;
            request.Headers.ExpectContinue = isTold;
            try
            {
                return await http.SendAsync(request);
            }
            catch (HttpRequestException exception) when (tries < 10 && exception.InnerException is IOException)
            {
                continue;
            }
        }
    }

    private void AssertNothingLogged() => Assert.DoesNotContain(Bot.Log.All, static line => line.StartsWith("Error", StringComparison.Ordinal));
}
