using Bot.Connector.Activities;
using Bot.Connector.Cards;
using Bot.Connector.Conversations;

namespace Bot.Connector.Turns;

/// <summary>One turn: an authenticated activity, what it means for the bot, and the way to answer it.</summary>
/// <param name="activity">The activity, with service URL and conversation.</param>
/// <param name="client">The way out.</param>
public sealed class TurnContext(Activity activity, IConnectorClient client)
{
    // One repeat: a reply seen twice is better than one never seen, and worse than nothing after that.
    private const int MostRepeats = 1;

    private bool hasSent;
    private bool hasKeptBack;

    /// <summary>As what kind of turn it is offered; null for an invoke.</summary>
    public TurnKind? Kind { get; internal set; }

    // The host's stop. A reply that it cuts off is still owed to the person.
    internal CancellationToken Stopping { get; init; }

    // True when the person was told nothing, and would be if the turn ran again: the inbox must not forget it.
    internal bool IsOwed => hasKeptBack && !hasSent;

    /// <summary>What came in.</summary>
    public Activity Activity { get; } = activity;

    /// <summary>Where it came from; kept, it lets the bot speak there later.</summary>
    public ConversationReference Conversation { get; } = ConversationReference.Of(activity);

    /// <summary>What was said, without the bot's own mention; empty when there is no text.</summary>
    public string Text => field ??= MentionText.WithoutBot(Activity);

    /// <summary>True when the text mentions the bot.</summary>
    public bool IsMentioned { get; } = MentionText.MentionsBot(activity);

    /// <summary>True in a chat between one person and the bot.</summary>
    public bool IsPersonal { get; } = activity.Conversation is { IsGroup: not true, ConversationType: null or "personal" };

    /// <summary>The tenant in which this happens.</summary>
    public string? TenantId => Conversation.TenantId;

    /// <summary>The person's object id in Entra: with the tenant, the key of a member.</summary>
    public string? UserObjectId => Activity.From?.AadObjectId;

    /// <summary>The person's account with this bot.</summary>
    public string? UserId => Activity.From?.Id;

    /// <summary>Every other call to Teams.</summary>
    public IConnectorClient Client { get; } = client;

    /// <summary>Answers in the conversation with a text.</summary>
    /// <inheritdoc cref="SendAsync(Activity, CancellationToken)"/>
    public Task<SendResult> SendAsync(string text, CancellationToken cancellationToken) =>
        SendAsync(new OutgoingMessage { Text = text }, cancellationToken);

    /// <summary>Answers in the conversation with a message.</summary>
    /// <inheritdoc cref="SendAsync(Activity, CancellationToken)"/>
    public Task<SendResult> SendAsync(OutgoingMessage message, CancellationToken cancellationToken) =>
        SendAsync(message.ToActivity(), cancellationToken);

    /// <summary>
    /// Answers in the conversation. A reply whose fate is unknown is sent once more: a person who asked would rather read
    /// the answer twice than not at all. What is returned is the fate of the last attempt.
    /// </summary>
    public async Task<SendResult> SendAsync(Activity reply, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reply);
        Address(reply);

        // The client sends nothing on a token that was cancelled before.
        hasKeptBack |= Stopping.IsCancellationRequested;
        for (var repeats = 0; ; repeats++)
        {
            var result = Activity.Id is { Length: > 0 } id
                ? await Client.ReplyAsync(Conversation, id, reply, cancellationToken)
                : await Client.SendAsync(Conversation, reply, cancellationToken);
            if (result.Outcome != SendOutcome.Unknown || repeats == MostRepeats || cancellationToken.IsCancellationRequested)
            {
                hasSent |= result.IsSent;
                hasKeptBack |= result.Outcome == SendOutcome.Throttled
                    || (result.Outcome == SendOutcome.Unknown && Stopping.IsCancellationRequested);
                return result;
            }
        }
    }

    /// <summary>Shows for some three seconds that the bot is at work. It failing is logged by the client and no reason to stop.</summary>
    public Task TypingAsync(CancellationToken cancellationToken) =>
        Client.SendAsync(Conversation, Address(new Activity { Type = ActivityTypes.Typing }), cancellationToken);

    // Set anew each time: a reply that is sent in a second conversation must not carry the first one's names.
    private Activity Address(Activity outgoing)
    {
        outgoing.From = Activity.Recipient;
        outgoing.Recipient = Activity.From;
        outgoing.Conversation = Activity.Conversation;
        outgoing.ReplyToId = Activity.Id;
        return outgoing;
    }
}
