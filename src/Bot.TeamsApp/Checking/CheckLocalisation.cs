using Bot.TeamsApp.Schemas;
using Bot.TeamsApp.Templates;

namespace Bot.TeamsApp.Checking;

/// <summary>Every text that members read is there in every language, and no file translates what the manifest does not have.</summary>
internal static class CheckLocalisation
{
    private static readonly string[] NoTexts = ["$schema", "localizationKeys"];

    public static void Of(FilledApp app, JsonSchema localisation, List<string> faults)
    {
        var (names, patterns) = localisation.Properties();
        bool IsRead(string path) => !NoTexts.Contains(path, StringComparer.Ordinal) && (names.Contains(path) || patterns.Any(pattern => TextRules.Matches(pattern, path)));

        var read = JsonTexts.In(app.Template.Manifest.Root).Select(static text => text.Path).Where(IsRead).ToList();
        foreach (var file in app.Template.Localisations)
        {
            var translated = file.Root.Select(static pair => pair.Key).Except(NoTexts, StringComparer.Ordinal).ToList();
            foreach (var path in read.Except(translated, StringComparer.Ordinal))
            {
                faults.Add($"{file.Name}: \"{path}\" is not translated into \"{file.Language}\". Add it to {file.Name}.");
            }

            // A name that the schema does not know either has its line already.
            foreach (var path in translated.Except(read, StringComparer.Ordinal).Where(IsRead))
            {
                faults.Add($"{file.Name}: \"{path}\" translates what manifest.json does not have. Take it out of {file.Name}.");
            }
        }
    }
}
