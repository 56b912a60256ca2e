namespace Bot.Features.Newsletters.Model;

/// <content>Which step follows which, and who may take it. Pure: the transaction around it makes it single.</content>
internal sealed partial record Newsletter
{
    // Later than this is a slip in the year.
    private static readonly TimeSpan FurthestAhead = TimeSpan.FromDays(366);

    /// <summary>Content or audience is written anew. What was approved is a draft again: a colleague approved other words.</summary>
    public NewsletterStep Edit(NewsletterContent content, NewsletterAudience audience, string by, int seenVersion, DateTimeOffset now)
    {
        if (State is not (NewsletterState.Draft or NewsletterState.AwaitingApproval or NewsletterState.Approved))
        {
            return Refused(NewsletterOutcome.NotNow);
        }

        return seenVersion != Version
            ? Refused(NewsletterOutcome.ChangedMeanwhile)
            : Done(this with { Content = content, Audience = audience, State = NewsletterState.Draft, WrittenBy = With(HasSecondEyes ? [] : Writers, by), ApprovedBy = null, ApprovedAt = null, ChangedBy = by, ChangedAt = now });
    }

    /// <summary>A colleague is asked to look.</summary>
    public NewsletterStep Submit(int seenVersion, DateTimeOffset now) => State switch
    {
        NewsletterState.AwaitingApproval => Refused(NewsletterOutcome.AlreadySo),
        not NewsletterState.Draft => Refused(NewsletterOutcome.NotNow),
        _ when seenVersion != Version => Refused(NewsletterOutcome.ChangedMeanwhile),
        _ => Done(this with { State = NewsletterState.AwaitingApproval, ChangedAt = now, Remark = null }),
    };

    /// <summary>Back to the author, by herself or by a colleague who does not agree.</summary>
    /// <param name="remark">What has to change; null when she says nothing about it.</param>
    /// <param name="now">The time.</param>
    public NewsletterStep Return(string? remark, DateTimeOffset now) => State switch
    {
        NewsletterState.Draft => Refused(NewsletterOutcome.AlreadySo),
        NewsletterState.AwaitingApproval or NewsletterState.Approved =>
            Done(this with { State = NewsletterState.Draft, ApprovedBy = null, ApprovedAt = null, ChangedAt = now, Remark = remark }),
        _ => Refused(NewsletterOutcome.NotNow),
    };

    /// <summary>A colleague agrees with what she saw.</summary>
    /// <param name="by">Who.</param>
    /// <param name="seenVersion">What she saw.</param>
    /// <param name="ownAllowed">Whether the author may approve her own (a setting, for small teams).</param>
    /// <param name="now">The time.</param>
    public NewsletterStep Approve(string by, int seenVersion, bool ownAllowed, DateTimeOffset now) => State switch
    {
        NewsletterState.Approved when Same(ApprovedBy, by) => Refused(NewsletterOutcome.AlreadySo),
        not NewsletterState.AwaitingApproval => Refused(NewsletterOutcome.NotNow),
        _ when seenVersion != Version => Refused(NewsletterOutcome.ChangedMeanwhile),
        _ when !ownAllowed && IsWork(by) => Refused(NewsletterOutcome.OwnWork),
        _ => Done(this with { State = NewsletterState.Approved, ApprovedBy = by, ApprovedAt = now }),
    };

    /// <summary>It goes out, now or at a chosen moment; not before the term of grace is over.</summary>
    /// <param name="by">Who says so.</param>
    /// <param name="byTenant">Her tenant.</param>
    /// <param name="seenVersion">What she saw.</param>
    /// <param name="at">The chosen moment; null for now.</param>
    /// <param name="grace">How long it can be undone.</param>
    /// <param name="now">The time.</param>
    public NewsletterStep Schedule(string by, string byTenant, int seenVersion, DateTimeOffset? at, TimeSpan grace, DateTimeOffset now) => State switch
    {
        NewsletterState.Scheduled or NewsletterState.Sending => Refused(NewsletterOutcome.AlreadySo),
        not NewsletterState.Approved => Refused(NewsletterOutcome.NotNow),
        _ when seenVersion != Version => Refused(NewsletterOutcome.ChangedMeanwhile),
        _ when at < now => Refused(NewsletterOutcome.InThePast),
        _ when at > now + FurthestAhead => Refused(NewsletterOutcome.TooFarAhead),
        _ => Done(this with { State = NewsletterState.Scheduled, SendAt = at > now + grace ? at : now + grace, SentBy = by, SentByTenant = byTenant }),
    };

    /// <summary>It does not go out after all; what was approved stays approved.</summary>
    public NewsletterStep Undo() => State switch
    {
        NewsletterState.Approved => Refused(NewsletterOutcome.AlreadySo),
        NewsletterState.Scheduled => Done(this with { State = NewsletterState.Approved, SendAt = null, SentBy = null, SentByTenant = null }),
        _ => Refused(NewsletterOutcome.NotNow),
    };

    /// <summary>The moment has come: the audience is frozen in the same transaction.</summary>
    public NewsletterStep Begin(int audienceSize, IReadOnlyDictionary<string, int> leftOut, DateTimeOffset now) => State switch
    {
        NewsletterState.Scheduled when SendAt <= now => Done(this with
        {
            State = NewsletterState.Sending,
            StartedAt = now,
            AudienceSize = audienceSize,
            LeftOut = leftOut,
            Audience = Audience with { Addresses = [] },
        }),
        _ => Refused(NewsletterOutcome.NotNow),
    };

    /// <summary>Every recipient has an outcome.</summary>
    public NewsletterStep Finish(DateTimeOffset now) => State switch
    {
        NewsletterState.Sending => SameWords(this with { State = NewsletterState.Sent, FinishedAt = now }),
        NewsletterState.Stopped or NewsletterState.Recalled when FinishedAt is null => SameWords(this with { FinishedAt = now }),
        _ => Refused(NewsletterOutcome.AlreadySo),
    };

    /// <summary>Nobody else gets it. Who has it keeps it.</summary>
    public NewsletterStep Stop() => State switch
    {
        NewsletterState.Sending => SameWords(this with { State = NewsletterState.Stopped }),
        NewsletterState.Stopped => Refused(NewsletterOutcome.AlreadySo),
        _ => Refused(NewsletterOutcome.NotNow),
    };

    /// <summary>Taken back from everybody, also while it is being sent.</summary>
    public NewsletterStep Recall(DateTimeOffset now) => State switch
    {
        NewsletterState.Sending or NewsletterState.Sent or NewsletterState.Stopped => Done(this with { State = NewsletterState.Recalled, RecalledAt = now, Correction = null, CorrectionWrittenBy = [] }),
        NewsletterState.Recalled => Refused(NewsletterOutcome.AlreadySo),
        _ => Refused(NewsletterOutcome.NotNow),
    };

    /// <summary>A mistake was found after sending: other words, for which a colleague is asked again.</summary>
    public NewsletterStep Correct(NewsletterContent correction, string by, int seenVersion, DateTimeOffset now) => State switch
    {
        not (NewsletterState.Sending or NewsletterState.Sent or NewsletterState.Stopped) => Refused(NewsletterOutcome.NotNow),
        _ when seenVersion != Version => Refused(NewsletterOutcome.ChangedMeanwhile),
        _ => Done(this with { Correction = correction, CorrectionBy = by, CorrectionWrittenBy = With(CorrectionWriters, by), ChangedAt = now }),
    };

    /// <summary>A colleague is asked to look at the correction, as it was seen. Nothing of it changes.</summary>
    public NewsletterStep AskCorrection(int seenVersion) => Correction switch
    {
        null => Refused(NewsletterOutcome.NotNow),
        _ when seenVersion != Version => Refused(NewsletterOutcome.ChangedMeanwhile),
        _ => SameWords(this),
    };

    /// <summary>The correction is what it says from now on, also on the cards that stand in people's chats.</summary>
    public NewsletterStep ApproveCorrection(string by, int seenVersion, bool ownAllowed, DateTimeOffset now) => Correction switch
    {
        null => Refused(NewsletterOutcome.NotNow),
        _ when seenVersion != Version => Refused(NewsletterOutcome.ChangedMeanwhile),
        _ when !ownAllowed && IsCorrectionWork(by) => Refused(NewsletterOutcome.OwnWork),
        _ => Done(this with { Content = Correction, Correction = null, CorrectionWrittenBy = [], CorrectedAt = now, ApprovedBy = by, ApprovedAt = now }),
    };

    /// <summary>The correction is not made.</summary>
    public NewsletterStep DropCorrection() =>
        Correction is null ? Refused(NewsletterOutcome.AlreadySo) : Done(this with { Correction = null, CorrectionBy = null, CorrectionWrittenBy = [] });

    private static bool Same(string? one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    private static NewsletterStep Done(Newsletter changed) => new(NewsletterOutcome.Done, changed with { Version = changed.Version + 1 });

    // Decided about, but of what somebody may be looking at nothing is different.
    private static NewsletterStep SameWords(Newsletter changed) => new(NewsletterOutcome.Done, changed);

    private NewsletterStep Refused(NewsletterOutcome outcome) => new(outcome, this);
}
