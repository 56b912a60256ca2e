using Bot.Knowledge.Bank;

namespace Bot.Features.Members.Profile;

/// <summary>What the card about a member's preferences shows: what she told, and between what she may choose.</summary>
/// <param name="Member">She, as she is now.</param>
/// <param name="Networks">The networks of the bank.</param>
/// <param name="Network">Hers, or null while it is not known or no longer in the bank.</param>
/// <param name="Organisation">Hers, if it is one of that network.</param>
/// <param name="IsByTenant">Her tenant tells her organisation; then there is nothing to choose.</param>
/// <param name="Organisations">What the kernteam approved.</param>
/// <param name="Themes">The network's themes.</param>
internal sealed record ProfileForm(
    Member Member,
    IReadOnlyList<Network> Networks,
    Network? Network,
    Organisation? Organisation,
    bool IsByTenant,
    IReadOnlyList<Organisation> Organisations,
    IReadOnlyList<NetworkTheme> Themes)
{
    /// <summary>The themes of which she wants to see nothing in newsletters.</summary>
    public IReadOnlyList<NetworkTheme> Muted => [.. Themes.Where(theme => Member.MutedThemes.Contains(theme.Id, StringComparer.OrdinalIgnoreCase))];

    /// <summary>Until when she gets no newsletters; null when she has not paused.</summary>
    public DateTimeOffset? PausedUntil { get; init; }
}

/// <summary>Puts the form together from the member, the kernteam's list and the bank.</summary>
internal sealed class ProfileForms(Organisations organisations, CurrentNetworks networks, CurrentThemes themes, TimeProvider clock)
{
    public Task<ProfileForm> OfAsync(Member member, CancellationToken cancellationToken) =>
        OfAsync(member, member.NetworkId, cancellationToken);

    /// <summary>The form as it is for this network, whichever she belongs to now.</summary>
    public async Task<ProfileForm> OfAsync(Member member, string? networkId, CancellationToken cancellationToken)
    {
        var all = networks();
        if (all.FirstOrDefault(network => network.Id == networkId) is not { } own)
        {
            return new ProfileForm(member, all, null, null, IsByTenant: false, [], []);
        }

        var list = await organisations.OfAsync(own.Id, cancellationToken);
        var byTenant = list.FirstOrDefault(row => row.Approved && row.TenantId is { } tenant && Same(tenant, member.TenantId));
        return new ProfileForm(
            member,
            all,
            own,
            byTenant ?? list.FirstOrDefault(row => row.Id == member.OrganisationId),
            byTenant is not null,
            [.. list.Where(row => row.Approved)],
            themes(own.Id))
        {
            PausedUntil = member.NewslettersPausedUntil is { } until && until > clock.GetUtcNow() ? until : null,
        };
    }

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
