using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;

namespace Bot.Testing.Teams;

/// <summary>
/// The connector's REST under <c>/teams/v3</c>. It keeps Teams's published rules (token, size, one root entity, citations) and
/// answers a breach with Teams's own error, which stands in the call's <see cref="TeamsCall.Status"/>.
/// </summary>
public sealed class FakeConnector(FakeIdentity identity)
{
    private readonly Lock gate = new();
    private readonly List<TeamsCall> calls = [];
    private readonly List<(Func<TeamsCall, bool> Fits, TaskCompletionSource<TeamsCall> Found)> waiters = [];
    private readonly ConcurrentQueue<ScriptedAnswer> script = new();
    private readonly HashSet<(string? Conversation, string? Activity)> deleted = [];
    private long lastId;
    private int lostAnswers;

    /// <summary>False for a bot without an app registration, which has no token.</summary>
    public bool RequiresToken { get; set; } = true;

    /// <summary>Who can be looked up.</summary>
    public IList<TeamsPerson> Members { get; } = [TeamsPerson.Anna, TeamsPerson.Bram];

    /// <summary>Teams's limits on requests, when a test wants them kept.</summary>
    public PublishedLimits? Limits { get; set; }

    /// <summary>What goes wrong by chance, when a test wants it to.</summary>
    public ConnectorFaults? Faults { get; set; }

    /// <summary>Which messages Teams does not delete, with its answer: null for those that it does.</summary>
    public Func<TeamsCall, (int Status, string Code)?> RefusesDelete { get; set; } = static _ => null;

    /// <summary>What is kept of a call that was answered; a run with very many keeps less than all of it.</summary>
    public Func<TeamsCall, TeamsCall> Keeps { get; set; } = static call => call;

    /// <summary>How many messages were taken without the bot being told.</summary>
    public int LostAnswers => lostAnswers;

    /// <summary>Everything that came in, in order.</summary>
    public IReadOnlyList<TeamsCall> Calls
    {
        get
        {
            lock (gate)
            {
                return [.. calls];
            }
        }
    }

    /// <summary>The messages that were taken.</summary>
    public IReadOnlyList<TeamsCall> Messages => [.. Calls.Where(static call => call.IsMessage)];

    /// <summary>The messages that were deleted.</summary>
    public IReadOnlyList<TeamsCall> Deletes => [.. Calls.Where(static call => call is { Method: "DELETE", Status: >= 200 and < 300 })];

    /// <summary>The next calls are answered so, one each, in this order.</summary>
    public void Script(params ReadOnlySpan<ScriptedAnswer> answers)
    {
        foreach (var answer in answers)
        {
            script.Enqueue(answer);
        }
    }

    /// <summary>The first call, past or to come, that fits.</summary>
    public Task<TeamsCall> WaitForAsync(Func<TeamsCall, bool> fits)
    {
        lock (gate)
        {
            if (calls.FirstOrDefault(fits) is { } past)
            {
                return Task.FromResult(past);
            }

            var found = new TaskCompletionSource<TeamsCall>(TaskCreationOptions.RunContinuationsAsynchronously);
            waiters.Add((fits, found));
            return found.Task.WaitAsync(TimeSpan.FromSeconds(20));
        }
    }

    /// <summary>The first message with this text.</summary>
    public Task<TeamsCall> WaitForTextAsync(string text) => WaitForAsync(call => call.IsMessage && call.MessageText == text);

    public void Clear()
    {
        lock (gate)
        {
            calls.Clear();
        }
    }

    internal void Map(IEndpointRouteBuilder routes)
    {
        routes.MapMethods("/teams/v3/{**rest}", ["GET", "POST", "PUT", "DELETE"], AnswerAsync);
    }

    private async Task AnswerAsync(HttpContext context)
    {
        var path = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        var segments = path.Split('?')[0].Split('/', StringSplitOptions.RemoveEmptyEntries).Skip(2).Select(Uri.UnescapeDataString).ToArray();
        var body = await ReadAsync(context.Request);
        var call = new TeamsCall(
            context.Request.Method,
            path,
            segments.ElementAtOrDefault(1),
            segments.ElementAtOrDefault(2) == "activities" ? segments.ElementAtOrDefault(3) : null,
            context.Request.Headers.Authorization.FirstOrDefault(),
            body,
            0,
            null);

        if (script.TryDequeue(out var scripted) && !await PlayAsync(scripted, call, context))
        {
            return;
        }

        if (Limits?.Take(call.ConversationId, call.Method is "POST" or "PUT") is { } seconds)
        {
            await RefuseAsync(call, context, 429, "Throttled", seconds);
            return;
        }

        var fault = Faults?.Next(call.ConversationId) ?? default;
        if (fault.CutsBefore || fault.Status != 0)
        {
            await SpoilAsync(fault, call, context);
            return;
        }

        if (fault.Waits && Faults is { } slow)
        {
            await slow.WaitAsync();
        }

        var (status, id, answer) = Judge(call, segments);
        Keep(call with { Status = status, Id = id, IsAnswerLost = fault.CutsAfter });
        if (fault.CutsAfter)
        {
            Interlocked.Increment(ref lostAnswers);
            context.Abort();
            return;
        }

        await WriteAsync(context.Response, status, answer);
    }

    private Task SpoilAsync(ConnectorFault fault, TeamsCall call, HttpContext context)
    {
        if (fault.Status != 0)
        {
            return RefuseAsync(call, context, fault.Status, fault.Code ?? "Error", fault.Status == 429 ? Faults?.RetryAfterSeconds : null);
        }

        Keep(call);
        context.Abort();
        return Task.CompletedTask;
    }

    private Task RefuseAsync(TeamsCall call, HttpContext context, int status, string code, int? retryAfterSeconds)
    {
        Keep(call with { Status = status });
        if (retryAfterSeconds is { } seconds)
        {
            context.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        }

        return WriteAsync(context.Response, status, Error(code));
    }

    // False when the scripted answer was the whole answer.
    private async Task<bool> PlayAsync(ScriptedAnswer scripted, TeamsCall call, HttpContext context)
    {
        scripted.Arrived.TrySetResult();
        if (scripted.HoldUntil is { } hold)
        {
            await hold;
        }

        if (scripted.Reset)
        {
            Keep(call);
            context.Abort();
            return false;
        }

        if (scripted.Status == 0)
        {
            return true;
        }

        Keep(call with { Status = scripted.Status });
        if (scripted.RetryAfter is { } retryAfter)
        {
            context.Response.Headers.RetryAfter = retryAfter;
        }

        await WriteAsync(context.Response, scripted.Status, scripted.Body ?? (scripted.Code is { } code ? Error(code) : ""));
        return false;
    }

    private (int Status, string? Id, string Body) Judge(TeamsCall call, string[] segments)
    {
        if (RequiresToken && !identity.Knows(call.Authorization))
        {
            return (401, null, Error("BotNotRegistered"));
        }

        if (call.Method == "GET")
        {
            return Look(segments);
        }

        if (call.Method is "POST" or "PUT" && TeamsRules.Breach(call.Body) is { } breach)
        {
            return (breach.Status, null, Error(breach.Code));
        }

        if (call is { Method: "POST", ConversationId: null })
        {
            return Create(call.Body);
        }

        if (call.Method is "PUT" or "DELETE" && Change(call) is { } refusal)
        {
            return (refusal.Status, null, Error(refusal.Code));
        }

        var id = call.Method == "POST" ? NextId() : call.ActivityId;
        return call.Method == "DELETE" ? (200, id, "") : (call.Method == "POST" ? 201 : 200, id, $$"""{"id":"{{id}}"}""");
    }

    // What is deleted is gone; null when it may be changed so.
    private (int Status, string Code)? Change(TeamsCall call)
    {
        var message = (call.ConversationId, call.ActivityId);
        lock (gate)
        {
            if (deleted.Contains(message))
            {
                return (404, "ActivityNotFoundInConversation");
            }

            if (call.Method == "DELETE" && RefusesDelete(call) is { } refusal)
            {
                return refusal;
            }

            if (call.Method == "DELETE")
            {
                deleted.Add(message);
            }

            return null;
        }
    }

    private (int Status, string? Id, string Body) Create(JsonElement body)
    {
        if (body.TryGetProperty("activity", out _) && body.GetProperty("isGroup").GetBoolean())
        {
            var root = NextId();
            var channel = body.GetProperty("channelData").GetProperty("channel").GetProperty("id").GetString();
            return (201, root, $$"""{"id":"{{channel}};messageid={{root}}","activityId":"{{root}}"}""");
        }

        if (!body.TryGetProperty("members", out var members) || members.GetArrayLength() != 1)
        {
            return (400, null, Error("BadSyntax"));
        }

        var member = Members.FirstOrDefault(person => person.Id == members[0].GetProperty("id").GetString());
        return member is null ? (403, null, Error("ForbiddenOperationException")) : (201, member.ChatId, $$"""{"id":"{{member.ChatId}}"}""");
    }

    private (int Status, string? Id, string Body) Look(string[] segments)
    {
        if (segments.ElementAtOrDefault(2) == "pagedmembers")
        {
            return (200, null, new JsonObject { ["members"] = new JsonArray([.. Members.Select(static person => (JsonNode)Json(person))]) }.ToJsonString());
        }

        return segments.ElementAtOrDefault(2) == "members"
            && Members.FirstOrDefault(person => segments.ElementAtOrDefault(3) == person.Id || segments.ElementAtOrDefault(3) == person.ObjectId) is { } found
            ? (200, null, Json(found).ToJsonString())
            : (404, null, Error("ConversationNotFound"));
    }

    private static JsonObject Json(TeamsPerson person) => new()
    {
        ["id"] = person.Id,
        ["name"] = person.Name,
        ["aadObjectId"] = person.ObjectId,
        ["email"] = person.Email,
        ["userPrincipalName"] = person.Email,
        ["tenantId"] = FakeIdentity.TenantId,
        ["userRole"] = "user",
    };

    private string NextId() => "1:" + Interlocked.Increment(ref lastId).ToString(CultureInfo.InvariantCulture);

    private void Keep(TeamsCall answered)
    {
        var call = Keeps(answered);
        lock (gate)
        {
            calls.Add(call);
            foreach (var waiter in waiters.Where(waiter => waiter.Fits(call)).ToList())
            {
                waiters.Remove(waiter);
                waiter.Found.TrySetResult(call);
            }
        }
    }

    private static string Error(string code) => $$$"""{"error":{"code":"{{{code}}}","message":"played by the test"}}""";

    private static async Task<JsonElement> ReadAsync(HttpRequest request)
    {
        using var memory = new MemoryStream();
        await request.Body.CopyToAsync(memory);
        return memory.Length == 0 ? default : JsonElement.Parse(memory.ToArray());
    }

    private static async Task WriteAsync(HttpResponse response, int status, string body)
    {
        response.StatusCode = status;
        response.ContentType = "application/json";
        await response.Body.WriteAsync(Encoding.UTF8.GetBytes(body));
    }
}
