using System.Security.Cryptography;
using Bot.Connector.Conversations;

namespace Bot.Features.Deliveries.Sending;

/// <summary>What follows from an attempt: the delivery has ended, or is tried again.</summary>
internal abstract record Aftermath
{
    // What a poisoned message may cost before it is given up.
    private const int MostCompositions = 5;
    private const int SlowestBackoff = 300;
    private const int MostDoublings = 9;
    private const int TooManyRequests = 429;
    private const int Unauthorized = 401;
    private const int InternalServerError = 500;
    private const int ServiceUnavailable = 503;

    private static readonly TimeSpan LongestHold = TimeSpan.FromHours(1);

    private Aftermath()
    {
    }

    /// <summary>It has ended.</summary>
    /// <param name="Row">As it is then.</param>
    /// <param name="Unreachable">True when the member cannot be reached until she gives a sign of life.</param>
    public sealed record End(Delivery Row, bool Unreachable = false) : Aftermath;

    /// <summary>It is tried again.</summary>
    /// <param name="Row">As it is then.</param>
    public sealed record Again(Delivery Row) : Aftermath;

    /// <summary>Until when Teams wants to hear nothing in this tenant at all; whatever becomes of this delivery.</summary>
    public DateTimeOffset? HoldUntil { get; private init; }

    /// <param name="row">As it was claimed, with the attempt counted.</param>
    /// <param name="result">What Teams made of it.</param>
    /// <param name="retryFor">How long passing faults are met with patience.</param>
    /// <param name="now">When the answer came.</param>
    public static Aftermath Of(Delivery row, SendResult result, TimeSpan retryFor, DateTimeOffset now) => result.Outcome switch
    {
        SendOutcome.Sent => new End(Ended(row, DeliveryOutcome.Sent, result.Code, now) with { ActivityId = result.Id ?? row.UpdatesActivityId }),
        SendOutcome.Throttled when result.Status == TooManyRequests => Held(row, result, now),
        SendOutcome.Throttled when IsBareFailure(row, result) => Doubted(row, result.Code, retryFor, now),
        SendOutcome.Throttled => Retried(row, result.Code, result.RetryAfter, retryFor, now),
        SendOutcome.Unknown => Doubted(row, result.Code, retryFor, now),

        // A secret that has run out is mended within the hour; the outbox must not be emptied meanwhile.
        SendOutcome.Refused when result.Status == Unauthorized || result.Code?.StartsWith("token ", StringComparison.Ordinal) == true =>
            Retried(row, result.Code, TimeSpan.Zero, retryFor, now),
        SendOutcome.Refused when IsBareFailure(row, result) => Doubted(row, result.Code, retryFor, now),
        SendOutcome.Refused => new End(Ended(row, DeliveryOutcome.Refused, result.Code, now)),

        // Of a card that is gone, only the card is gone.
        SendOutcome.Gone => new End(Ended(row, DeliveryOutcome.Gone, result.Code, now), row.UpdatesActivityId is null),
        SendOutcome.Blocked => new End(Ended(row, BlockedAs(result.Code), result.Code, now), Unreachable: true),
    };

    /// <summary>Its content could not be composed.</summary>
    public static Aftermath OfPoison(Delivery row, TimeSpan retryFor, DateTimeOffset now) => row.Attempts >= MostCompositions
        ? new End(Ended(row, DeliveryOutcome.Refused, "content", now))
        : Retried(row, "content", TimeSpan.Zero, retryFor, now);

    /// <summary>The instance that had it is gone; whether it was sent is not known.</summary>
    public static Aftermath OfLapse(Delivery row, DateTimeOffset now) => row.State == DeliveryState.Sending
        ? Doubted(row, "lease lapsed", TimeSpan.MaxValue, now)
        : new Again(row with { Reason = "lease lapsed" });

    public static Delivery Ended(Delivery row, DeliveryOutcome outcome, string? reason, DateTimeOffset now) =>
        row with { State = DeliveryState.Done, Outcome = outcome, Reason = reason, EndedAt = now };

    // A server error that says nothing but its number may come from something between us and Teams, after Teams has taken the
    // message. What must never come twice is in doubt then; what may, is tried again or refused as Teams's documentation says.
    private static bool IsBareFailure(Delivery row, SendResult result) =>
        result.Status is InternalServerError or ServiceUnavailable
        && result.Code?.StartsWith("http ", StringComparison.Ordinal) == true
        && row.UpdatesActivityId is null && !DeliveryKinds.RepeatsWhenUnknown(row.Kind);

    // Waiting because Teams asks for it is no failure: it ends where the message becomes pointless, not before.
    private static Aftermath Held(Delivery row, SendResult result, DateTimeOffset now)
    {
        var wait = result.RetryAfter < LongestHold ? result.RetryAfter : LongestHold;
        return Retried(row, result.Code, wait, TimeSpan.MaxValue, now, backsOff: false) with { HoldUntil = now + wait };
    }

    // Sent again once; a card that is replaced, as often as it takes, because twice is the same as once.
    private static Aftermath Doubted(Delivery row, string? code, TimeSpan retryFor, DateTimeOffset now)
    {
        var isRepeated = row.UpdatesActivityId is not null || (DeliveryKinds.RepeatsWhenUnknown(row.Kind) && !row.MayHaveArrived);
        return isRepeated && Retried(row with { MayHaveArrived = true }, code, TimeSpan.Zero, retryFor, now) is Again again
            ? again
            : new End(Ended(row, DeliveryOutcome.Unknown, code, now));
    }

    private static Aftermath Retried(
        Delivery row, string? code, TimeSpan atLeast, TimeSpan retryFor, DateTimeOffset now, bool backsOff = true)
    {
        var pause = backsOff ? Backoff(row.Attempts) : Jitter(TimeSpan.FromMilliseconds(250));
        var at = now + (backsOff && pause > atLeast ? pause : atLeast + Jitter(TimeSpan.FromMilliseconds(250)));
        var isPatient = retryFor == TimeSpan.MaxValue || at - (row.TriedSince ?? now) <= retryFor;
        return isPatient && at < row.PointlessAt
            ? new Again(row with { State = DeliveryState.Waiting, DueAt = at, Reason = code })
            : new End(Ended(row, row.MayHaveArrived ? DeliveryOutcome.Unknown : DeliveryOutcome.Expired, code, now));
    }

    // Twice as long each time, half of it left to chance, so that many who failed together do not return together.
    private static TimeSpan Backoff(int attempts)
    {
        var whole = TimeSpan.FromSeconds(Math.Min(SlowestBackoff, 1 << Math.Clamp(attempts, 0, MostDoublings)));
        return (whole / 2) + Jitter(whole / 2);
    }

    private static TimeSpan Jitter(TimeSpan most) =>
        TimeSpan.FromMilliseconds(RandomNumberGenerator.GetInt32((int)most.TotalMilliseconds + 1));

    private static DeliveryOutcome BlockedAs(string? code) =>
        code is "ForbiddenOperationException" or "BotNotInConversationRoster" ? DeliveryOutcome.NotInstalled : DeliveryOutcome.Blocked;
}
