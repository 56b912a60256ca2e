namespace Bot.Knowledge.Bank;

/// <summary>What kind of gathering a session is; the domain's Dutch words stay Dutch.</summary>
public enum SessionKind
{
    /// <summary>A learning meeting on one subject.</summary>
    Leerhuis,

    /// <summary>A learning meeting with parallel sessions in rounds.</summary>
    Carrousel,

    /// <summary>An online lecture.</summary>
    Webinar,

    /// <summary>A conference.</summary>
    Conference,

    /// <summary>A masterclass of a series.</summary>
    Masterclass,

    /// <summary>A training or course.</summary>
    Training,

    /// <summary>A theme or knowledge meeting, information meeting or talk show.</summary>
    ThemeMeeting,

    /// <summary>A meeting of a governing body (RVO, RBO, NOOV).</summary>
    Governance,

    /// <summary>A meeting of a network of officials or professionals.</summary>
    NetworkMeeting,

    /// <summary>A talk with a minister, partner or institution.</summary>
    Talk,

    /// <summary>A campaign or action that has a date.</summary>
    Campaign,

    /// <summary>A dated result: a report, plan or decision that appears.</summary>
    Milestone,
}

/// <summary>Whether a session took place, as far as the sources tell.</summary>
public enum SessionStatus
{
    /// <summary>The source reports that it took place.</summary>
    Held,

    /// <summary>The source plans it; whether it took place is not reported.</summary>
    Planned,

    /// <summary>It was called off.</summary>
    Cancelled,

    /// <summary>It was moved to another date.</summary>
    Moved,
}

/// <summary>When a session is: one day, or a stretch with words such as "medio april 2022".</summary>
/// <param name="From">First possible day.</param>
/// <param name="Until">First day after the last possible day.</param>
/// <param name="Words">The date as the source gives it where it is not one day; null for an exact day.</param>
public sealed record SessionDate(DateOnly From, DateOnly Until, LocalText? Words)
{
    /// <summary>Whether the source gives one exact day.</summary>
    public bool IsExact => Words is null;
}

/// <summary>A session past or planned; what is null is not in the sources and is said to be so.</summary>
public sealed record Session(
    string Id,
    string NetworkId,
    SessionKind Kind,
    LocalText Title,
    IReadOnlyList<string> Names,
    IReadOnlyList<string> Words,
    SessionDate? Date,
    SessionStatus Status,
    string? ReplacedById,
    LocalText? StatusReason,
    IReadOnlyList<string> ThemeIds,
    LocalText? Subject,
    LocalText? Form,
    string? Place,
    LocalText? Audience,
    LocalText? Organisers,
    LocalText? Speakers,
    LocalText? Participants,
    LocalText? Report,
    LocalText? Doubt,
    IReadOnlyList<Link> Links,
    SourceRef Source,
    Location Where);
