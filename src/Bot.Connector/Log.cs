using Bot.Connector.Turns;
using Microsoft.Extensions.Logging;

namespace Bot.Connector;

// Ids 1000 to 1999. Never a message's text, a person's name or id, or a token.
internal static partial class Log
{
    [LoggerMessage(1001, LogLevel.Warning, "The channel's signing keys could not be fetched; the last good ones stay in use")]
    public static partial void KeysNotFetched(this ILogger logger, Exception exception);

    [LoggerMessage(1002, LogLevel.Information, "The channel's signing keys were taken over")]
    public static partial void KeysChanged(this ILogger logger);

    [LoggerMessage(1003, LogLevel.Warning, "A caller's token was refused: {Reason}")]
    public static partial void TokenRefused(this ILogger logger, string reason);

    [LoggerMessage(1004, LogLevel.Warning, "An activity was refused by its caller's token: {Reason}")]
    public static partial void ActivityRefused(this ILogger logger, string reason);

    [LoggerMessage(1005, LogLevel.Warning, "An activity was refused: tenant {Tenant} is not in Bot:Tenants; told once an hour")]
    public static partial void TenantRefused(this ILogger logger, string tenant);

    [LoggerMessage(1010, LogLevel.Warning, "A {Method} to Teams did not succeed: status {Status} {Code}")]
    public static partial void CallFailed(this ILogger logger, string method, int status, string code);

    [LoggerMessage(1011, LogLevel.Error, "The bot got no token for its calls: {Code}")]
    public static partial void NoTokenForCalls(this ILogger logger, Exception exception, string code);

    [LoggerMessage(1020, LogLevel.Error, "A turn ({Kind}) failed")]
    public static partial void TurnFailed(this ILogger logger, Exception exception, TurnKind kind);

    [LoggerMessage(1021, LogLevel.Warning, "The apology for a failed turn was not sent")]
    public static partial void ApologyNotSent(this ILogger logger, Exception exception);

    [LoggerMessage(1022, LogLevel.Error, "The invoke {Name} {Verb} failed")]
    public static partial void InvokeFailed(this ILogger logger, Exception exception, string name, string verb);

    [LoggerMessage(1023, LogLevel.Warning, "The stop cut off turns; they run again after the next start")]
    public static partial void TurnsCutOff(this ILogger logger);

    [LoggerMessage(1024, LogLevel.Error, "A turn could not be closed in the inbox; it may run again")]
    public static partial void TurnNotClosed(this ILogger logger, Exception exception);

    [LoggerMessage(1025, LogLevel.Error, "The inbox is unavailable")]
    public static partial void InboxUnavailable(this ILogger logger, Exception exception);

    [LoggerMessage(1026, LogLevel.Warning, "Turns that were cut off are taken up again: {Count}")]
    public static partial void TurnsRecovered(this ILogger logger, int count);

    [LoggerMessage(1027, LogLevel.Warning, "Too many turns are waiting; an activity was refused and will be delivered again")]
    public static partial void QueueFull(this ILogger logger);
}
