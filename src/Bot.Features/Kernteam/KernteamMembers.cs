using Microsoft.Extensions.Options;

namespace Bot.Features.Kernteam;

/// <summary>Who belongs to a network's kernteam: the Entra object ids under <c>Kernteam</c> in the configuration, and nobody else.</summary>
internal sealed class KernteamMembers(IOptions<KernteamOptions> options)
{
    /// <summary>Whether this person may organise for this network. Network ids compare without regard to case, as keys of the configuration do.</summary>
    public bool Has(string networkId, string? objectId) =>
        objectId is { Length: > 0 } && options.Value.Networks.TryGetValue(networkId, out var people) && people.Contains(objectId, StringComparer.OrdinalIgnoreCase);

    /// <summary>The networks that this person organises for; mostly none.</summary>
    public IReadOnlyList<string> NetworksOf(string? objectId) => [.. options.Value.Networks.Keys.Where(network => Has(network, objectId))];

    /// <summary>The object ids of a network's kernteam.</summary>
    public IReadOnlyList<string> Of(string networkId) => options.Value.Networks.GetValueOrDefault(networkId) ?? [];
}
