using Bot.Features.Events.Model;

namespace Bot.Features.Events.Registering;

/// <summary>Somebody has to be told something; becomes a delivery in the same transaction.</summary>
internal sealed record Notice(NoticeKind Kind, Registration Attendee, IReadOnlyList<ChangedTrait> Changed)
{
    /// <summary>When it was decided; makes the delivery one of its own.</summary>
    public required DateTimeOffset At { get; init; }
}

internal enum NoticeKind
{
    /// <summary>She is registered; with her calendar entry.</summary>
    Confirmed,

    /// <summary>A seat is held for her.</summary>
    SeatOffered,

    /// <summary>In the last hours: a seat is free for the first in line who taps.</summary>
    SeatFree,

    /// <summary>The term of her offer has passed.</summary>
    OfferLapsed,

    Changed,

    Cancelled,

    /// <summary>Registered or withdrawn by the kernteam in her name.</summary>
    DoneForHer,
}
