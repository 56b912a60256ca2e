using Microsoft.Extensions.Configuration;

namespace Bot.Features.Kernteam;

/// <summary>The section <c>Kernteam</c>: for each network the Entra object ids of its kernteam.</summary>
internal sealed class KernteamOptions
{
    public const string Section = "Kernteam";

    public Dictionary<string, List<string>> Networks { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Keys that hold a value where a network's list belongs.</summary>
    public List<string> WithoutList { get; } = [];

    public void Read(IConfiguration settings)
    {
        var section = settings.GetSection(Section);
        section.Bind(Networks);
        WithoutList.AddRange(section.GetChildren().Where(static child => !string.IsNullOrWhiteSpace(child.Value)).Select(static child => child.Key));
    }
}
