using System.Text.RegularExpressions;

namespace Bot.EndToEnd.Tests.Infra;

/// <summary>What can be held of the infrastructure without a subscription.</summary>
public sealed partial class BicepTests
{
    [SkippableFact]
    public async Task Modules_and_parameter_files_fit_together()
    {
        var files = await ReadBicep.OfAsync(ReadBicep.Infra);

        Assert.True(files.Count > 10, "the files of infra/ were not found");
        Assert.Empty(BicepFaults.Of(files));
    }

    [SkippableFact]
    public async Task Every_resource_is_of_a_version_that_was_looked_up_and_every_look_up_is_of_use()
    {
        var used = (await ReadBicep.OfAsync(ReadBicep.Infra)).SelectMany(static file => file.Resources).Select(static resource => resource.Type).Distinct().Order(StringComparer.Ordinal);
        var lookedUp = LookedUp().Matches(await File.ReadAllTextAsync(Path.Combine(ReadBicep.Infra, "api-versions.md")))
            .Select(static row => $"{row.Groups["type"].Value}@{row.Groups["version"].Value}").Order(StringComparer.Ordinal);

        Assert.Equal(lookedUp, used);
    }

    [SkippableFact]
    public async Task Script_reads_the_outputs_that_the_template_has()
    {
        var main = Assert.Single(await ReadBicep.OfAsync(ReadBicep.Infra), static file => file.File == "main.bicep");
        var read = Read().Matches(await File.ReadAllTextAsync(Path.Combine(ReadBicep.Infra, "deploy.sh"))).Select(static match => match.Groups["name"].Value);

        Assert.Equal(main.Outputs.Select(static output => output.Name).Order(StringComparer.Ordinal), read.Distinct().Order(StringComparer.Ordinal));
    }

    [SkippableFact]
    public async Task Script_checks_every_parameter_that_must_be_given()
    {
        var main = Assert.Single(await ReadBicep.OfAsync(ReadBicep.Infra), static file => file.File == "main.bicep");
        var script = await File.ReadAllTextAsync(Path.Combine(ReadBicep.Infra, "deploy.sh"));

        Assert.All(main.Parameters.Where(static one => one.Required), one => Assert.Matches($@"(need|people) {one.Name} ", script));
    }

    [Fact]
    public async Task Changed_setting_reaches_the_version_at_work_only_where_there_is_no_slot()
    {
        var web = await File.ReadAllTextAsync(Path.Combine(ReadBicep.Infra, "modules", "web.bicep"));

        Assert.Equal("if (!hasSlot) ", Assert.Single(ProductionSettings().Matches(web)).Groups["when"].Value);
        Assert.DoesNotContain("appSettings:", web, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Settings_of_the_web_app_are_keys_of_the_program_or_of_the_platform()
    {
        var keys = (await ReadBicep.OfAsync(ReadBicep.Infra)).SelectMany(static file => file.Keys).Where(static key => Setting().IsMatch(key)).Distinct().ToList();
        var documented = await File.ReadAllTextAsync(Path.Combine(ReadBicep.Infra, "..", "src", "Bot.Host", "CONFIGURATION.md"));
        var platform = await File.ReadAllTextAsync(Path.Combine(ReadBicep.Infra, "README.md"));

        Assert.True(keys.Count > 15, string.Join(' ', keys));
        Assert.All(keys, key => Assert.Contains($"`{Documented(key)}", documented + platform, StringComparison.Ordinal));
        Assert.All(keys.Where(key => IsOfKnownSection(key, documented)), key => Assert.Contains($"`{Documented(key)}", documented, StringComparison.Ordinal));
    }

    private static bool IsOfKnownSection(string key, string documented) =>
        key.IndexOf("__", StringComparison.Ordinal) is > 0 and var end && documented.Contains($"`{key[..end]}__", StringComparison.Ordinal);

    // Kernteam__${team.key}__${i} is documented by an example.
    private static string Documented(string key) => Hole().Replace(key.Replace("${team.key}", "VAR", StringComparison.Ordinal), "0");

    [GeneratedRegex(@"^\| (?<type>Microsoft\.[\w./]+) \| (?<version>[\w-]+) \|", RegexOptions.Multiline | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex LookedUp();

    [GeneratedRegex("'Microsoft.Web/sites/config@[^']+' = (?<when>[^{]*)\\{", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ProductionSettings();

    [GeneratedRegex(@"\$\(out (?<name>\w+)\)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Read();

    [GeneratedRegex("^([A-Z][A-Za-z]+__|(ASPNETCORE|AZURE|WEBSITES?)_)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Setting();

    [GeneratedRegex(@"\$\{\w+\}", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Hole();
}
