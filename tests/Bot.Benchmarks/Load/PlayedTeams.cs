using System.Collections.Concurrent;
using System.Text.Json;
using Bot.Testing.Teams;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Bot.Benchmarks.Load;

/// <summary>
/// Teams as the driver plays it: real keys and tokens (from the tests' fake), and a connector that does nothing but take
/// replies, because it shares the cores with what is measured.
/// </summary>
internal sealed class PlayedTeams : IAsyncDisposable
{
    private static readonly byte[] Taken = """{"id":"1"}"""u8.ToArray();

    private readonly WebApplication app;
    private readonly FakeTeams identity;
    private readonly ConcurrentDictionary<string, TaskCompletionSource<long>> awaited = new();
    private long replies;

    private PlayedTeams(WebApplication app, FakeTeams identity)
    {
        this.app = app;
        this.identity = identity;
    }

    public string ServiceUrl => app.Urls.First() + "/teams/";

    /// <summary>The configuration of a bot that is registered here.</summary>
    public IReadOnlyDictionary<string, string?> Settings => identity.Settings;

    /// <summary>Messages that came in, also those after the first to one question.</summary>
    public long Replies => Interlocked.Read(ref replies);

    public static async Task<PlayedTeams> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var app = builder.Build();
        var teams = new PlayedTeams(app, await FakeTeams.StartAsync());
        app.Run(teams.TakeAsync);
        await app.StartAsync();
        return teams;
    }

    /// <summary>A signed token, good for an hour, as Teams would send it with many activities.</summary>
    public string Token() => identity.Identity.NewToken(ServiceUrl).SignRs256();

    /// <summary>Ends with the time stamp at which the first reply to the activity came in.</summary>
    public Task<long> ReplyTo(string activityId)
    {
        var reply = new TaskCompletionSource<long>(TaskCreationOptions.RunContinuationsAsynchronously);
        awaited[activityId] = reply;
        return reply.Task;
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        await identity.DisposeAsync();
    }

    private async Task TakeAsync(HttpContext context)
    {
        var path = context.Request.Path.Value ?? "";
        if (HttpMethods.IsGet(context.Request.Method))
        {
            await WriteMemberAsync(context, path);
            return;
        }

        await DrainAsync(context.Request);
        Interlocked.Increment(ref replies);
        if (awaited.TryRemove(path[(path.LastIndexOf('/') + 1)..], out var reply))
        {
            reply.TrySetResult(TimeProvider.System.GetTimestamp());
        }

        context.Response.StatusCode = StatusCodes.Status201Created;
        context.Response.ContentType = "application/json";
        context.Response.ContentLength = Taken.Length;
        await context.Response.Body.WriteAsync(Taken);
    }

    // The roster of one's own chat, asked for once per person.
    private static Task WriteMemberAsync(HttpContext context, string path)
    {
        var id = path[(path.LastIndexOf('/') + 1)..];
        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync($$"""{"id":{{JsonSerializer.Serialize(id)}},"name":"Iemand","email":"iemand@example.org"}""");
    }

    private static async Task DrainAsync(HttpRequest request)
    {
        while (true)
        {
            var read = await request.BodyReader.ReadAsync();
            request.BodyReader.AdvanceTo(read.Buffer.End);
            if (read.IsCompleted)
            {
                return;
            }
        }
    }
}
