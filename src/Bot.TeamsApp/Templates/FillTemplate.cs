using System.Text.RegularExpressions;
using Bot.TeamsApp.Environments;

namespace Bot.TeamsApp.Templates;

/// <summary>Puts the environment's values where the template has <c>{{key}}</c>.</summary>
internal static partial class FillTemplate
{
    /// <summary>The filled app; unknown and broken placeholders are added to the faults.</summary>
    public static FilledApp Of(AppTemplate template, PackEnvironment environment, List<string> faults)
    {
        foreach (var file in template.Files)
        {
            foreach (var text in JsonTexts.In(file.Root).Where(static text => text.Value.Contains("{{", StringComparison.Ordinal) || text.Value.Contains("}}", StringComparison.Ordinal)))
            {
                Fill(file, text, environment, faults);
            }
        }

        return new FilledApp(template);
    }

    private static void Fill(AppFile file, JsonText text, PackEnvironment environment, List<string> faults)
    {
        var unknown = false;
        var filled = Placeholder().Replace(text.Value, match =>
        {
            var key = match.Groups["key"].Value;
            if (environment.Values.TryGetValue(key, out var value))
            {
                file.Sources.TryAdd(text.Pointer, $"\"{key}\" in {environment.File}");
                return value;
            }

            unknown = true;
            faults.Add($"{file.Name}{text.Pointer}: the placeholder {match.Value} is unknown. Use one of {string.Join(", ", EnvironmentKey.All.Select(static known => $"{{{{{known.Name}}}}}"))}.");
            return match.Value;
        });
        if (!unknown && (filled.Contains("{{", StringComparison.Ordinal) || filled.Contains("}}", StringComparison.Ordinal)))
        {
            faults.Add($"{file.Name}{text.Pointer}: a placeholder was left unfilled in \"{text.Value}\". Write it as {{{{key}}}}, without blanks.");
        }

        text.Put(filled);
    }

    [GeneratedRegex(@"\{\{(?<key>[A-Za-z0-9_-]+)\}\}", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Placeholder();
}
