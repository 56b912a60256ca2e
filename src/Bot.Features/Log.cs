using Bot.Connector.Conversations;
using Microsoft.Extensions.Logging;

namespace Bot.Features;

/// <summary>What the features log. Never a message's text, a person's name or a token.</summary>
internal static partial class Log
{
    [LoggerMessage(2001, LogLevel.Error, "Writing {Count} pieces of work to the database failed; nothing of them is stored")]
    public static partial void WriteFailed(this ILogger logger, Exception exception, int count);

    [LoggerMessage(2002, LogLevel.Information, "Erased what is past its time: {Inbox} inbox rows, {Topics} topics, {Answers} answers, {Feedback} verdicts")]
    public static partial void Erased(this ILogger logger, int inbox, int topics, int answers, int feedback);

    [LoggerMessage(2003, LogLevel.Error, "Erasing what is past its time failed; it is tried again in an hour")]
    public static partial void ErasingFailed(this ILogger logger, Exception exception);

    [LoggerMessage(2004, LogLevel.Error, "An answer was given, but it could not be stored; its feedback and follow-up are lost")]
    public static partial void AnswerNotRemembered(this ILogger logger, Exception exception);

    [LoggerMessage(2005, LogLevel.Warning, "An answer did not reach Teams: {Outcome} {Code}")]
    public static partial void AnswerNotSent(this ILogger logger, SendOutcome outcome, string? code);

    [LoggerMessage(2006, LogLevel.Information, "A member's e-mail address could not be looked up")]
    public static partial void EmailNotLearnt(this ILogger logger, Exception exception);
}
