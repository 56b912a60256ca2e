namespace Bot.Features.Inquiries.Model;

/// <summary>What came of something that somebody did with a question.</summary>
internal enum InquiryOutcome
{
    Done,

    /// <summary>It was so already: a tap that came twice.</summary>
    Unchanged,

    /// <summary>A colleague looks after it.</summary>
    TakenByOther,

    /// <summary>Nobody looks after it; whoever answers takes it first.</summary>
    NotTaken,

    AlreadyAnswered,

    AlreadyClosed,
}

/// <summary>What came of it, and the question as it is then.</summary>
internal sealed record InquiryStep(InquiryOutcome Outcome, Inquiry Inquiry);
