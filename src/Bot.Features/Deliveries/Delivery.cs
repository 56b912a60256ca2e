namespace Bot.Features.Deliveries;

/// <summary>What is sent. What it says is composed when it is sent, so that it is true at that moment.</summary>
internal enum DeliveryKind
{
    /// <summary>An event's invitation card.</summary>
    Invitation,

    /// <summary>She is registered, with her calendar entry.</summary>
    Confirmation,

    SeatOffer,

    /// <summary>In the last hours: a seat is free for the first who taps.</summary>
    SeatFree,

    /// <summary>The offered seat went on.</summary>
    OfferLapsed,

    Reminder,

    EventChange,

    Cancellation,

    /// <summary>Registered or withdrawn by the kernteam in her name.</summary>
    DoneForHer,

    /// <summary>"Hoe was het?"</summary>
    Evaluation,

    /// <summary>A card that stands in a chat is brought up to date.</summary>
    CardUpdate,

    /// <summary>Something that the kernteam should know.</summary>
    KernteamNotice,

    /// <summary>A newsletter in a member's own chat.</summary>
    Newsletter,

    /// <summary>The same newsletter in a channel, for everybody there.</summary>
    NewsletterPost,

    /// <summary>A newsletter that was sent says something else from now on.</summary>
    NewsletterUpdate,

    /// <summary>A newsletter that was sent is taken away.</summary>
    NewsletterRecall,

    /// <summary>How far the sending is, for who sent it: one card, brought up to date.</summary>
    NewsletterProgress,

    /// <summary>A newsletter waits for a colleague, or a colleague has decided.</summary>
    NewsletterNotice,

    /// <summary>A member's question, for the kernteam.</summary>
    Inquiry,

    /// <summary>The kernteam's answer, for who asked.</summary>
    InquiryAnswer,

    /// <summary>A question that has been open for long, or comes back often; for the kernteam.</summary>
    InquiryReminder,
}

internal enum DeliveryState
{
    Waiting,

    /// <summary>Belongs to an instance until <see cref="Delivery.LeaseUntil"/>, and surely nothing was sent yet.</summary>
    Claimed,

    /// <summary>An attempt at Teams has begun: from here on it may have arrived.</summary>
    Sending,

    /// <summary>Ended, with an outcome.</summary>
    Done,
}

/// <summary>How a delivery ended; every one ends in exactly one of these.</summary>
internal enum DeliveryOutcome
{
    Sent,

    /// <summary>The answer was lost, also on the repeat: it may have arrived.</summary>
    Unknown,

    /// <summary>She or her administrator does not let the bot in.</summary>
    Blocked,

    /// <summary>The chat or the card does not exist any more.</summary>
    Gone,

    /// <summary>The bot knows no chat with her.</summary>
    NotInstalled,

    /// <summary>She chose not to hear this.</summary>
    NotWanted,

    /// <summary>It has become untrue or pointless: withdrawn, cancelled, changed again.</summary>
    Superseded,

    /// <summary>Teams will never take it as it is.</summary>
    Refused,

    /// <summary>It could not be sent within its time.</summary>
    Expired,
}

/// <summary>One message that the bot sends of its own accord, to one recipient: the outbox, and afterwards the proof.</summary>
internal sealed record Delivery
{
    public required string Id { get; init; }

    /// <summary>Says what this delivery is about, so that enqueuing it twice is enqueuing it once: <c>offer/{event}/{attendee}/{instant}</c>.</summary>
    public required string DedupeKey { get; init; }

    public required DeliveryKind Kind { get; init; }

    /// <summary>The tenant of the recipient, whose pace counts.</summary>
    public required string TenantId { get; init; }

    /// <summary>The member, reached in her personal chat; null when <see cref="ConversationId"/> says where.</summary>
    public string? ObjectId { get; init; }

    /// <summary>Where it goes when not to a member; after sending: where it went.</summary>
    public string? ConversationId { get; init; }

    /// <summary>The message to bring up to date; null for a new message.</summary>
    public string? UpdatesActivityId { get; init; }

    public string? NetworkId { get; init; }

    /// <summary>The recipient's organisation at the time, for a report that counts by organisation; null where nobody counts so.</summary>
    public string? OrganisationId { get; init; }

    /// <summary>What it is about, such as an event's id.</summary>
    public required string SubjectId { get; init; }

    /// <summary>What its content needs beside the subject, as JSON of the kind's own; no personal data.</summary>
    public string? Payload { get; init; }

    /// <summary>Lower goes first; see <see cref="DeliveryPriority"/>.</summary>
    public required int Priority { get; init; }

    /// <summary>Not before.</summary>
    public required DateTimeOffset DueAt { get; init; }

    /// <summary>After this it is pointless and ends as <see cref="DeliveryOutcome.Expired"/>.</summary>
    public required DateTimeOffset PointlessAt { get; init; }

    /// <summary>Whether it may be sent in quiet hours.</summary>
    public bool PassesQuietHours { get; init; }

    public DeliveryState State { get; init; }

    /// <summary>How often it was tried: at Teams, or at composing it.</summary>
    public int Attempts { get; init; }

    /// <summary>When it was tried for the first time; the time for retries counts from here.</summary>
    public DateTimeOffset? TriedSince { get; init; }

    /// <summary>Whether the answer to an attempt was lost: what is sent now may be the second one.</summary>
    public bool MayHaveArrived { get; init; }

    public DateTimeOffset? LeaseUntil { get; init; }

    /// <summary>The instance that has it, or had it last.</summary>
    public string? LeaseOwner { get; init; }

    public DeliveryOutcome? Outcome { get; init; }

    /// <summary>Teams's error code or a word for what went wrong; safe to show and log.</summary>
    public string? Reason { get; init; }

    /// <summary>The sent message, so that it can be updated.</summary>
    public string? ActivityId { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? EndedAt { get; init; }
}

/// <summary>Which deliveries go before which.</summary>
internal static class DeliveryPriority
{
    /// <summary>Somebody waits for it, or a term runs: offers, confirmations, cancellations.</summary>
    public const int Urgent = 10;

    /// <summary>What concerns one event: changes, reminders, invitations.</summary>
    public const int Normal = 20;

    /// <summary>Newsletters.</summary>
    public const int Bulk = 30;

    /// <summary>Cards that are only full or free again.</summary>
    public const int Cosmetic = 40;
}
