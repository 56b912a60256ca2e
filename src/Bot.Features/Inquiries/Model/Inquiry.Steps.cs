using Bot.Features.Members;

namespace Bot.Features.Inquiries.Model;

/// <summary>What can be done with a question, by whom, and when no more. Of two who do it at once the second one is told.</summary>
internal sealed partial record Inquiry
{
    // In the place of who closed it.
    private const string NobodyInTime = "";

    /// <summary>Whether it still waits for an answer.</summary>
    public bool IsOpen => State is InquiryState.Open or InquiryState.Taken;

    /// <summary>Somebody looks after it. A colleague's question can be taken over by who has seen that it is a colleague's.</summary>
    public InquiryStep Take(string objectId, int seenVersion, DateTimeOffset now) => State switch
    {
        InquiryState.Open => Changed(this with { State = InquiryState.Taken, TakenBy = objectId, TakenAt = now }),
        InquiryState.Taken when Has(objectId) => Stays(InquiryOutcome.Unchanged),
        InquiryState.Taken when seenVersion == Version => Changed(this with { TakenBy = objectId, TakenAt = now }),
        InquiryState.Taken => Stays(InquiryOutcome.TakenByOther),
        InquiryState.Answered => Stays(InquiryOutcome.AlreadyAnswered),
        InquiryState.Closed => Stays(InquiryOutcome.AlreadyClosed),
    };

    public InquiryStep GiveBack(string objectId) => State switch
    {
        InquiryState.Open => Stays(InquiryOutcome.Unchanged),
        InquiryState.Taken when Has(objectId) => Changed(this with { State = InquiryState.Open, TakenBy = null, TakenAt = null }),
        InquiryState.Taken => Stays(InquiryOutcome.TakenByOther),
        InquiryState.Answered => Stays(InquiryOutcome.AlreadyAnswered),
        InquiryState.Closed => Stays(InquiryOutcome.AlreadyClosed),
    };

    public InquiryStep Reply(string objectId, string answer, bool wantsPage, DateTimeOffset now) => State switch
    {
        InquiryState.Open => Stays(InquiryOutcome.NotTaken),
        InquiryState.Taken when Has(objectId) => Changed(this with { State = InquiryState.Answered, Answer = answer, WantsPage = wantsPage, EndedAt = now }),
        InquiryState.Taken => Stays(InquiryOutcome.TakenByOther),
        InquiryState.Answered => Stays(Has(objectId) && Answer == answer ? InquiryOutcome.Unchanged : InquiryOutcome.AlreadyAnswered),
        InquiryState.Closed => Stays(InquiryOutcome.AlreadyClosed),
    };

    /// <summary>The kernteam ends it without an answer.</summary>
    public InquiryStep Close(string objectId, DateTimeOffset now) => State switch
    {
        InquiryState.Open => Changed(this with { State = InquiryState.Closed, TakenBy = objectId, EndedAt = now }),
        InquiryState.Taken when Has(objectId) => Changed(this with { State = InquiryState.Closed, EndedAt = now }),
        InquiryState.Taken => Stays(InquiryOutcome.TakenByOther),
        InquiryState.Answered => Stays(InquiryOutcome.AlreadyAnswered),
        InquiryState.Closed => Stays(Has(objectId) ? InquiryOutcome.Unchanged : InquiryOutcome.AlreadyClosed),
    };

    /// <summary>The asker takes it back.</summary>
    public InquiryStep Withdraw(DateTimeOffset now) => State switch
    {
        InquiryState.Open or InquiryState.Taken => Changed(this with { State = InquiryState.Closed, TakenBy = null, EndedAt = now }),
        InquiryState.Answered => Stays(InquiryOutcome.AlreadyAnswered),
        InquiryState.Closed => Stays(TakenBy is null ? InquiryOutcome.Unchanged : InquiryOutcome.AlreadyClosed),
    };

    /// <summary>Nobody answered it in all its time.</summary>
    public InquiryStep Lapse(DateTimeOffset now) => State switch
    {
        InquiryState.Open or InquiryState.Taken => Changed(this with { State = InquiryState.Closed, TakenBy = NobodyInTime, EndedAt = now }),
        InquiryState.Answered => Stays(InquiryOutcome.AlreadyAnswered),
        InquiryState.Closed => Stays(InquiryOutcome.AlreadyClosed),
    };

    /// <summary>Whether it was closed because its time was over.</summary>
    public bool HasLapsed => State == InquiryState.Closed && TakenBy == NobodyInTime;

    /// <summary>Whether she asked it.</summary>
    public bool IsOf(Member member) => TenantId == member.TenantId && ObjectId == member.ObjectId;

    /// <summary>Whether this person of the kernteam looks after it.</summary>
    public bool Has(string objectId) => string.Equals(TakenBy, objectId, StringComparison.OrdinalIgnoreCase);

    private static InquiryStep Changed(Inquiry now) => new(InquiryOutcome.Done, now with { Version = now.Version + 1 });

    private InquiryStep Stays(InquiryOutcome outcome) => new(outcome, this);
}
