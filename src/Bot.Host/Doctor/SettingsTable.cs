using System.Reflection;
using Microsoft.Extensions.Options;

namespace Bot.Host.Doctor;

/// <summary>A section of the configuration, with the options class that it fills.</summary>
internal sealed record SettingsSection(string Name, Type Options)
{
    /// <summary>Its keys: the properties that the binder sets. A class without any takes names of its own, such as networks.</summary>
    public IReadOnlyList<string> Keys { get; } = [.. Options.GetProperties().Where(static property => property.SetMethod is not null).Select(static property => property.Name)];
}

/// <summary>Which settings there are, read from the options classes that the rooms registered: nobody keeps a second list.</summary>
internal sealed class SettingsTable(IServiceCollection registered, IServiceProvider provider)
{
    private readonly Lazy<IReadOnlyList<SettingsSection>> sections = new(() =>
    [
        .. registered.Select(static service => service.ServiceType)
            .Where(static type => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IValidateOptions<>))
            .Select(static type => type.GetGenericArguments()[0])
            .Where(static options => options.Assembly.GetName().Name!.StartsWith("Bot.", StringComparison.Ordinal)) // an assembly on disk has a name
            .Distinct()
            .Select(static options => SectionOf(options) is { } name ? new SettingsSection(name, options) : null)
            .OfType<SettingsSection>(),
    ]);

    public IReadOnlyList<SettingsSection> Sections => sections.Value;

    /// <summary>Binds and validates one section; throws what a start would throw.</summary>
    public void Read(SettingsSection section)
    {
        var type = typeof(IOptions<>).MakeGenericType(section.Options);
        _ = type.GetProperty(nameof(IOptions<object>.Value))?.GetValue(provider.GetRequiredService(type), BindingFlags.DoNotWrapExceptions, binder: null, index: null, culture: null);
    }

    private static string? SectionOf(Type options) =>
        options.GetField("Section", BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static)?.GetRawConstantValue() as string;
}
