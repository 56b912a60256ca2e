using Bot.Features.Members;
using Bot.Features.Newsletters.Model;
using Bot.Features.Newsletters.Reading;

namespace Bot.Features.Newsletters.Sending.Audience;

/// <summary>What the rule makes of a member whom the audience names.</summary>
/// <param name="LeftOut">Why she does not get it; null when she does.</param>
internal sealed record AudienceVerdict(LeftOutReason? LeftOut)
{
    public static AudienceVerdict Gets { get; } = new((LeftOutReason?)null);
}

/// <summary>
/// Who gets a newsletter: the one rule for the dry run and for the moment at which the audience is frozen. Pure; quiet hours
/// delay and are no matter of it.
/// </summary>
internal sealed class AudienceRule(Newsletter newsletter, EventParticipants? participants, DateTimeOffset now)
{
    private readonly NewsletterAudience audience = newsletter.Audience;
    private readonly HashSet<string> organisations = [.. newsletter.Audience.Organisations];
    private readonly HashSet<string> roles = [.. newsletter.Audience.Roles];
    private readonly HashSet<string> themes = [.. newsletter.Audience.Themes];
    private readonly HashSet<string> addresses = [.. newsletter.Audience.Addresses.Select(AddressOf)];

    /// <summary>Whether it goes to anybody in person.</summary>
    public bool ReachesMembers => !audience.ChannelsOnly;

    /// <summary>The addresses of the list, in small letters, each once.</summary>
    public IReadOnlyCollection<string> Addresses => addresses;

    public static string AddressOf(string email) => email.Trim().ToLowerInvariant();

    /// <summary>Null for whom the audience does not name, of whom there is nothing to say.</summary>
    public AudienceVerdict? Of(Member member)
    {
        var isListed = addresses.Count > 0 && member.Email is { } email && addresses.Contains(AddressOf(email));
        if (!ReachesMembers || (audience.ByAddress && !isListed))
        {
            return null;
        }

        if (member.NetworkId != newsletter.NetworkId)
        {
            return isListed ? new(LeftOutReason.OtherNetwork) : null;
        }

        if (!IsChosen(member))
        {
            return isListed ? new(LeftOutReason.NotChosen) : null;
        }

        return ReasonOf(member) is { } reason ? new(reason) : AudienceVerdict.Gets;
    }

    private bool IsChosen(Member member) =>
        (organisations.Count == 0 || (member.OrganisationId is { } organisation && organisations.Contains(organisation)))
        && (roles.Count == 0 || (member.Role is { } role && roles.Contains(role)))
        && (themes.Count == 0 || member.Interests.Any(themes.Contains))
        && (participants is null || participants.Has(member));

    private LeftOutReason? ReasonOf(Member member) => member switch
    {
        { Installed: false } => LeftOutReason.NotInstalled,
        { UnreachableSince: not null } => LeftOutReason.Unreachable,
        { WantsNewsletters: false } => LeftOutReason.OptedOut,
        _ when member.NewslettersPausedUntil > now => LeftOutReason.Paused,
        _ when LeavesNothing(member) => LeftOutReason.NothingLeft,
        _ => null,
    };

    private bool LeavesNothing(Member member) =>
        member.MutedThemes.Count > 0
        && newsletter.Content.Highlights.Count > 0
        && newsletter.Content.Highlights.All(highlight => NewsletterViews.IsMuted(highlight, member));
}
