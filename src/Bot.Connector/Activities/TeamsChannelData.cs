using System.Text.Json;

namespace Bot.Connector.Activities;

/// <summary>The Teams part of an activity (<c>channelData</c>), read on demand; whatever is absent or odd is null.</summary>
/// <param name="json">The part as it came.</param>
public readonly struct TeamsChannelData(JsonElement? json)
{
    /// <summary>The tenant in which this happens.</summary>
    public string? TenantId => json.Text("tenant", "id");

    /// <summary>What changed: <c>editMessage</c>, <c>teamMemberAdded</c> …; compare without regard to case.</summary>
    public string? EventType => json.Text("eventType");

    /// <summary>The team's conversation id, equal to that of its General channel.</summary>
    public string? TeamId => json.Text("team", "id");

    /// <summary>The team's name; after a rename the new one.</summary>
    public string? TeamName => json.Text("team", "name");

    /// <summary>The team's group in Entra.</summary>
    public string? TeamGroupId => json.Text("team", "aadGroupId");

    /// <summary>The channel's conversation id.</summary>
    public string? ChannelId => json.Text("channel", "id");

    /// <summary>The channel's name; null for General.</summary>
    public string? ChannelName => json.Text("channel", "name");

    /// <summary>The channel that was chosen when the app was added to a team.</summary>
    public string? SelectedChannelId => json.Text("settings", "selectedChannel", "id");

    /// <summary>The meeting, when the chat is a meeting's.</summary>
    public string? MeetingId => json.Text("meeting", "id");
}
