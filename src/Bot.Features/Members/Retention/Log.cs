using Microsoft.Extensions.Logging;

namespace Bot.Features.Members.Retention;

/// <summary>What retention logs, ids 2200 to 2209: numbers, never names.</summary>
internal static partial class Log
{
    [LoggerMessage(2201, LogLevel.Information, "Ended what is past its time: remarks of {Remarks} events, names of {Names} events, {Members} members, {Rows} other rows")]
    public static partial void Ended(this ILogger logger, int remarks, int names, int members, int rows);

    [LoggerMessage(2202, LogLevel.Error, "The nightly retention could not be planned; it is tried again in an hour")]
    public static partial void RetentionNotPlanned(this ILogger logger, Exception exception);
}
