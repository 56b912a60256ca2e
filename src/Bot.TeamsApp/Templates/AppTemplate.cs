using System.Text.Json.Nodes;

namespace Bot.TeamsApp.Templates;

/// <summary>One JSON file of the package.</summary>
/// <param name="Name">Its name in the package, as the manifest names it.</param>
/// <param name="Language">The language of its texts.</param>
/// <param name="Root">What it holds.</param>
/// <param name="Sources">By JSON pointer, where a text came from when it is not the file's own.</param>
internal sealed record AppFile(string Name, string Language, JsonObject Root, Dictionary<string, string> Sources)
{
    /// <summary>Where somebody mends what is wrong at a place of this file.</summary>
    public string MendAt(string pointer) => Sources.TryGetValue(pointer, out var source) ? $"Mend {source}." : $"Mend {Name}.";
}

/// <summary>The manifest and the texts in other languages, before they are filled in.</summary>
internal sealed record AppTemplate(AppFile Manifest, IReadOnlyList<AppFile> Localisations)
{
    public IEnumerable<AppFile> Files => Localisations.Prepend(Manifest);
}
