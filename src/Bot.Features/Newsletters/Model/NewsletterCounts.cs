namespace Bot.Features.Newsletters.Model;

/// <summary>A link of a newsletter behind an address of ours, so that taps can be counted without knowing whose they are.</summary>
internal sealed record NewsletterLink
{
    /// <summary>Cannot be guessed.</summary>
    public required string Token { get; init; }

    public required string NewsletterId { get; init; }

    public required string HighlightId { get; init; }

    /// <summary>Where it leads (https). The address of a request never decides that.</summary>
    public required string Url { get; init; }
}

/// <summary>What readers did with a highlight.</summary>
internal enum ReaderAct
{
    /// <summary>"Lees meer".</summary>
    Click,

    /// <summary>"Stel een vraag".</summary>
    Question,

    /// <summary>"Minder hiervan".</summary>
    OptOut,
}

/// <summary>How often. Numbers alone: who did it is kept nowhere.</summary>
internal sealed record NewsletterTally
{
    public required string NewsletterId { get; init; }

    /// <summary>The highlight; empty when it was about the whole newsletter.</summary>
    public required string HighlightId { get; init; }

    public required ReaderAct Act { get; init; }

    public required int Times { get; init; }
}
