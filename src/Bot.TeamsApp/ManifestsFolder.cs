namespace Bot.TeamsApp;

/// <summary>Where the template, the environments, the icons and the official schema stand.</summary>
internal sealed record ManifestsFolder(string Path)
{
    public const string Manifest = "manifest.json";
    public const string ManifestSchema = "MicrosoftTeams.schema.json";
    public const string LocalisationSchema = "MicrosoftTeams.Localization.schema.json";

    /// <summary>The line for a folder that is no such folder; null when it is one.</summary>
    public string? Missing =>
        !File.Exists(Under(Manifest)) ? $"{Path}: no {Manifest} is there. Give the folder that holds it with --manifests."
        : !File.Exists(Schema(ManifestSchema)) || !File.Exists(Schema(LocalisationSchema))
            ? $"{Path}: schema/ lacks {ManifestSchema} or {LocalisationSchema}. Put them back from the repository; without them nothing can be checked."
        : null;

    /// <summary>The names of the environments, in order.</summary>
    public IReadOnlyList<string> Environments => Directory.Exists(Under("environments"))
        ? [.. Directory.EnumerateFiles(Under("environments"), "*.json").Select(static file => System.IO.Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)]
        : [];

    public string Under(string name) => System.IO.Path.Combine(Path, name);

    public string Schema(string name) => System.IO.Path.Combine(Path, "schema", name);

    public string Icon(string name) => System.IO.Path.Combine(Path, "icons", name);
}
