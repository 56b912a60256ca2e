using System.Collections;
using System.Globalization;
using System.Reflection;
using Bot.Connector;
using Bot.Features;
using Bot.Knowledge;
using Bot.Storage;

namespace Bot.Host.Tests.Configuration;

/// <summary>One setting that the program binds: a property of an options class.</summary>
internal sealed record BoundKey(string Name, Type Options, PropertyInfo Property)
{
    public bool IsList => Property.PropertyType != typeof(string) && Property.PropertyType.IsAssignableTo(typeof(IEnumerable));

    /// <summary>What it is when nobody sets it, as CONFIGURATION.md writes it; null for nothing.</summary>
    public string? Default => Spell(Property.GetValue(Activator.CreateInstance(Options)));

    public static string? Spell(object? value) => value switch
    {
        null or "" => null,
        bool truth => truth ? "true" : "false",
        string text => text,
        IEnumerable entries => Spell(entries.Cast<object>().FirstOrDefault()),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };
}

/// <summary>Every options class of the program is one that states its section.</summary>
internal static class BoundKeys
{
    public static IReadOnlyList<Type> Classes { get; } =
    [
        .. new[] { typeof(BotOptions), typeof(FeaturesModule), typeof(KnowledgeModule), typeof(StorageModule), typeof(CommandLine) }
            .SelectMany(static room => room.Assembly.GetTypes()).Where(static type => type.Name.EndsWith("Options", StringComparison.Ordinal) && SectionOf(type) is not null),
    ];

    public static IReadOnlyList<BoundKey> All { get; } =
    [
        .. Classes.SelectMany(static options => options.GetProperties().Where(static property => property.SetMethod is not null)
            .Select(property => Of(options, property))),
    ];

    private static BoundKey Of(Type options, PropertyInfo property)
    {
        var key = new BoundKey($"{SectionOf(options)}__{property.Name}", options, property);
        return key.IsList ? key with { Name = key.Name + "__0" } : key;
    }

    private static string? SectionOf(Type type) => type.GetField("Section")?.GetRawConstantValue() as string;
}
