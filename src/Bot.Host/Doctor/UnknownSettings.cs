using Bot.Knowledge.Bank.Reading;

namespace Bot.Host.Doctor;

/// <summary>
/// Settings that nobody reads, in our sections or meant to be in one, by a slip of the keyboard: the value that was meant is then
/// quietly missing. Told and not refused: a setting of a newer version must not keep the one before from starting.
/// </summary>
internal static class UnknownSettings
{
    /// <summary>A sentence with the mend for each; never the value.</summary>
    public static IEnumerable<string> In(IConfiguration settings, IReadOnlyList<SettingsSection> sections)
    {
        var byName = sections.ToLookup(static section => section.Name, StringComparer.OrdinalIgnoreCase);
        var known = sections.SelectMany(static section => section.Keys.Select(key => $"{section.Name}:{key}")).ToList();
        foreach (var section in sections.Where(static section => section.Keys.Count > 0))
        {
            foreach (var child in settings.GetSection(section.Name).GetChildren().Where(child => !section.Keys.Contains(child.Key, StringComparer.OrdinalIgnoreCase)))
            {
                var mend = NearestWord.Of(child.Key, section.Keys) is { } near ? $"Write {section.Name}__{near}" : "Look for a slip in its name";
                yield return $"{section.Name}:{child.Key} is a setting that the bot does not know, so it does nothing. {mend}, or take {section.Name}__{child.Key} out.";
            }
        }

        foreach (var top in settings.GetChildren().Where(top => !byName.Contains(top.Key)))
        {
            if (SlipOf(top, byName.Select(static group => group.Key), known) is { } meant)
            {
                yield return $"{top.Key} is a setting that the bot does not know, so it does nothing. Write {meant}, or take it out.";
            }
        }
    }

    // Another program's settings may stand beside ours: only what comes close to one of ours is told.
    private static string? SlipOf(IConfigurationSection top, IEnumerable<string> names, List<string> known)
    {
        if (top.GetChildren().Any())
        {
            return top.Key.Length > 3 && NearestWord.Of(top.Key, names) is { } near ? $"{near}__…" : null;
        }

        var split = top.Key.IndexOf('_', StringComparison.Ordinal);
        return split <= 0 ? null
            : known.Find(key => string.Equals(key, $"{top.Key[..split]}:{top.Key[(split + 1)..].TrimStart('_')}", StringComparison.OrdinalIgnoreCase)) is { } meant
                ? $"{Variable(meant)} with two underscores"
                : null;
    }

    private static string Variable(string key) => key.Replace(":", "__", StringComparison.Ordinal);
}
