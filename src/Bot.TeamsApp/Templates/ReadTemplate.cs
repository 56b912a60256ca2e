using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.TeamsApp.Checking;
using Bot.TeamsApp.Environments;

namespace Bot.TeamsApp.Templates;

/// <summary>Reads the manifest, the localisation files that it names, and puts the environment's own texts in.</summary>
internal static class ReadTemplate
{
    /// <summary>Null when the manifest itself cannot be read; every other fault is added and the rest goes on.</summary>
    public static AppTemplate? Of(ManifestsFolder folder, PackEnvironment environment, List<string> faults)
    {
        if (ReadJson.Object(folder.Under(ManifestsFolder.Manifest), ManifestsFolder.Manifest, faults) is not { } manifest)
        {
            return null;
        }

        var info = manifest["localizationInfo"] as JsonObject;
        var template = new AppTemplate(
            new AppFile(ManifestsFolder.Manifest, Text(info, "defaultLanguageTag") ?? "", manifest, new(StringComparer.Ordinal)),
            [.. Localisations(folder, manifest, faults)]);
        PutStrings(template, environment, faults);
        return template;
    }

    private static IEnumerable<AppFile> Localisations(ManifestsFolder folder, JsonObject manifest, List<string> faults)
    {
        var (info, icons) = (manifest["localizationInfo"] as JsonObject, manifest["icons"] as JsonObject);
        var packed = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { ManifestsFolder.Manifest, Text(icons, "color") ?? "", Text(icons, "outline") ?? "" };
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { Text(info, "defaultLanguageTag") ?? "" };
        foreach (var language in (info?["additionalLanguages"] as JsonArray ?? []).OfType<JsonObject>())
        {
            if (Text(language, "languageTag") is not { } tag || Text(language, "file") is not { } file)
            {
                continue; // the schema says what is missing
            }

            if (!seen.Add(tag))
            {
                faults.Add($"manifest.json/localizationInfo: the language \"{tag}\" is named twice. Mend manifest.json.");
            }
            else if (!PackedName.IsPlain(file))
            {
                faults.Add($"manifest.json/localizationInfo: \"{file}\" is no plain file name. Put the file beside manifest.json and name it alone.");
            }
            else if (!packed.Add(file))
            {
                faults.Add($"manifest.json/localizationInfo: the package has the file \"{file}\" already. Give the language \"{tag}\" a file of its own.");
            }
            else if (!File.Exists(folder.Under(file)))
            {
                faults.Add($"manifest.json/localizationInfo: the file \"{file}\" for the language \"{tag}\" is not there. Add it beside manifest.json, or take the language out.");
            }
            else if (ReadJson.Object(folder.Under(file), file, faults) is { } root)
            {
                yield return new AppFile(file, tag, root, new(StringComparer.Ordinal));
            }
        }
    }

    private static void PutStrings(AppTemplate template, PackEnvironment environment, List<string> faults)
    {
        foreach (var (tag, strings) in environment.Strings)
        {
            if (template.Files.FirstOrDefault(file => file.Language == tag) is not { } file)
            {
                faults.Add($"{environment.File}: \"strings\" has the language \"{tag}\", which the app has not. Use {string.Join(" or ", template.Files.Select(static known => known.Language))}.");
                continue;
            }

            // A localisation file has its paths as names; in the manifest they are places.
            var texts = JsonTexts.In(file.Root).ToDictionary(text => file == template.Manifest ? text.Path : text.Pointer[1..], StringComparer.Ordinal);
            foreach (var (path, value) in strings)
            {
                if (!texts.TryGetValue(path, out var text) || path.StartsWith('$'))
                {
                    faults.Add($"{environment.File}: strings.{tag} names \"{path}\", which {file.Name} does not have. Write the path as in the localisation files, such as name.short.");
                    continue;
                }

                text.Put(value);
                file.Sources[text.Pointer] = $"strings.{tag}[\"{path}\"] in {environment.File}";
            }
        }
    }

    private static string? Text(JsonObject? of, string name) => of?[name] is { } node && node.GetValueKind() == JsonValueKind.String ? node.GetValue<string>() : null;
}
