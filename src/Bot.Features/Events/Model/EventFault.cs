namespace Bot.Features.Events.Model;

/// <summary>What is wrong with an event as somebody wants to make or change it.</summary>
/// <param name="Field">The field's id in the form, such as <c>title</c> or <c>round2.session3.capacity</c>.</param>
/// <param name="Problem">What is wrong.</param>
/// <param name="Number">A number that the sentence needs, such as the limit, or how many are registered already.</param>
internal sealed record EventFault(string Field, EventProblem Problem, int? Number = null);

internal enum EventProblem
{
    Missing,
    TooLong,
    NotAKnownValue,
    NotADateOrTime,
    InThePast,
    EndsBeforeStart,

    /// <summary>It lasts longer than an event can; the number is the most hours.</summary>
    TooLongInTime,
    TooFarAhead,
    OutOfRange,
    ClosesAfterStart,
    OpensAfterClosing,
    NoPlace,
    NotAnHttpsLink,
    TooManyRounds,
    TooManySessions,
    RoundOutsideEvent,
    RoundsOverlap,
    NoWalkingTime,
    TwiceTheSame,

    /// <summary>Lower than what is taken already; the number says how many.</summary>
    BelowRegistered,

    /// <summary>A session that somebody chose cannot go; the number says how many chose it.</summary>
    SessionInUse,

    /// <summary>The clock skips or repeats this hour that night.</summary>
    HourOfClockChange,
}
