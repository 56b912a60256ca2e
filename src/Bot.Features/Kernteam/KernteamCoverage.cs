using Microsoft.Extensions.Options;

namespace Bot.Features.Kernteam;

/// <summary>Whether the kernteams of the configuration and the networks of the knowledge bank fit each other.</summary>
public sealed class KernteamCoverage
{
    private readonly IOptions<KernteamOptions> options;

    internal KernteamCoverage(IOptions<KernteamOptions> options) => this.options = options;

    /// <summary>The networks for which nobody can organise.</summary>
    public IReadOnlyList<string> Without(IEnumerable<string> networkIds) =>
        [.. networkIds.Where(id => !options.Value.Networks.TryGetValue(id, out var people) || people.Count == 0)];

    /// <summary>A sentence with cause and mend for each kernteam of a network that is not one of these.</summary>
    public IReadOnlyList<string> Strangers(IReadOnlyList<string> networkIds) =>
    [
        .. options.Value.Networks.Keys
            .Where(key => !networkIds.Contains(key, StringComparer.OrdinalIgnoreCase))
            .Select(stranger => $"Kernteam:{stranger} names a network that the knowledge bank does not have. Use Kernteam__NETWORK__0 with one of: {string.Join(", ", networkIds)}."),
    ];
}
