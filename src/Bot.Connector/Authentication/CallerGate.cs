using System.Collections.Frozen;
using System.Net;
using Bot.Connector.Activities;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Bot.Connector.Authentication;

// Who may call: Teams, by its token; without an app registration this machine, in Development.
internal sealed class CallerGate(
    BotOptions options, InboundTokenValidator validator, IHostEnvironment environment, RefusedTenants refused, ILogger<CallerGate> log)
{
    private const string Channel = "msteams";

    private static readonly InboundToken ThisMachine = new("", [], DateTimeOffset.MaxValue);

    private readonly FrozenSet<string> tenants = AllowedTenants(options);

    /// <summary>Before the body is read: who calls, or null when nobody we know.</summary>
    public ValueTask<InboundToken?> AdmitAsync(HttpContext context)
    {
        if (options.IsRegistered)
        {
            return Bearer(context.Request) is { } token
                ? validator.ValidateAsync(token, context.RequestAborted)
                : ValueTask.FromResult<InboundToken?>(null);
        }

        return ValueTask.FromResult(environment.IsDevelopment() && ComesFromThisMachine(context) ? ThisMachine : null);
    }

    /// <summary>After the body is read: whether the caller may say this.</summary>
    public ActivityVerdict Judge(InboundToken caller, Activity activity)
    {
        if (activity.ChannelId != Channel || activity.ServiceUrl is not { Length: > 0 } serviceUrl)
        {
            log.ActivityRefused("channelId or serviceUrl");
            return ActivityVerdict.NotAuthenticated;
        }

        if (options.IsRegistered
            && (!caller.Endorsements.Contains(activity.ChannelId) || !ServiceUrls.AreSame(caller.ServiceUrl, serviceUrl)))
        {
            log.ActivityRefused("endorsement or serviceurl claim");
            return ActivityVerdict.NotAuthenticated;
        }

        if (MayUse(activity))
        {
            return ActivityVerdict.Admitted;
        }

        refused.Tell(StatedTenants(activity).FirstOrDefault(tenant => !tenants.Contains(tenant)));
        return ActivityVerdict.TenantRefused;
    }

    // Every tenant that the activity states must be allowed, and there must be one.
    private bool MayUse(Activity activity)
    {
        if (tenants.Count == 0)
        {
            // Only an unregistered bot has no tenant (BotOptionsCheck).
            return !options.IsRegistered;
        }

        var stated = StatedTenants(activity).ToList();
        return stated.Count > 0 && stated.TrueForAll(tenants.Contains);
    }

    private static IEnumerable<string> StatedTenants(Activity activity) =>
        new[] { activity.ChannelData.TenantId, activity.Conversation?.TenantId }.OfType<string>();

    private static string? Bearer(HttpRequest request)
    {
        if (request.Headers.Authorization is not [{ } header])
        {
            return null;
        }

        var space = header.IndexOf(' ', StringComparison.Ordinal);
        return space > 0 && header.AsSpan(0, space).Equals("Bearer", StringComparison.OrdinalIgnoreCase)
            && space + 1 < header.Length && header.IndexOf(' ', space + 1) < 0
            ? header[(space + 1)..]
            : null;
    }

    // What a proxy or tunnel passes on comes from elsewhere, though its connection is local. So does a web page in the
    // developer's browser, which names its Origin.
    private static bool ComesFromThisMachine(HttpContext context) =>
        context.Connection.RemoteIpAddress is { } remote && IPAddress.IsLoopback(remote)
        && !context.Request.Headers.ContainsKey("X-Forwarded-For")
        && !context.Request.Headers.ContainsKey("Forwarded")
        && !context.Request.Headers.ContainsKey("Origin");

    private static FrozenSet<string> AllowedTenants(BotOptions options)
    {
        var listed = options.Tenants.Where(static tenant => !string.IsNullOrWhiteSpace(tenant)).ToList();
        return (listed.Count > 0 ? listed : options.TenantId.Length > 0 ? [options.TenantId] : [])
            .ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    }
}

internal enum ActivityVerdict
{
    Admitted,
    NotAuthenticated,
    TenantRefused,
}
