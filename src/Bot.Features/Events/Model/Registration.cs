namespace Bot.Features.Events.Model;

internal enum RegistrationState
{
    Registered,

    /// <summary>In line for a seat, in the order of <see cref="Registration.Place"/>.</summary>
    Waitlisted,

    /// <summary>A seat is held for her until <see cref="Registration.OfferEndsAt"/>.</summary>
    Offered,

    /// <summary>She let an offered seat go, or let its term pass; not offered again unless she joins anew.</summary>
    Declined,

    Withdrawn,

    Attended,

    Absent,
}

/// <summary>Why an offered seat went on to the next.</summary>
internal enum DeclineReason
{
    LetGo,
    TermPassed,

    /// <summary>The offer could not be brought to her.</summary>
    NotDelivered,
}

/// <summary>One attendee's place in one event, in one row for life: joining anew changes it, and the calendar entry stays the same one.</summary>
internal sealed record Registration
{
    public required string EventId { get; init; }

    /// <summary>See <see cref="AttendeeKey"/>.</summary>
    public required string AttendeeKey { get; init; }

    /// <summary>Null for somebody without the bot.</summary>
    public string? TenantId { get; init; }

    /// <summary>Null for somebody without the bot.</summary>
    public string? ObjectId { get; init; }

    public required string Name { get; init; }

    public string? Organisation { get; init; }

    public string? Email { get; init; }

    public required AttendanceForm Form { get; init; }

    /// <summary>Ids of the chosen sessions, one of every round; empty for an event without rounds.</summary>
    public IReadOnlyList<string> Sessions { get; init; } = [];

    public required RegistrationState State { get; init; }

    /// <summary>Order of arrival in the line, rising; 0 for who never waited.</summary>
    public long Place { get; init; }

    public DateTimeOffset? OfferedAt { get; init; }

    /// <summary>When the offer was brought to her; its term runs from then.</summary>
    public DateTimeOffset? OfferDeliveredAt { get; init; }

    public DateTimeOffset? OfferEndsAt { get; init; }

    public DeclineReason? DeclineReason { get; init; }

    /// <summary>Diet, access need; erased a week after the event.</summary>
    public string? Remark { get; init; }

    /// <summary>Entered by the kernteam.</summary>
    public bool ByHand { get; init; }

    /// <summary>Opens her calendar entry, without a sign-in.</summary>
    public required string CalendarToken { get; init; }

    /// <summary>Of the calendar entry; raised at every change of it.</summary>
    public int Sequence { get; init; }

    public required DateTimeOffset RegisteredAt { get; init; }

    public required DateTimeOffset ChangedAt { get; init; }

    public DateTimeOffset? CheckedInAt { get; init; }

    /// <summary>1 to 5, given afterwards by who attended.</summary>
    public int? Rating { get; init; }

    /// <summary>Her second tap of the evaluation: a code of the answer.</summary>
    public string? RatingWish { get; init; }
}

/// <summary>What an attendee is known by: one registration per event for each.</summary>
internal static class AttendeeKey
{
    public static string Of(string tenantId, string objectId) => $"{tenantId}/{objectId}".ToLowerInvariant();

    /// <summary>Somebody without the bot: the name with the e-mail address, which several may share, or else with the organisation.</summary>
    public static string OfGuest(string name, string? organisation, string? email) =>
        $"guest:{name.Trim()}|{(email?.Trim() is { Length: > 0 } address ? address : organisation?.Trim())}".ToLowerInvariant();
}

/// <summary>Somebody who wants to take part, with what the rules look at.</summary>
/// <param name="ByHand">The kernteam enters her: period and audience do not count, capacity does.</param>
internal sealed record Applicant(
    string AttendeeKey,
    string? TenantId,
    string? ObjectId,
    string Name,
    string? Organisation,
    string? Email,
    string? NetworkId,
    string? OrganisationId,
    string? Role,
    bool ByHand = false);

/// <summary>How she wants to take part.</summary>
/// <param name="Form">In the room or online.</param>
/// <param name="Sessions">One of every round; empty for an event without rounds.</param>
/// <param name="Waits">When a wanted session is full: join the line for it, rather than be told so.</param>
/// <param name="Remark">Diet, access need.</param>
internal sealed record Wish(AttendanceForm Form, IReadOnlyList<string> Sessions, bool Waits = false, string? Remark = null);
