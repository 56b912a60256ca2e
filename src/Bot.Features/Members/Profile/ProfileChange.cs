using Bot.Knowledge.Bank;

namespace Bot.Features.Members.Profile;

/// <summary>What a member tells about herself with the card, checked.</summary>
/// <param name="NetworkId">A network of the bank.</param>
/// <param name="Organisation">What she says about her organisation.</param>
/// <param name="Role">A code of <see cref="MemberRoles"/>, or null.</param>
/// <param name="Interests">Themes of that network.</param>
/// <param name="Language">In which language the bot writes to her.</param>
internal sealed record ProfileChange(
    string NetworkId,
    OrganisationWish Organisation,
    string? Role,
    IReadOnlyList<string> Interests,
    bool WantsInvitations,
    bool WantsReminders,
    bool WantsNewsletters,
    AnswerLanguage Language)
{
    /// <summary>Muted themes of which she wants to read in newsletters again.</summary>
    public IReadOnlyList<string> Unmuted { get; init; } = [];

    /// <summary>She ends her pause.</summary>
    public bool ResumesNewsletters { get; init; }

    /// <summary>What stays muted. Themes are a network's own, so none of another one's.</summary>
    public IReadOnlyList<string> MutedAfter(Member row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return row.NetworkId == NetworkId ? [.. row.MutedThemes.Except(Unmuted, StringComparer.OrdinalIgnoreCase)] : [];
    }
}

/// <summary>What a member says about her organisation.</summary>
internal abstract record OrganisationWish
{
    private OrganisationWish()
    {
    }

    /// <summary>Nothing: it stays as it is.</summary>
    public sealed record AsItIs : OrganisationWish;

    /// <summary>One of the list.</summary>
    public sealed record Chosen(string Id) : OrganisationWish;

    /// <summary>A name that she typed; it may be on the list all the same.</summary>
    public sealed record Typed(string Name) : OrganisationWish;
}

/// <summary>What is wrong with what the card brought.</summary>
internal enum ProfileFault
{
    /// <summary>No network of the bank.</summary>
    NetworkUnknown,

    /// <summary>Not on the list of that network.</summary>
    OrganisationUnknown,

    /// <summary>Too short, too long, or not letters.</summary>
    OrganisationNameNotUsable,

    /// <summary>So many names wait for the kernteam that this one cannot be added.</summary>
    TooManyNamesWait,
    RoleUnknown,

    /// <summary>Not a theme of that network.</summary>
    ThemeUnknown,
    LanguageUnknown,
}
