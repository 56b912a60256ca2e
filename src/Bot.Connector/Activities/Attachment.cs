using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bot.Connector.Activities;

/// <summary>A card or file that goes with a message.</summary>
public sealed class Attachment
{
    /// <summary>The content type of an Adaptive Card.</summary>
    public const string AdaptiveCardType = "application/vnd.microsoft.card.adaptive";

    /// <summary>What <see cref="Content"/> is.</summary>
    public string? ContentType { get; set; }

    /// <summary>Where the content lies, when it is not here.</summary>
    public string? ContentUrl { get; set; }

    /// <summary>The card itself.</summary>
    public JsonElement? Content { get; set; }

    /// <summary>A file's name.</summary>
    public string? Name { get; set; }

    /// <summary>Everything else that was on the wire.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }
}

/// <summary>A reaction on a message. Teams adds kinds; any word is possible.</summary>
public sealed class MessageReaction
{
    /// <summary><c>like</c>, <c>heart</c>, <c>laugh</c> and others.</summary>
    public string? Type { get; set; }
}

/// <summary>Buttons that stand under a message until the next one.</summary>
public sealed class SuggestedActions
{
    /// <summary>The people who see them; all when empty.</summary>
    public List<string>? To { get; set; }

    /// <summary>The buttons; Teams shows at most six.</summary>
    public List<SuggestedAction> Actions { get; set; } = [];
}

/// <summary>One button: tapping it says <see cref="Value"/> in the chat.</summary>
public sealed class SuggestedAction
{
    /// <summary><c>imBack</c>: the value is posted as the person's own message.</summary>
    public string Type { get; set; } = "imBack";

    /// <summary>What the button says.</summary>
    public string Title { get; set; } = "";

    /// <summary>What the person says by tapping it.</summary>
    public string Value { get; set; } = "";
}
