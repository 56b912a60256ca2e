namespace Bot.Features.Kernteam;

/// <summary>The section <c>Kernteam</c>: for each network the Entra object ids of its kernteam.</summary>
internal sealed class KernteamOptions
{
    public const string Section = "Kernteam";

    public Dictionary<string, List<string>> Networks { get; } = new(StringComparer.OrdinalIgnoreCase);
}
