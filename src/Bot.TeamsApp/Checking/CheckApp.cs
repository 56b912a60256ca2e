using System.Text.Json;
using Bot.TeamsApp.Environments;
using Bot.TeamsApp.Schemas;
using Bot.TeamsApp.Templates;

namespace Bot.TeamsApp.Checking;

/// <summary>Holds the filled app against the official schemas, and against what they do not say.</summary>
internal static class CheckApp
{
    public static void Of(ManifestsFolder folder, PackEnvironment environment, FilledApp app, List<string> faults)
    {
        if (Read(folder, ManifestsFolder.ManifestSchema, faults) is not { } manifest || Read(folder, ManifestsFolder.LocalisationSchema, faults) is not { } localisation)
        {
            return;
        }

        HoldAgainst(manifest, app.Template.Manifest, faults);
        foreach (var file in app.Template.Localisations)
        {
            HoldAgainst(localisation, file, faults);
        }

        CheckTexts.Of(app, faults);
        CheckLocalisation.Of(app, localisation, faults);
        CheckAddresses.Of(app, environment, faults);
        CheckBot.Of(app, faults);
    }

    private static JsonSchema? Read(ManifestsFolder folder, string name, List<string> faults)
    {
        try
        {
            return JsonSchema.Read(File.ReadAllText(folder.Schema(name)));
        }
        catch (Exception unread) when (unread is JsonException or SchemaNotUnderstoodException)
        {
            faults.Add($"schema/{name}: {unread.Message.ReplaceLineEndings(" ")} Put back the official file from the repository.");
            return null;
        }
    }

    private static void HoldAgainst(JsonSchema schema, AppFile file, List<string> faults)
    {
        using var document = JsonSerializer.SerializeToDocument(file.Root);
        foreach (var fault in schema.Check(document.RootElement).Distinct())
        {
            faults.Add($"{file.Name}{fault.Pointer}: {fault.What}. {file.MendAt(fault.Pointer)}");
        }
    }
}
