using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bot.Connector.Cards;

/// <summary>An Adaptive Card of schema 1.5, the newest that Teams shows everywhere; phones fall back below it.</summary>
public sealed record AdaptiveCard
{
    /// <summary>Always <c>AdaptiveCard</c>.</summary>
    public string Type { get; } = "AdaptiveCard";

    /// <summary>The schema's address, for tools that validate.</summary>
    [JsonPropertyName("$schema")]
    public string Schema { get; } = "http://adaptivecards.io/schemas/adaptive-card.json";

    /// <summary>Always 1.5.</summary>
    public string Version { get; } = "1.5";

    /// <summary>Shown by a client that cannot show the card.</summary>
    public string? FallbackText { get; init; }

    /// <summary>Read aloud.</summary>
    public string? Speak { get; init; }

    /// <summary>The language of the card, such as <c>nl</c>.</summary>
    public string? Lang { get; init; }

    /// <summary>What is on the card.</summary>
    public required IReadOnlyList<CardElement> Body { get; init; }

    /// <summary>The buttons under it.</summary>
    public IReadOnlyList<CardAction>? Actions { get; init; }

    /// <summary>Asks the bot for a fresh card when one of these people sees it.</summary>
    public CardRefresh? Refresh { get; init; }

    /// <summary>What only Teams knows: the width.</summary>
    [JsonPropertyName("msteams")]
    public TeamsCardLayout? Teams { get; init; }

    /// <summary>The card as JSON, in an attachment or an invoke's answer.</summary>
    public JsonElement ToJson() => JsonSerializer.SerializeToElement(this, CardJson.Outbound.AdaptiveCard);
}

/// <summary>Teams's own part of a card.</summary>
/// <param name="Width"><c>Full</c> uses the width of the chat.</param>
public sealed record TeamsCardLayout(string Width)
{
    /// <summary>The card is as wide as the chat allows.</summary>
    public static TeamsCardLayout Full { get; } = new("Full");
}

/// <summary>A card that renews itself by an invoke.</summary>
public sealed record CardRefresh
{
    /// <summary>The most people for whom Teams refreshes by itself.</summary>
    public const int MostUsers = 60;

    /// <summary>What the card asks; without <see cref="UserIds"/> only on the person's own wish.</summary>
    [JsonIgnore]
    public required ExecuteAction Action { get; init; }

    // The serializer writes the action's type only where the property is declared as any action.
    [JsonInclude]
    [JsonPropertyName("action")]
    internal CardAction WrittenAction => Action;

    /// <summary>Account ids (<c>29:…</c>) for whom it happens by itself, at most <see cref="MostUsers"/>.</summary>
    public IReadOnlyList<string> UserIds
    {
        get;
        init => field = value is null || value.Count <= MostUsers
            ? value ?? []
            : throw new ArgumentException($"Teams refreshes a card by itself for at most {MostUsers} people, not {value.Count}.", nameof(value));
    } = [];
}
