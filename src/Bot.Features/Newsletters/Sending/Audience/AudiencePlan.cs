namespace Bot.Features.Newsletters.Sending.Audience;

/// <summary>Why somebody whom the audience names does not get it. Everybody has one reason: the first that applies, in this order.</summary>
internal enum LeftOutReason
{
    /// <summary>Nobody whom the bot knows has this address.</summary>
    UnknownAddress,

    /// <summary>The address of somebody of another network, or of none.</summary>
    OtherNetwork,

    /// <summary>The address is of somebody to whom the other choices (organisation, role, theme, event) do not apply.</summary>
    NotChosen,

    /// <summary>The bot has no chat with her.</summary>
    NotInstalled,

    /// <summary>Teams refuses messages to her until she gives a sign of life.</summary>
    Unreachable,

    /// <summary>She wants no newsletters.</summary>
    OptedOut,

    /// <summary>She wants none for a while.</summary>
    Paused,

    /// <summary>She turned down every theme that it is about.</summary>
    NothingLeft,
}

/// <summary>Whom a newsletter would reach at this moment.</summary>
/// <param name="Included">How many members.</param>
/// <param name="LeftOut">How many are left out, by reason; reasons that leave out nobody are not in it.</param>
internal sealed record AudiencePlan(int Included, IReadOnlyDictionary<LeftOutReason, int> LeftOut)
{
    /// <summary>In how many channels it is posted.</summary>
    public int Channels { get; init; }

    /// <summary>Whether nobody at all would get it.</summary>
    public bool IsEmpty => Included + Channels == 0;

    public int LeftOutInAll => LeftOut.Values.Sum();
}

/// <summary>Somebody of the audience.</summary>
/// <param name="Name">Her name; the address when nobody of this network has it.</param>
/// <param name="OrganisationId">Her organisation; null when not known.</param>
/// <param name="LeftOut">Why she does not get it; null when she does.</param>
internal sealed record AudienceName(string Name, string? OrganisationId, LeftOutReason? LeftOut);

/// <summary>A page of an audience's names: first who gets it, then who is left out, each by name.</summary>
/// <param name="Names">This page's; empty beyond the last page.</param>
/// <param name="Total">Of all pages.</param>
internal sealed record AudienceNames(IReadOnlyList<AudienceName> Names, int Total);
