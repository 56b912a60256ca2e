using System.Runtime.InteropServices;

namespace Bot.Connector.Conversations;

/// <summary>What became of a send, update, delete or creation: all that can happen.</summary>
public enum SendOutcome
{
    /// <summary>Teams took it.</summary>
    Sent,

    /// <summary>It did not happen (412, 429, 503, no connection) and may be tried again after <see cref="SendResult.RetryAfter"/>.</summary>
    Throttled,

    /// <summary>The conversation or message does not exist any more (404, 410).</summary>
    Gone,

    /// <summary>The person, team or administrator does not let the bot in: blocked, uninstalled, disabled (403).</summary>
    Blocked,

    /// <summary>Teams will never take this as it is (other 4xx, 500), or this bot may not send there.</summary>
    Refused,

    /// <summary>The answer was lost (502, 504, time-out, reset): it may have happened. The caller decides.</summary>
    Unknown,
}

/// <summary>The result of one call that changes something in Teams.</summary>
/// <param name="Outcome">What became of it.</param>
/// <param name="Id">When sent: the new message's id, if Teams gave one.</param>
/// <param name="ConversationId">When a conversation was created: its id.</param>
/// <param name="RetryAfter">When throttled: how long to wait at least.</param>
/// <param name="Code">When not sent: Teams's error code, or a word for what went wrong; safe to log.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct SendResult(
    SendOutcome Outcome, string? Id = null, string? ConversationId = null, TimeSpan RetryAfter = default, string? Code = null)
{
    /// <summary>When not sent: the HTTP status of Teams's answer; 0 when there was none.</summary>
    public int Status { get; init; }

    /// <summary>True when Teams took it.</summary>
    public bool IsSent => Outcome == SendOutcome.Sent;
}

/// <summary>What became of a question to Teams.</summary>
public enum LookupOutcome
{
    /// <summary>Here it is.</summary>
    Found,

    /// <summary>There is no such conversation or member.</summary>
    NotFound,

    /// <summary>The bot is not let in (403).</summary>
    Blocked,

    /// <summary>Teams will never answer this as it was asked.</summary>
    Refused,

    /// <summary>No answer now; try again after <see cref="LookupResult{T}.RetryAfter"/>.</summary>
    Unavailable,
}

/// <summary>The result of one question to Teams.</summary>
/// <param name="Outcome">What became of it.</param>
/// <param name="Value">When found: the answer.</param>
/// <param name="RetryAfter">When unavailable: how long to wait at least.</param>
/// <param name="Code">When not found: Teams's error code or a word for what went wrong; safe to log.</param>
/// <typeparam name="T">The answer.</typeparam>
[StructLayout(LayoutKind.Auto)]
public readonly record struct LookupResult<T>(LookupOutcome Outcome, T? Value = null, TimeSpan RetryAfter = default, string? Code = null)
    where T : class;
