using Bot.Host.Serving;
using Bot.Host.Tests.Playing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Bot.Host.Tests.Configuration;

/// <summary>CONFIGURATION.md held to the program: every setting in one row with its true default and an example that works, and no row more.</summary>
[Collection(nameof(GivenSettings))]
public sealed class ConfigurationPageTests
{
    // What is read by the platform or by the tests; each must be named by a file of its folder.
    private static readonly (string Name, string Folder, string Word)[] Elsewhere =
    [
        ("ASPNETCORE_URLS", "src", "ASPNETCORE_URLS"), ("ASPNETCORE_ENVIRONMENT", "src", "ASPNETCORE_ENVIRONMENT"), ("ASPNETCORE_CONTENTROOT", "src", "ASPNETCORE_CONTENTROOT"),
        ("Logging__LogLevel__Default", "src", "\"Default\": \"Warning\""), ("Logging__LogLevel__Bot", "src", "\"Bot\": \"Information\""),
        ("BOT_TEST_POSTGRES", "tests", "\"BOT_TEST_POSTGRES\""), ("BOT_TEST_NPM", "tests", "\"BOT_TEST_NPM\""),
        ("BOT_TEST_SCREENSHOTS", "tests", "\"BOT_TEST_SCREENSHOTS\""), ("BOT_WRITE_GOLDEN", "tests", "\"BOT_WRITE_GOLDEN\""),
    ];

    // A list for each network of the bank: the one section whose keys are not properties.
    private static IEnumerable<string> Kernteams => Directory.EnumerateDirectories(Checkout.Bank).Select(static folder => $"Kernteam__{Path.GetFileName(folder)}__0");

    private static IEnumerable<DocumentedKey> OfTheBot => DocumentedKeys.All.ExceptBy(Elsewhere.Select(static variable => variable.Name), static row => row.Name);

    [Fact]
    public void Every_setting_has_one_row_and_no_row_is_of_nothing()
    {
        Assert.Contains(BoundKeys.Classes, static options => options.Name == "RetentionOptions");
        Assert.Equal(
            BoundKeys.All.Select(static key => key.Name).Concat(Kernteams).Concat(Elsewhere.Select(static variable => variable.Name)).Order(StringComparer.Ordinal),
            DocumentedKeys.All.Select(static row => row.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Default_is_what_the_program_has_when_nobody_sets_it() => Assert.Equal(
        BoundKeys.All.OrderBy(static key => key.Name, StringComparer.Ordinal).Select(static key => (key.Name, key.Default)),
        OfTheBot.ExceptBy(Kernteams, static row => row.Name).OrderBy(static row => row.Name, StringComparer.Ordinal).Select(static row => (row.Name, row.Default)));

    [Fact]
    public async Task Every_example_is_taken_and_means_what_it_says()
    {
        Assert.DoesNotContain(OfTheBot, static row => row.Example is null);
        await using var app = BotServer.Build("http://127.0.0.1:0", "Production", static builder => builder.Configuration.AddInMemoryCollection(
            OfTheBot.Select(static row => KeyValuePair.Create(row.Key, row.Example))));

        var examples = OfTheBot.ToDictionary(static row => row.Name, static row => row.Example);
        foreach (var key in BoundKeys.All)
        {
            var options = app.Services.GetRequiredService(typeof(IOptions<>).MakeGenericType(key.Options));
            var bound = typeof(IOptions<>).MakeGenericType(key.Options).GetProperty("Value")!.GetValue(options); // every IOptions has one
            Assert.Equal((key.Name, examples[key.Name]), (key.Name, BoundKey.Spell(key.Property.GetValue(bound))));
        }
    }

    [Fact]
    public void Example_is_not_the_default_wherever_there_is_a_choice() => Assert.Equal(
        ["Answers__Writer", "Knowledge__Index"],
        OfTheBot.Where(static row => row.Example == row.Default).Select(static row => row.Name).Order(StringComparer.Ordinal));

    [Fact]
    public void Bounds_that_are_documented_are_those_that_are_kept()
    {
        foreach (var key in BoundKeys.All)
        {
            var range = key.Property.GetCustomAttributesData().SingleOrDefault(static data => data.AttributeType.Name == "RangeAttribute")?.ConstructorArguments
                .Where(static argument => argument.Value is not Type).Select(static argument => BoundKey.Spell(argument.Value)?.Replace("_", "", StringComparison.Ordinal)).ToList();
            if (range is [{ } least, { } most])
            {
                var type = DocumentedKeys.All.Single(row => row.Name == key.Name).Type.Replace("`", "", StringComparison.Ordinal);
                Assert.EndsWith($", {least} to {most}", type, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void What_the_platform_or_the_tests_read_is_named_where_it_is_read() => Assert.All(Elsewhere, static variable =>
        Assert.Contains(
            Directory.EnumerateFiles(Path.Combine(Checkout.Root, variable.Folder), variable.Word.Contains(':', StringComparison.Ordinal) ? "appsettings.json" : "*.cs", SearchOption.AllDirectories),
            file => !file.EndsWith(nameof(ConfigurationPageTests) + ".cs", StringComparison.Ordinal) && File.ReadAllText(file).Contains(variable.Word, StringComparison.Ordinal)));
}
