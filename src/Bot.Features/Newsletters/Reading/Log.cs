using Microsoft.Extensions.Logging;

namespace Bot.Features.Newsletters.Reading;

internal static partial class Log
{
    [LoggerMessage(2601, LogLevel.Warning, "What readers did could not be counted ({Count} times); clicks are kept in memory and tried again")]
    public static partial void NotCounted(this ILogger logger, Exception exception, int count);

    [LoggerMessage(2602, LogLevel.Error, "A newsletter's link could not be looked up; its reader was asked to try again")]
    public static partial void LinkNotFound(this ILogger logger, Exception exception);
}
