namespace Bot.Features.Newsletters.Model;

/// <summary>What a newsletter says. A draft may be incomplete: nothing that somebody typed is lost because it is wrong.</summary>
internal sealed record NewsletterContent
{
    public static NewsletterContent Empty { get; } = new();

    public Wording Title { get; init; } = Wording.None;

    public Wording Introduction { get; init; } = Wording.None;

    /// <summary>One to eight, in the order in which they are read.</summary>
    public IReadOnlyList<Highlight> Highlights { get; init; } = [];
}

/// <summary>One item of a newsletter.</summary>
internal sealed record Highlight
{
    /// <summary>Stays the same when the highlight is edited or moved, so that its taps are counted in one place.</summary>
    public required string Id { get; init; }

    public Wording Title { get; init; } = Wording.None;

    /// <summary>Two or three sentences.</summary>
    public Wording Text { get; init; } = Wording.None;

    /// <summary>Where one reads more (https); null for none.</summary>
    public string? Url { get; init; }

    /// <summary>An image (https); null for none.</summary>
    public string? ImageUrl { get; init; }

    /// <summary>What the image shows, for who cannot see it.</summary>
    public Wording ImageAlt { get; init; } = Wording.None;

    /// <summary>Ids of the bank's themes, such as <c>RSIV/cyber</c>.</summary>
    public IReadOnlyList<string> Themes { get; init; } = [];

    /// <summary>An event of ours that it announces; null for none.</summary>
    public string? EventId { get; init; }
}
