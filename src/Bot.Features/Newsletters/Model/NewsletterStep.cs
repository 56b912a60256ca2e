namespace Bot.Features.Newsletters.Model;

/// <summary>What came of an attempt to bring a newsletter further.</summary>
internal enum NewsletterOutcome
{
    Done,

    /// <summary>It was so already: a second tap, or a second device.</summary>
    AlreadySo,

    /// <summary>It is at another stage than where this can be done.</summary>
    NotNow,

    /// <summary>Somebody changed it since it was looked at.</summary>
    ChangedMeanwhile,

    /// <summary>The author cannot approve her own.</summary>
    OwnWork,

    /// <summary>The moment has passed.</summary>
    InThePast,

    /// <summary>The moment is further away than anybody can mean.</summary>
    TooFarAhead,

    /// <summary>Nobody would receive it.</summary>
    NobodyToSendTo,

    /// <summary>There is no such newsletter any more.</summary>
    Unknown,
}

/// <summary>A decision about a newsletter, and what it has become; unchanged unless it is <see cref="NewsletterOutcome.Done"/>.</summary>
internal sealed record NewsletterStep(NewsletterOutcome Outcome, Newsletter Newsletter);
