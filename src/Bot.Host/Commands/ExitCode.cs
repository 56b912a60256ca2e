namespace Bot.Host.Commands;

/// <summary>Exit codes of the command line's contract.</summary>
internal static class ExitCode
{
    public const int Success = 0;

    /// <summary>A fault in what was given.</summary>
    public const int Fault = 1;

    /// <summary>Wrong usage.</summary>
    public const int Usage = 2;
}
