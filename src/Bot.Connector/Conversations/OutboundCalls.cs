using System.Runtime.InteropServices;

namespace Bot.Connector.Conversations;

/// <summary>
/// Tells who paces the bot of every request that goes to Teams outside that pace: replies, updates and questions of turns,
/// and the personal chats that are opened. They count against the same limits.
/// </summary>
public sealed class OutboundCalls
{
    private Action<OutboundCall>? listener;

    /// <summary>From now on, every request is told to <paramref name="heard"/>, which must be quick and thread-safe.</summary>
    public void Listen(Action<OutboundCall> heard) => listener += heard;

    internal void Count(string? tenantId, string? conversationId)
    {
        if (tenantId is { Length: > 0 })
        {
            listener?.Invoke(new(tenantId, conversationId));
        }
    }
}

/// <summary>One request to Teams.</summary>
/// <param name="TenantId">The tenant whose limit it counts against.</param>
/// <param name="ConversationId">The conversation in which something was said or changed; null for everything else.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct OutboundCall(string TenantId, string? ConversationId);
