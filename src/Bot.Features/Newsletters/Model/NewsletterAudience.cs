namespace Bot.Features.Newsletters.Model;

/// <summary>
/// For whom a newsletter is: members of its network to whom all of this applies. An empty list asks for nothing, so all
/// lists empty is the whole network. The list of addresses alone may be empty and ask for something: see <see cref="ByAddress"/>.
/// </summary>
internal sealed record NewsletterAudience
{
    public static NewsletterAudience WholeNetwork { get; } = new();

    /// <summary>Ids of organisations.</summary>
    public IReadOnlyList<string> Organisations { get; init; } = [];

    /// <summary>Codes of roles.</summary>
    public IReadOnlyList<string> Roles { get; init; } = [];

    /// <summary>Ids of themes, of which one must interest her.</summary>
    public IReadOnlyList<string> Themes { get; init; } = [];

    /// <summary>Who takes part in this event; null asks for nothing.</summary>
    public string? EventId { get; init; }

    /// <summary>E-mail addresses in small letters. Emptied when the audience is frozen: then they have served.</summary>
    public IReadOnlyList<string> Addresses
    {
        get;
        init => (field, ByAddress) = (value, ByAddress || value.Count > 0);
    } = [];

    /// <summary>
    /// Whether it is for the people of a list of addresses. Stays true when the list gets empty, because the last one on it
    /// is forgotten or because the list has served: then it is for nobody, not for everybody. Only whoever takes the whole
    /// list away by her own choice makes it false.
    /// </summary>
    public bool ByAddress { get => field || Addresses.Count > 0; init; }

    /// <summary>Conversations of channels in which the newsletter is posted as well.</summary>
    public IReadOnlyList<string> Channels { get; init; } = [];

    /// <summary>True when it goes to the channels alone.</summary>
    public bool ChannelsOnly { get; init; }
}
