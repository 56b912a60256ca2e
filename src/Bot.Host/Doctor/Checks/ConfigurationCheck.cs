namespace Bot.Host.Doctor.Checks;

/// <summary>Every setting has a value that can be used, and every setting that was given is one.</summary>
internal static class ConfigurationCheck
{
    // A start refuses the faults by itself, before it comes to any check; here they are told with the rest.
    public static readonly Check Check = Doctor.Check.Of("configuration", Moment.Settings, [], static services =>
    {
        var sections = services.GetRequiredService<SettingsTable>().Sections;
        List<Finding> findings =
        [
            .. services.GetRequiredService<SettingsFaults>().All.Select(Finding.Fault),
            .. UnknownSettings.In(services.GetRequiredService<IConfiguration>(), sections).Select(Finding.Warning),
        ];
        return findings.Count > 0 ? findings : [Finding.Ok($"the settings of {sections.Count} sections are complete and can be used")];
    });
}
