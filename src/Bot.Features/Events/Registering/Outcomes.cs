namespace Bot.Features.Events.Registering;

/// <summary>What came of signing up (aanmelden, RSVP).</summary>
internal enum RegistrationOutcome
{
    Registered,
    Waitlisted,

    /// <summary>She was already; nothing changed. Also the answer to a tap that Teams delivers twice.</summary>
    AlreadyRegistered,
    AlreadyWaitlisted,

    /// <summary>A seat is held for her: she may take it.</summary>
    AlreadyOffered,
    NotPublished,
    NotOpenYet,
    Closed,
    Cancelled,

    /// <summary>The event is over.</summary>
    Over,
    NotInvited,
    FormNotOffered,

    /// <summary>Not one of every round.</summary>
    SessionsMissing,
    SessionUnknown,

    /// <summary>Two of the chosen sessions overlap, walking time counted.</summary>
    SessionsClash,

    /// <summary>A chosen session is full, and she did not ask to wait for it.</summary>
    SessionFull,
}

/// <summary>What came of withdrawing (afmelden).</summary>
internal enum WithdrawalOutcome
{
    Withdrawn,

    /// <summary>She was not taking part; nothing changed.</summary>
    NotRegistered,
    Cancelled,
    Over,
}

/// <summary>What came of choosing other sessions or another form in one step.</summary>
internal enum SwapOutcome
{
    Swapped,

    /// <summary>The choice is the one that she has.</summary>
    Unchanged,
    NotRegistered,
    Closed,
    Cancelled,
    Over,
    FormNotOffered,
    FormFull,
    SessionsMissing,
    SessionUnknown,
    SessionsClash,
    SessionFull,
}

/// <summary>What came of "neem de plaats" or "laat gaan".</summary>
internal enum OfferOutcome
{
    Taken,
    LetGo,

    /// <summary>It was taken or let go before; nothing changed.</summary>
    AlreadyTaken,
    AlreadyLetGo,

    /// <summary>The term has passed and the seat went on.</summary>
    TermPassed,

    /// <summary>Somebody else in line was first (in the last hours), or no seat was offered.</summary>
    NoSeat,
    Closed,
    Cancelled,
    Over,
}

/// <summary>What came of a check-in.</summary>
internal enum CheckInOutcome
{
    CheckedIn,
    AlreadyCheckedIn,

    /// <summary>Not registered; the kernteam may register her by hand first.</summary>
    NotRegistered,
    WrongCode,

    /// <summary>Before the day of the event, or more than a day after it.</summary>
    NotNow,
    Cancelled,
}

/// <summary>What came of a change to the event itself.</summary>
internal abstract record ChangeOutcome
{
    private ChangeOutcome()
    {
    }

    /// <summary>Done; <paramref name="Told"/> says which traits changed that attendees are told of.</summary>
    public sealed record Changed(IReadOnlyList<ChangedTrait> Told) : ChangeOutcome;

    /// <summary>Nothing differs.</summary>
    public sealed record Unchanged : ChangeOutcome;

    /// <summary>It cannot be so; nothing changed.</summary>
    public sealed record Refused(IReadOnlyList<Model.EventFault> Faults) : ChangeOutcome;

    /// <summary>The event is cancelled or over.</summary>
    public sealed record Closed : ChangeOutcome;
}

/// <summary>What attendees are told that changed.</summary>
internal enum ChangedTrait
{
    Title,
    Time,
    Place,
    OnlineLink,
    Programme,

    /// <summary>One of her own chosen sessions has another time, room or speaker.</summary>
    Session,
}
