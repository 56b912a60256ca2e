using System.Text.Json.Serialization;

namespace Bot.Connector.Activities;

// The one root entity that Teams reads citations and the AI label from; a second one is answered with 400.
internal sealed class RootMessageEntity
{
    [JsonPropertyName("type")]
    public string Type { get; } = "https://schema.org/Message";

    [JsonPropertyName("@type")]
    public string SchemaType { get; } = "Message";

    [JsonPropertyName("@context")]
    public string Context { get; } = "https://schema.org";

    [JsonPropertyName("@id")]
    public string Id { get; } = "";

    public IReadOnlyList<string>? AdditionalType { get; init; }

    public IReadOnlyList<CitationClaim>? Citation { get; init; }
}

internal sealed record CitationClaim(int Position, CitationAppearance Appearance)
{
    [JsonPropertyName("@type")]
    [JsonPropertyOrder(-1)]
    public string SchemaType { get; } = "Claim";
}

internal sealed record CitationAppearance(string Name, string Abstract, string? Url, IReadOnlyList<string>? Keywords)
{
    [JsonPropertyName("@type")]
    [JsonPropertyOrder(-1)]
    public string SchemaType { get; } = "DigitalDocument";
}
