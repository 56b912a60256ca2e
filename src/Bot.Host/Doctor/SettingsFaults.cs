namespace Bot.Host.Doctor;

/// <summary>What is wrong with the values of the settings, section by section, in the sentences with which a start refuses them.</summary>
internal sealed class SettingsFaults(SettingsTable table)
{
    private readonly Lazy<IReadOnlyDictionary<string, IReadOnlyList<string>>> faults = new(() => table.Sections
        .GroupBy(static section => section.Name, StringComparer.OrdinalIgnoreCase)
        .ToDictionary(static group => group.Key, IReadOnlyList<string> (group) => [.. group.SelectMany(section => FaultsOf(table, section)).Distinct()], StringComparer.OrdinalIgnoreCase));

    public IEnumerable<string> All => faults.Value.Values.SelectMany(static sentences => sentences);

    /// <summary>The first of these sections that cannot be used; null when all can.</summary>
    public string? FirstOf(IEnumerable<string> sections) => sections.FirstOrDefault(section => faults.Value.TryGetValue(section, out var found) && found.Count > 0);

    private static IReadOnlyList<string> FaultsOf(SettingsTable table, SettingsSection section)
    {
        try
        {
            table.Read(section);
            return [];
        }
        catch (Exception fault) when (FaultLines.Of(fault) is { } lines)
        {
            return lines;
        }
    }
}
