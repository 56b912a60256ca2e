using Microsoft.Extensions.Logging;

namespace Bot.Features.Deliveries;

/// <summary>What the outbox logs, ids 2100 to 2119. Ids of rows, never names, texts or tokens.</summary>
internal static partial class Log
{
    [LoggerMessage(2101, LogLevel.Error, "The content of the {Kind} {Id} could not be composed; it is tried again, and refused in the end")]
    public static partial void ContentFailed(this ILogger logger, Exception exception, DeliveryKind kind, string id);

    [LoggerMessage(2102, LogLevel.Error, "The {Kind} {Id} has ended, but its feature failed to take that in")]
    public static partial void EndNotHeard(this ILogger logger, Exception exception, DeliveryKind kind, string id);

    [LoggerMessage(2103, LogLevel.Warning, "The {Kind} {Id} ended here, but belonged to another instance by then")]
    public static partial void EndNotOurs(this ILogger logger, DeliveryKind kind, string id);

    [LoggerMessage(2104, LogLevel.Error, "The {Kind} {Id} was broken off; when its lease has run out it is taken up again")]
    public static partial void DeliveryFailed(this ILogger logger, Exception exception, DeliveryKind kind, string id);

    [LoggerMessage(2105, LogLevel.Warning, "{Count} deliveries were stuck with an instance that is gone or hangs; they were freed")]
    public static partial void ClaimsFreed(this ILogger logger, int count);

    [LoggerMessage(2106, LogLevel.Error, "Nobody carries out planned work of the kind {Kind}; it stays planned")]
    public static partial void NobodyForWork(this ILogger logger, string kind);

    [LoggerMessage(2107, LogLevel.Error, "Planned work of the kind {Kind} failed at attempt {Attempt}; it is tried again")]
    public static partial void WorkFailed(this ILogger logger, Exception exception, string kind, int attempt);

    [LoggerMessage(2108, LogLevel.Error, "The outbox could not be worked off; it is tried again in a moment")]
    public static partial void DispatchFailed(this ILogger logger, Exception exception);
}
