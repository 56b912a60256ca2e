using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bot.Connector.Activities;

/// <summary>
/// One thing that happened in a conversation, or that the bot wants to happen: the Bot Framework's Activity as Teams
/// sends and takes it. Every field may be absent. What this model does not know is kept in <see cref="Unknown"/>;
/// open-ended parts stay JSON, with typed views beside them (<see cref="ChannelData"/>, <see cref="Mentions"/>).
/// Properties can be set because the same type is read from the wire and built for it.
/// </summary>
public sealed class Activity
{
    /// <summary>What kind of activity this is, compared ordinally (<see cref="ActivityTypes"/>). Teams always sends it.</summary>
    public string? Type { get; set; }

    /// <summary>Opaque id, unique within the conversation. Of an edit or deletion: the id of the message concerned.</summary>
    public string? Id { get; set; }

    /// <summary>When it was sent, UTC; null when absent or unreadable.</summary>
    [JsonConverter(typeof(TolerantTimestampConverter))]
    public DateTimeOffset? Timestamp { get; set; }

    /// <summary>When it was sent, in the sender's offset; null when absent or unreadable.</summary>
    [JsonConverter(typeof(TolerantTimestampConverter))]
    public DateTimeOffset? LocalTimestamp { get; set; }

    /// <summary>IANA name of the sender's time zone.</summary>
    public string? LocalTimezone { get; set; }

    /// <summary>Where replies go. Trusted only after it was compared with the caller's token.</summary>
    public string? ServiceUrl { get; set; }

    /// <summary><c>msteams</c> for everything that this bot accepts.</summary>
    public string? ChannelId { get; set; }

    /// <summary>Who caused it.</summary>
    public ChannelAccount? From { get; set; }

    /// <summary>Whom it is for: the bot, when it comes in.</summary>
    public ChannelAccount? Recipient { get; set; }

    /// <summary>The chat, group chat or channel thread.</summary>
    public ConversationAccount? Conversation { get; set; }

    /// <summary>The activity that this one belongs to: of a reaction or a feedback verdict, the bot's own message.</summary>
    public string? ReplyToId { get; set; }

    /// <summary>The message's text; null for a card's submit.</summary>
    public string? Text { get; set; }

    /// <summary><c>markdown</c>, <c>plain</c> or <c>xml</c>.</summary>
    public string? TextFormat { get; set; }

    /// <summary>The sender's language, such as <c>nl-NL</c>.</summary>
    public string? Locale { get; set; }

    /// <summary>What a notification shows; without it Teams says only that a card was sent.</summary>
    public string? Summary { get; set; }

    /// <summary>Cards and files.</summary>
    public List<Attachment>? Attachments { get; set => field = WithoutNulls(value); }

    /// <summary><c>list</c> or <c>carousel</c>.</summary>
    public string? AttachmentLayout { get; set; }

    /// <summary>Mentions, client data, citations: JSON objects told apart by their <c>type</c>.</summary>
    public List<JsonElement>? Entities { get; set; }

    /// <summary>The channel's own part, as JSON. Read it through <see cref="ChannelData"/>.</summary>
    [JsonPropertyName("channelData")]
    public JsonElement? ChannelDataJson { get; set; }

    /// <summary>The data of a card's submit, an invoke or an event.</summary>
    public JsonElement? Value { get; set; }

    /// <summary>What shape <see cref="Value"/> has, when the sender says so.</summary>
    public string? ValueType { get; set; }

    /// <summary>The name of an invoke or event.</summary>
    public string? Name { get; set; }

    /// <summary>Of an installationUpdate: <c>add</c>, <c>remove</c>, <c>add-upgrade</c>, <c>remove-upgrade</c>.</summary>
    public string? Action { get; set; }

    /// <summary>Who came into the conversation; the bot itself when its id is the recipient's.</summary>
    public List<ChannelAccount>? MembersAdded { get; set => field = WithoutNulls(value); }

    /// <summary>Who left the conversation.</summary>
    public List<ChannelAccount>? MembersRemoved { get; set => field = WithoutNulls(value); }

    /// <summary>Reactions put on the bot's message <see cref="ReplyToId"/>.</summary>
    public List<MessageReaction>? ReactionsAdded { get; set => field = WithoutNulls(value); }

    /// <summary>Reactions taken off it.</summary>
    public List<MessageReaction>? ReactionsRemoved { get; set => field = WithoutNulls(value); }

    /// <summary>Buttons under the message (outbound).</summary>
    public SuggestedActions? SuggestedActions { get; set; }

    /// <summary>Everything else that was on the wire.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }

    /// <summary>The Teams part of the activity; reading an absent part gives null everywhere.</summary>
    [JsonIgnore]
    public TeamsChannelData ChannelData => new(ChannelDataJson);

    /// <summary>The people and bots mentioned in the text.</summary>
    [JsonIgnore]
    public IEnumerable<Mention> Mentions => Mention.Of(Entities);

    // Bad input may hold null among the elements; a handler must not stumble over it.
    private static List<T>? WithoutNulls<T>(List<T>? items) where T : class
    {
        items?.RemoveAll(static item => item is null);
        return items;
    }
}
