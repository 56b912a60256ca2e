namespace Bot.Testing.Teams;

/// <summary>How the fake connector answers one call out of the ordinary.</summary>
public sealed record ScriptedAnswer
{
    public int Status { get; init; }

    public string? Code { get; init; }

    /// <summary>The error body in full, where <see cref="Code"/> does not do.</summary>
    public string? Body { get; init; }

    public string? RetryAfter { get; init; }

    /// <summary>Cuts the connection without an answer.</summary>
    public bool Reset { get; init; }

    /// <summary>Ends when the call that is answered so has arrived.</summary>
    public TaskCompletionSource Arrived { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Answers only when this ends, as a slow network would.</summary>
    public Task? HoldUntil { get; init; }

    public static ScriptedAnswer Throttled(string? retryAfter = null) => new() { Status = 429, Code = "Throttled", RetryAfter = retryAfter };

    public static ScriptedAnswer Error(int status, string? code = null) => new() { Status = status, Code = code };

    public static ScriptedAnswer Cut() => new() { Reset = true };
}
