using Bot.Features.Members.Profile;
using Bot.Knowledge.Bank;

namespace Bot.Features.Members;

/// <summary>A person who has met the bot, known by tenant and Entra object id; name and e-mail are as Teams gives them.</summary>
internal sealed record Member
{
    public required string TenantId { get; init; }

    /// <summary>The Entra object id.</summary>
    public required string ObjectId { get; init; }

    /// <summary>Teams' own id of this person for this bot ("29:…"), where messages are addressed to.</summary>
    public required string UserId { get; init; }

    public required string Name { get; init; }

    public string? Email { get; init; }

    /// <summary>The language of the last question, or the one that she chose.</summary>
    public AnswerLanguage? Language { get; init; }

    /// <summary>Whether she chose it herself, with her preferences; then no question changes it.</summary>
    public bool LanguageChosen { get; init; }

    /// <summary>The network that the member chose, or null while it is not known.</summary>
    public string? NetworkId { get; init; }

    /// <summary>Her organisation (<see cref="Organisation.Id"/>), or null while it is not known.</summary>
    public string? OrganisationId { get; init; }

    /// <summary>What she does: one of the codes of <see cref="MemberRoles"/>, or null.</summary>
    public string? Role { get; init; }

    /// <summary>Ids of the bank's themes that interest her, such as <c>RSIV/cyber</c>.</summary>
    public IReadOnlyList<string> Interests { get; init; } = [];

    public bool WantsInvitations { get; init; } = true;

    public bool WantsReminders { get; init; } = true;

    public bool WantsNewsletters { get; init; } = true;

    /// <summary>Ids of themes of which she wants to see no highlights in newsletters.</summary>
    public IReadOnlyList<string> MutedThemes { get; init; } = [];

    /// <summary>Until when she wants no newsletters; null or past when she does.</summary>
    public DateTimeOffset? NewslettersPausedUntil { get; init; }

    /// <summary>Since when Teams refuses messages to her; null as soon as she gives a sign of life.</summary>
    public DateTimeOffset? UnreachableSince { get; init; }

    /// <summary>When she was asked who she is; null until then.</summary>
    public DateTimeOffset? ProfileAskedAt { get; init; }

    /// <summary>Whether the bot stands in the member's personal chats.</summary>
    public required bool Installed { get; init; }

    /// <summary>When this installation was welcomed; null until then, and again after an uninstall.</summary>
    public DateTimeOffset? WelcomedAt { get; init; }

    public required DateTimeOffset FirstSeenAt { get; init; }

    /// <summary>To the day: a busy member costs one write a day, not one per question.</summary>
    public required DateTimeOffset LastSeenAt { get; init; }
}
