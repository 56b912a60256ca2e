using System.Text.Json;
using Bot.Connector.Activities;

namespace Bot.Connector.Cards;

/// <summary>Whether thumbs stand under a message.</summary>
public enum Feedback
{
    /// <summary>None.</summary>
    None,

    /// <summary>Thumbs with Teams's own form.</summary>
    TeamsForm,

    /// <summary>Thumbs with the bot's form, which Teams asks for by <see cref="InvokeNames.MessageFetchTask"/>.</summary>
    OwnForm,
}

/// <summary>A message of the bot, in the words of the people who write features.</summary>
public sealed record OutgoingMessage
{
    /// <summary>The most suggestions that Teams shows.</summary>
    public const int MostSuggestions = 6;

    private static readonly JsonElement TeamsFormData = JsonElement.Parse("""{"feedbackLoop":{"type":"default"}}""");
    private static readonly JsonElement OwnFormData = JsonElement.Parse("""{"feedbackLoop":{"type":"custom"}}""");

    /// <summary>The text, in Teams's markdown: bold, italic, links and lists; <c>[1]</c> refers to a citation.</summary>
    public string? Text { get; init; }

    /// <summary>A card under the text.</summary>
    public AdaptiveCard? Card { get; init; }

    /// <summary>What the notification says; needed with a card alone, or people read that "a card was sent".</summary>
    public string? Summary { get; init; }

    /// <summary>Where it was found. Only those to which the text refers are sent.</summary>
    public IReadOnlyList<Citation> Citations { get; init; } = [];

    /// <summary>Whether thumbs stand under it.</summary>
    public Feedback Feedback { get; init; }

    /// <summary>Things to say next, as buttons; at most <see cref="MostSuggestions"/>, three read best.</summary>
    public IReadOnlyList<Suggestion> Suggestions { get; init; } = [];

    /// <summary>Sets Teams's label for texts that a language model wrote; never for quoted facts.</summary>
    public bool WrittenByModel { get; init; }

    /// <summary>The message as an activity.</summary>
    /// <exception cref="InvalidOperationException">It has neither text nor card, or too many citations or suggestions.</exception>
    public Activity ToActivity()
    {
        if (string.IsNullOrEmpty(Text) && Card is null)
        {
            throw new InvalidOperationException("A message needs a text or a card.");
        }

        if (Suggestions.Count > MostSuggestions)
        {
            throw new InvalidOperationException($"Teams shows at most {MostSuggestions} suggestions, not {Suggestions.Count}.");
        }

        var entity = Citation.RootEntity(Text ?? "", Citations, WrittenByModel);
        return new Activity
        {
            Type = ActivityTypes.Message,
            Text = Text,
            TextFormat = Text is null ? null : "markdown",
            Summary = Summary,
            Attachments = Card is null ? null : [new() { ContentType = Attachment.AdaptiveCardType, Content = Card.ToJson() }],
            Entities = entity is { } root ? [root] : null,
            ChannelDataJson = Feedback switch
            {
                Feedback.None => null,
                Feedback.TeamsForm => TeamsFormData,
                Feedback.OwnForm => OwnFormData,
            },
            SuggestedActions = Suggestions.Count == 0 ? null : new()
            {
                Actions = [.. Suggestions.Select(static suggestion => new SuggestedAction { Title = suggestion.Title, Value = suggestion.Says })],
            },
        };
    }
}

/// <summary>A button that says something in the chat.</summary>
/// <param name="Title">What the button says.</param>
/// <param name="Says">What the person says by tapping it.</param>
public sealed record Suggestion(string Title, string Says);
