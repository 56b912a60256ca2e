using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bot.Connector.Activities;

/// <summary>A person or bot as a channel knows it.</summary>
public sealed class ChannelAccount
{
    /// <summary>Opaque, and unique per bot and person: <c>29:…</c> for people, <c>28:…</c> for bots.</summary>
    public string? Id { get; set; }

    /// <summary>Display name; often absent.</summary>
    public string? Name { get; set; }

    /// <summary>The person's object id in Entra.</summary>
    public string? AadObjectId { get; set; }

    /// <summary><c>user</c>, <c>bot</c> and the like.</summary>
    public string? Role { get; set; }

    /// <summary>The person's own tenant, where Teams tells it.</summary>
    public string? TenantId { get; set; }

    /// <summary>Everything else that was on the wire.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }
}

/// <summary>A conversation as a channel knows it.</summary>
public sealed class ConversationAccount
{
    /// <summary>Opaque id; of a channel thread it holds the thread's root.</summary>
    public string? Id { get; set; }

    /// <summary>The chat's title.</summary>
    public string? Name { get; set; }

    /// <summary>True for group chats and channels.</summary>
    public bool? IsGroup { get; set; }

    /// <summary><c>personal</c>, <c>groupChat</c> or <c>channel</c>.</summary>
    public string? ConversationType { get; set; }

    /// <summary>The tenant in which the conversation lives.</summary>
    public string? TenantId { get; set; }

    /// <summary>Everything else that was on the wire.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }
}
