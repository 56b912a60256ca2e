namespace Bot.Host;

// Ids 4000 to 4999. Never a message's text, a person's name or id, or a token.
internal static partial class Log
{
    [LoggerMessage(4001, LogLevel.Warning, "{Check}: {Sentence}")]
    public static partial void OddAtStart(this ILogger logger, string check, string sentence);
}
