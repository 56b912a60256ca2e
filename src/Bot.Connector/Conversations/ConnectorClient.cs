using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Bot.Connector.Activities;
using Bot.Connector.Authentication;

namespace Bot.Connector.Conversations;

// The Bot Connector's REST calls. A host that is not trusted is not called at all, so nothing leaks to it.
internal sealed class ConnectorClient(ConnectorTransport transport, ServiceHosts hosts, TimeProvider clock, bool onlyOnce) : IConnectorClient
{
    // Teams has a handful of service URLs; judging one costs a parse.
    private const int MostRemembered = 256;
    private static readonly TimeSpan DefaultPause = TimeSpan.FromSeconds(5);

    private readonly ConcurrentDictionary<string, HostTrust> trusts = new();

    public IConnectorClient Once => field ??= onlyOnce ? this : new ConnectorClient(transport, hosts, clock, onlyOnce: true);

    public Task<SendResult> SendAsync(ConversationReference conversation, Activity activity, CancellationToken cancellationToken) =>
        ChangeAsync(Call(HttpMethod.Post, conversation, Activities(conversation), Json(activity)), PatienceFor(activity), cancellationToken);

    public Task<SendResult> ReplyAsync(
        ConversationReference conversation, string activityId, Activity activity, CancellationToken cancellationToken) =>
        ChangeAsync(Call(HttpMethod.Post, conversation, One(conversation, activityId), Json(activity)), PatienceFor(activity), cancellationToken);

    public Task<SendResult> UpdateAsync(
        ConversationReference conversation, string activityId, Activity activity, CancellationToken cancellationToken) =>
        ChangeAsync(Call(HttpMethod.Put, conversation, One(conversation, activityId), Json(activity)), CallPatience.Repeatable, cancellationToken);

    public Task<SendResult> DeleteAsync(ConversationReference conversation, string activityId, CancellationToken cancellationToken) =>
        ChangeAsync(Call(HttpMethod.Delete, conversation, One(conversation, activityId), null), CallPatience.Repeatable, cancellationToken);

    public async Task<SendResult> CreatePersonalChatAsync(
        string serviceUrl, string tenantId, string userId, string? botId, CancellationToken cancellationToken)
    {
        // Old and new places of the tenant, both: which one counts differs between clouds.
        var parameters = new ConversationParameters(
            IsGroup: false, botId is null ? null : new() { Id = botId }, [new() { Id = userId }], tenantId, new(new(tenantId), null), null);
        var created = await ChangeAsync(
            Call(HttpMethod.Post, serviceUrl, "/v3/conversations", Json(parameters), tenantId, isCounted: true), CallPatience.Repeatable, cancellationToken);
        return created with { Id = null, ConversationId = created.Id };
    }

    public async Task<SendResult> PostToChannelAsync(
        string serviceUrl, string? tenantId, string channelId, Activity activity, CancellationToken cancellationToken)
    {
        var parameters = new ConversationParameters(
            IsGroup: true, null, null, tenantId, new(tenantId is null ? null : new(tenantId), new(channelId)), activity);
        var posted = await ChangeAsync(
            Call(HttpMethod.Post, serviceUrl, "/v3/conversations", Json(parameters), tenantId, !onlyOnce, channelId),
            CallPatience.UntilItMayHaveHappened,
            cancellationToken);

        // The answer's id is the thread; the message's own id stands beside it.
        return posted with { Id = posted.ConversationId, ConversationId = posted.Id };
    }

    public Task<LookupResult<TeamsMember>> GetMemberAsync(
        ConversationReference conversation, string memberId, CancellationToken cancellationToken) =>
        LookUpAsync(
            conversation.ServiceUrl, conversation.TenantId, Of(conversation) + "/members/" + Uri.EscapeDataString(memberId), ConnectorJson.Default.TeamsMember, cancellationToken);

    public Task<LookupResult<MembersPage>> GetMembersAsync(
        ConversationReference conversation, int pageSize, string? continuationToken, CancellationToken cancellationToken)
    {
        var page = string.Create(CultureInfo.InvariantCulture, $"{Of(conversation)}/pagedmembers?pageSize={pageSize}");
        return LookUpAsync(
            conversation.ServiceUrl,
            conversation.TenantId,
            continuationToken is null ? page : page + "&continuationToken=" + Uri.EscapeDataString(continuationToken),
            ConnectorJson.Default.MembersPage,
            cancellationToken);
    }

    // Gives the answer's "id" as Id and its "activityId" as ConversationId; the callers that create conversations swap them.
    private async Task<SendResult> ChangeAsync(ConnectorCall? call, CallPatience patience, CancellationToken cancellationToken)
    {
        if (call is null)
        {
            return new(SendOutcome.Refused, Code: "host not allowed");
        }

        var attempt = await transport.RunAsync(call, Limited(patience), cancellationToken);
        if (attempt.Status is >= 200 and < 300)
        {
            var made = Read(attempt.Body, ConnectorJson.Default.ResourceResponse);
            return new(SendOutcome.Sent, made?.Id, made?.ActivityId);
        }

        var outcome = OutcomeOf(attempt);
        return new(outcome, RetryAfter: outcome == SendOutcome.Throttled ? attempt.RetryAfter ?? DefaultPause : default, Code: attempt.Code)
        {
            Status = attempt.Status,
        };
    }

    private async Task<LookupResult<T>> LookUpAsync<T>(
        string serviceUrl, string? tenantId, string path, JsonTypeInfo<T> type, CancellationToken cancellationToken)
        where T : class
    {
        if (Call(HttpMethod.Get, serviceUrl, path, body: null, tenantId, !onlyOnce) is not { } call)
        {
            return new(LookupOutcome.Refused, Code: "host not allowed");
        }

        var attempt = await transport.RunAsync(call, Limited(CallPatience.Repeatable), cancellationToken);
        if (attempt.Status is >= 200 and < 300)
        {
            return Read(attempt.Body, type) is { } found
                ? new(LookupOutcome.Found, found)
                : new(LookupOutcome.Refused, Code: "unreadable answer");
        }

        return OutcomeOf(attempt) switch
        {
            SendOutcome.Gone => new(LookupOutcome.NotFound, Code: attempt.Code),
            SendOutcome.Blocked => new(LookupOutcome.Blocked, Code: attempt.Code),
            SendOutcome.Sent or SendOutcome.Refused => new(LookupOutcome.Refused, Code: attempt.Code),
            SendOutcome.Throttled or SendOutcome.Unknown =>
                new(LookupOutcome.Unavailable, RetryAfter: attempt.RetryAfter ?? DefaultPause, Code: attempt.Code),
        };
    }

    private static SendOutcome OutcomeOf(Attempt attempt) => attempt switch
    {
        { Fate: AttemptFate.DidNotHappen } => SendOutcome.Throttled,
        { Fate: AttemptFate.MayHaveHappened } => SendOutcome.Unknown,
        { Status: 404 or 410 } => SendOutcome.Gone,
        { Status: 403 } => TeamsError.Forbidden(attempt.Code),
        _ => SendOutcome.Refused,
    };

    private CallPatience Limited(CallPatience patience) => onlyOnce ? CallPatience.JustOnce : patience;

    private ConnectorCall? Call(HttpMethod method, ConversationReference conversation, string path, byte[]? body) =>
        Call(method, conversation.ServiceUrl, path, body, conversation.TenantId, !onlyOnce, conversation.ConversationId);

    private ConnectorCall? Call(
        HttpMethod method, string serviceUrl, string path, byte[]? body, string? tenantId, bool isCounted, string? conversationId = null)
    {
        var trust = TrustIn(serviceUrl);
        return trust == HostTrust.None ? null : new(
            method, serviceUrl.TrimEnd('/') + path, body, trust == HostTrust.WithToken, clock.GetTimestamp())
        {
            TenantId = tenantId,
            ConversationId = conversationId,
            IsCounted = isCounted,
        };
    }

    private HostTrust TrustIn(string serviceUrl)
    {
        if (trusts.TryGetValue(serviceUrl, out var trust))
        {
            return trust;
        }

        if (trusts.Count >= MostRemembered)
        {
            trusts.Clear();
        }

        return trusts[serviceUrl] = hosts.Of(serviceUrl);
    }

    // A late typing sign is worse than none.
    private static CallPatience PatienceFor(Activity activity) =>
        activity.Type == ActivityTypes.Typing ? CallPatience.OneTry : CallPatience.UntilItMayHaveHappened;

    private static string Of(ConversationReference conversation) =>
        "/v3/conversations/" + Uri.EscapeDataString(conversation.ConversationId);

    private static string Activities(ConversationReference conversation) => Of(conversation) + "/activities";

    private static string One(ConversationReference conversation, string activityId) =>
        Of(conversation) + "/activities/" + Uri.EscapeDataString(activityId);

    private static byte[] Json(Activity activity) => ActivityJson.Write(activity);

    private static byte[] Json(ConversationParameters parameters) =>
        JsonSerializer.SerializeToUtf8Bytes(parameters, ConnectorJson.Outbound.ConversationParameters);

    private static T? Read<T>(byte[]? body, JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            return body is { Length: > 0 } ? JsonSerializer.Deserialize(body, type) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
