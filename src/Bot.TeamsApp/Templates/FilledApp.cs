using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.TeamsApp.Packages;

namespace Bot.TeamsApp.Templates;

/// <summary>The app of one environment, ready to be checked and packed.</summary>
internal sealed record FilledApp(AppTemplate Template)
{
    // Written out in full, so that the bytes are the same on every system.
    private static readonly JsonSerializerOptions Written = new()
    {
        WriteIndented = true,
        IndentSize = 2,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public string Id => Text("id");

    public string Version => Text("version");

    public PackedFile ManifestFile => Packed(Template.Manifest);

    public IReadOnlyList<PackedFile> LocalisationFiles => [.. Template.Localisations.Select(Packed)];

    /// <summary>A text of the manifest; empty when there is none.</summary>
    public string Text(params ReadOnlySpan<string> names)
    {
        JsonNode? at = Template.Manifest.Root;
        foreach (var name in names)
        {
            at = (at as JsonObject)?[name];
        }

        return at?.GetValueKind() == JsonValueKind.String ? at.GetValue<string>() : "";
    }

    private static PackedFile Packed(AppFile file) => new(file.Name, Encoding.UTF8.GetBytes(file.Root.ToJsonString(Written) + "\n"));
}
