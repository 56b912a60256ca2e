using System.Runtime.InteropServices;

namespace Bot.Connector.Conversations;

internal enum AttemptFate
{
    /// <summary>Teams answered, for good or ill.</summary>
    Answered,

    /// <summary>It surely did not happen and may be tried again.</summary>
    DidNotHappen,

    /// <summary>The answer was lost.</summary>
    MayHaveHappened,
}

// One attempt at one call. StartedAt is the whole call's, so that patience is judged over all attempts.
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Attempt(
    AttemptFate Fate, long StartedAt, int Status = 0, byte[]? Body = null, TimeSpan? RetryAfter = null, string? Code = null);

// What is to be done, and how the last attempt at it went.
internal sealed class ConnectorCall(HttpMethod method, string url, byte[]? body, bool withToken, long startedAt)
{
    // The tenant whose limit it counts against, and the conversation that it changes; null where that is not known.
    public string? TenantId { get; init; }

    public string? ConversationId { get; init; }

    // False for a call of which the caller has booked the request beforehand.
    public bool IsCounted { get; init; }

    public HttpMethod Method { get; } = method;

    public string Url { get; } = url;

    public byte[]? Body { get; } = body;

    public bool WithToken { get; } = withToken;

    public long StartedAt { get; } = startedAt;

    public Attempt? Last { get; set; }
}

internal enum CallPatience
{
    /// <summary>A new message: again only when it surely did not happen.</summary>
    UntilItMayHaveHappened,

    /// <summary>Safe to repeat: again also when the answer was lost.</summary>
    Repeatable,

    /// <summary>Worth one quick try.</summary>
    OneTry,

    /// <summary>The caller plans every further attempt.</summary>
    JustOnce,
}
