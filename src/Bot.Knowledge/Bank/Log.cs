using Microsoft.Extensions.Logging;

namespace Bot.Knowledge.Bank;

/// <summary>What the log hears of the bank: files, lines and kinds of fault, never the words of the files, which hold names.</summary>
internal static partial class Log
{
    [LoggerMessage(3100, LogLevel.Information, "Knowledge bank {Version} loaded: {Pages} pages, {Statements} statements, {Sessions} sessions")]
    public static partial void BankLoaded(this ILogger logger, string version, int pages, int statements, int sessions);

    [LoggerMessage(3101, LogLevel.Error, "The changed knowledge bank has {Count} fault(s) and is not taken; version {Version} stays. Run 'knowledge check' for the reasons")]
    public static partial void BankRefused(this ILogger logger, int count, string version);

    [LoggerMessage(3102, LogLevel.Error, "Fault in the knowledge bank at {File}:{Line}: {Kind}")]
    public static partial void BankFaultFound(this ILogger logger, string file, int line, BankFaultKind kind);

    [LoggerMessage(3103, LogLevel.Information, "The knowledge bank is sound again; version {Version} stays")]
    public static partial void BankSoundAgain(this ILogger logger, string version);

    [LoggerMessage(3104, LogLevel.Error, "The changed knowledge bank is sound but could not be made ready; version {Version} stays and the next look tries again")]
    public static partial void BuildFailed(this ILogger logger, Exception fault, string version);

    [LoggerMessage(3105, LogLevel.Error, "Looking at the knowledge bank failed; version {Version} stays and the next look tries again")]
    public static partial void LookFailed(this ILogger logger, Exception fault, string version);

    [LoggerMessage(3106, LogLevel.Warning, "What was built from an earlier knowledge bank could not be released")]
    public static partial void ReleaseFailed(this ILogger logger, Exception fault);
}
