using Bot.Features.Deliveries;
using Bot.Features.Newsletters.Model;

namespace Bot.Features.Newsletters.Sending.Reports;

/// <summary>How far a newsletter is, in numbers. The sum of the outcomes and of what waits is the audience, at every moment.</summary>
internal record NewsletterStand
{
    public required Newsletter Newsletter { get; init; }

    /// <summary>How many recipients it has: members and channels. Zero before sending begins.</summary>
    public required int Audience { get; init; }

    /// <summary>Of those, how many are channels.</summary>
    public required int Channels { get; init; }

    /// <summary>How many have no outcome yet.</summary>
    public required int Waiting { get; init; }

    /// <summary>How many ended in each way; ways in which nobody ended are not in it.</summary>
    public required IReadOnlyDictionary<DeliveryOutcome, int> Ended { get; init; }

    /// <summary>The same with the reasons (Teams's code, or a word of ours), the most frequent first; without what was sent.</summary>
    public required IReadOnlyList<ReasonCount> Reasons { get; init; }

    /// <summary>The cards that were brought up to date after the last correction.</summary>
    public required FollowUpCount Updates { get; init; }

    /// <summary>The cards that were taken away after a recall.</summary>
    public required FollowUpCount Recalls { get; init; }

    /// <summary>
    /// Cards that stand in a chat of which nothing is known any more, because it was long ago or the reader was forgotten: no
    /// correction and no recall reached them, and none will.
    /// </summary>
    public int OutOfReach { get; init; }

    /// <summary>When the last one will have an outcome, as far as can be foreseen; null when nothing waits.</summary>
    public DateTimeOffset? ExpectedEnd { get; init; }

    /// <summary>Why nothing moves at the moment; null when it does.</summary>
    public Standstill? Standstill { get; init; }

    public int Of(DeliveryOutcome outcome) => Ended.GetValueOrDefault(outcome);

    public int Sent => Of(DeliveryOutcome.Sent);

    public int Unknown => Of(DeliveryOutcome.Unknown);

    /// <summary>Ended otherwise than sent or unknown.</summary>
    public int NotReached => Ended.Values.Sum() - Sent - Unknown;

    /// <summary>
    /// After a recall: how many may see the card still. It could not be taken away, it may have arrived without Teams saying
    /// so, or it was sent so long ago that nobody knows any more where it stands.
    /// </summary>
    public int MayStillSee => Newsletter.State == NewsletterState.Recalled ? Math.Max(0, Sent + Unknown - Recalls.Done - Recalls.Waiting) : 0;

    /// <summary>Whether every recipient has an outcome, and every card is as it should be or cannot be.</summary>
    public bool IsSettled => Newsletter.FinishedAt is not null && Waiting + Updates.Waiting + Recalls.Waiting == 0;
}

/// <summary>What became of a newsletter: also by organisation, and what its readers did.</summary>
internal sealed record NewsletterReport : NewsletterStand
{
    /// <summary>By organisation, the largest first; channels are not in it.</summary>
    public required IReadOnlyList<OrganisationCount> Organisations { get; init; }

    /// <summary>What readers did with each highlight, in the order of the newsletter.</summary>
    public required IReadOnlyList<HighlightCount> Highlights { get; init; }

    /// <summary>What readers did with highlights that a correction took out; null when there is nothing of the kind.</summary>
    public HighlightCount? Removed { get; init; }

    /// <summary>How often readers chose to hear less, at a highlight or at the whole newsletter.</summary>
    public required int OptOuts { get; init; }
}

/// <summary>How many ended so, for this reason.</summary>
internal sealed record ReasonCount(DeliveryOutcome Outcome, string? Reason, int Count);

/// <summary>An organisation's share; the four numbers add up to its audience.</summary>
/// <param name="OrganisationId">Null for members whose organisation is not known.</param>
/// <param name="Name">Its name, or null when it is not known any more.</param>
/// <param name="Sent">Reached.</param>
/// <param name="Unknown">It may have arrived.</param>
/// <param name="NotReached">Ended in another way.</param>
/// <param name="Waiting">No outcome yet.</param>
internal sealed record OrganisationCount(string? OrganisationId, string? Name, int Sent, int Unknown, int NotReached, int Waiting)
{
    public int Audience => Sent + Unknown + NotReached + Waiting;
}

/// <summary>What readers did with a highlight.</summary>
/// <param name="HighlightId">Which.</param>
/// <param name="Title">Its title as it is now.</param>
/// <param name="Clicks">"Lees meer".</param>
/// <param name="Questions">"Stel een vraag".</param>
/// <param name="OptOuts">"Minder hiervan".</param>
internal sealed record HighlightCount(string HighlightId, Wording Title, int Clicks, int Questions, int OptOuts);

/// <summary>How a correction or recall of the sent cards stands.</summary>
/// <param name="Waiting">No outcome yet.</param>
/// <param name="Done">The card is as it should be.</param>
/// <param name="Failed">The card could not be changed, or that is not known.</param>
internal sealed record FollowUpCount(int Waiting, int Done, int Failed)
{
    public static FollowUpCount None { get; } = new(0, 0, 0);

    public int Total => Waiting + Done + Failed;
}

/// <summary>Why sending stands still.</summary>
/// <param name="Cause">The cause.</param>
/// <param name="Until">Until when; null when that cannot be foreseen.</param>
/// <param name="IsAnotherDay">Whether that is on another day than today, which is then named.</param>
internal sealed record Standstill(StandstillCause Cause, DateTimeOffset? Until, bool IsAnotherDay = false);

internal enum StandstillCause
{
    /// <summary>Members hear nothing unasked at this hour.</summary>
    QuietHours,

    /// <summary>Teams asks to wait.</summary>
    TeamsAsksToWait,

    /// <summary>What is left was tried and is tried again later.</summary>
    TriedAgainLater,

    /// <summary>It should move and does not.</summary>
    NotKnown,
}
