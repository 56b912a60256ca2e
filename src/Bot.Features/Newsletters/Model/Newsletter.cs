using Bot.Features.Kernteam.Desk;

namespace Bot.Features.Newsletters.Model;

internal enum NewsletterState
{
    /// <summary>Somebody writes.</summary>
    Draft,

    /// <summary>A colleague is asked to look. What it says stands still until she has, or until somebody edits it again.</summary>
    AwaitingApproval,

    /// <summary>May be sent as it is.</summary>
    Approved,

    /// <summary>Goes out at <see cref="Newsletter.SendAt"/>; until then that can be undone.</summary>
    Scheduled,

    /// <summary>The audience is fixed and the deliveries are under way.</summary>
    Sending,

    /// <summary>Every recipient has an outcome.</summary>
    Sent,

    /// <summary>Somebody stopped it while it was being sent; who had it keeps it.</summary>
    Stopped,

    /// <summary>Taken back from everybody who had it.</summary>
    Recalled,
}

/// <summary>A newsletter of a network, from its first draft to its report.</summary>
internal sealed partial record Newsletter : IDeskSubject
{
    public required string Id { get; init; }

    public required string NetworkId { get; init; }

    public required NewsletterState State { get; init; }

    public required NewsletterContent Content { get; init; }

    public NewsletterAudience Audience { get; init; } = NewsletterAudience.WholeNetwork;

    /// <summary>
    /// Raised at every change about which somebody decides: whoever decides says which version she saw. Not raised when the
    /// sending ends or is stopped: that changes none of the words, and nobody's correction fails for it.
    /// </summary>
    public required int Version { get; init; }

    /// <summary>The Entra object id of the author.</summary>
    public required string CreatedBy { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Who wrote at it last.</summary>
    public required string ChangedBy { get; init; }

    public required DateTimeOffset ChangedAt { get; init; }

    /// <summary>
    /// Who wrote at its words or audience since the last approval by somebody else. Whoever edits what another has approved
    /// begins the list anew: all that stood there until then had its second pair of eyes. Everybody else is added, also after
    /// an approval was withdrawn. So nobody on it can approve words of her own that nobody else approved.
    /// </summary>
    public IReadOnlyList<string> WrittenBy { get; init; } = [];

    public string? ApprovedBy { get; init; }

    public DateTimeOffset? ApprovedAt { get; init; }

    /// <summary>Why a colleague gave it back; null once it is submitted again.</summary>
    public string? Remark { get; init; }

    /// <summary>When it goes out, or went.</summary>
    public DateTimeOffset? SendAt { get; init; }

    /// <summary>Who said so, and where her progress card goes.</summary>
    public string? SentBy { get; init; }

    /// <summary>The tenant of <see cref="SentBy"/>.</summary>
    public string? SentByTenant { get; init; }

    public DateTimeOffset? StartedAt { get; init; }

    /// <summary>When the last recipient had an outcome.</summary>
    public DateTimeOffset? FinishedAt { get; init; }

    /// <summary>How many recipients it has: the rows that were made when the audience was frozen.</summary>
    public int? AudienceSize { get; init; }

    /// <summary>How many of the chosen ones were left out when the audience was frozen, by the name of the reason.</summary>
    public IReadOnlyDictionary<string, int> LeftOut { get; init; } = new Dictionary<string, int>();

    /// <summary>A corrected text that waits for a colleague's approval, after it was sent.</summary>
    public NewsletterContent? Correction { get; init; }

    /// <summary>Who wrote at the correction last.</summary>
    public string? CorrectionBy { get; init; }

    /// <summary>Everybody who wrote at the correction that waits.</summary>
    public IReadOnlyList<string> CorrectionWrittenBy { get; init; } = [];

    /// <summary>When the last correction was approved; cards sent earlier are brought up to date.</summary>
    public DateTimeOffset? CorrectedAt { get; init; }

    public DateTimeOffset? RecalledAt { get; init; }
}
