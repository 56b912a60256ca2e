using Microsoft.Extensions.Logging;

namespace Bot.Features.Newsletters.Sending;

/// <summary>What the sending logs, ids 2620 to 2639. Ids of newsletters and networks, never names, texts or tokens.</summary>
internal static partial class Log
{
    [LoggerMessage(2620, LogLevel.Warning, "The sending of newsletter {Newsletter} of {Network} is late: it was tried {Times} times and could not be begun; it is tried again")]
    public static partial void NotBegun(this ILogger logger, string newsletter, string network, int times);

    [LoggerMessage(2621, LogLevel.Warning, "The sending of newsletter {Newsletter} of {Network} stands still for a cause that is not known; {Waiting} recipients wait")]
    public static partial void StandsStill(this ILogger logger, string newsletter, string network, int waiting);
}
