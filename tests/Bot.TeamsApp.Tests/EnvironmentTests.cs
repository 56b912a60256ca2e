using Bot.TeamsApp.Tests.Playing;

namespace Bot.TeamsApp.Tests;

/// <summary>What somebody may fill in wrongly, and the line that she reads.</summary>
public sealed class EnvironmentTests : IDisposable
{
    private const string Example = "environments/example.json";

    private readonly ManifestsCopy manifests = new();

    public void Dispose() => manifests.Dispose();

    [Theory]
    [InlineData("appId", "123", "(\"123\") is no GUID; write it as 8-4-4-4-12 hexadecimal digits.")]
    [InlineData("appId", "{0e8a1c52-7d0b-4c1e-9a56-2f6b1d3c4e01}", "is no GUID")]
    [InlineData("botId", "00000000-0000-0000-0000-000000000000", "is the empty GUID; fill in a real one.")]
    [InlineData("botId", "", "is empty. Fill in the client id of the bot's app registration, the same as Bot__AppId.")]
    [InlineData("domain", "https://kennisbot.example.org", "is more than a host name; leave out https://, the port and the path.")]
    [InlineData("domain", "kennisbot.example.org:8443", "is more than a host name")]
    [InlineData("domain", "*.example.org", "holds a wildcard")]
    [InlineData("domain", "localhost", "is no host name that Teams reaches")]
    [InlineData("domain", "10.0.0.4", "is no host name that Teams reaches")]
    [InlineData("domain", "kennisbot.example.org\n", "has blanks around it or a line break in it.")]
    [InlineData("version", "1.0", "is no version; write three numbers with dots")]
    [InlineData("version", "1.0.0-beta", "is no version")]
    [InlineData("version", "01.0.0", "is no version")]
    [InlineData("website", "http://www.example.org", "is not https; Teams asks for an https address.")]
    [InlineData("terms", "voorwaarden", "is no address; write it whole, with https://.")]
    [InlineData("organisation", "  ", "is empty. Fill in the name of the organisation that runs the bot.")]
    [InlineData("organisation", "<naam>", "is not filled in yet (<naam>).")]
    [InlineData("organisation", "{{domain}}", "holds {{ }}, which only the template may.")]
    public void Value_that_cannot_be_used_is_told_with_its_key_and_the_mend(string key, string value, string line)
    {
        manifests.Change(Example, root => root[key] = value);

        var fault = Assert.Single(manifests.Faults());
        Assert.StartsWith($"{Example}: \"{key}\" ", fault, StringComparison.Ordinal);
        Assert.Contains(line, fault, StringComparison.Ordinal);
    }

    [Fact]
    public void Missing_unknown_and_untextual_keys_are_told_together()
    {
        manifests.Change(Example, static root =>
        {
            root.Remove("botId");
            root["bottId"] = "x";
            root["version"] = 1;
        });

        Assert.Equal(
            [
                $"{Example}: \"botId\" is missing. Add it: the client id of the bot's app registration, the same as Bot__AppId.",
                $"{Example}: \"version\" is no text. Write it between quotes: the version of the package, raised with every upload, such as 1.0.1.",
                $"{Example}: \"bottId\" is no key of an environment. Take it out, or use one of appId, botId, domain, version, organisation, website, terms, strings.",
            ],
            manifests.Faults());
    }

    [Theory]
    [InlineData("acceptance", "--environment: there is no environment \"acceptance\"; choose example, production, test, or add environments/acceptance.json.")]
    [InlineData("", "--environment: no name was given; choose example, production, test, or add environments/NAME.json.")]
    [InlineData("../manifest", "--environment: there is no environment \"../manifest\"; choose ")]
    public void Environment_that_is_not_there_is_told_with_those_that_are(string name, string line) =>
        Assert.StartsWith(line, Assert.Single(manifests.Faults(name)), StringComparison.Ordinal);

    [Theory]
    [InlineData("{ \"appId\": \"x\", }", "environments/example.json: line 1 is no JSON: ")]
    [InlineData("{\n \"appId\": \"x\",\n \"appId\": \"y\"\n}", "environments/example.json: the file cannot be taken: Duplicate property 'appId'")]
    [InlineData("[]", "environments/example.json: the file does not hold an object.")]
    [InlineData("{ \"appId\": \"\\ud800\" }", "environments/example.json: a text holds half a character")]
    public void File_that_cannot_be_read_is_told_with_its_line(string content, string line)
    {
        File.WriteAllText(manifests.Full(Example), content);

        Assert.StartsWith(line, Assert.Single(manifests.Faults()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fr", "name.short", "\"strings\" has the language \"fr\", which the app has not. Use nl or en.")]
    [InlineData("en", "name.shrt", "strings.en names \"name.shrt\", which en.json does not have.")]
    [InlineData("nl", "bots[1].botId", "strings.nl names \"bots[1].botId\", which manifest.json does not have.")]
    public void Own_text_for_a_place_that_is_not_there_is_told(string language, string path, string line)
    {
        manifests.Change(Example, root => root["strings"] = new System.Text.Json.Nodes.JsonObject { [language] = new System.Text.Json.Nodes.JsonObject { [path] = "x" } });

        Assert.Contains(line, Assert.Single(manifests.Faults()), StringComparison.Ordinal);
    }

    [Fact]
    public void Own_text_that_is_too_long_names_the_environment_as_the_place_to_mend()
    {
        manifests.Change(Example, static root =>
        {
            root["organisation"] = new string('x', 33);
            root["strings"]!["en"]!["name.short"] = "A name that is longer than Teams shows"; // the example has both
        });

        var faults = manifests.Faults();
        Assert.Equal(2, faults.Count);
        Assert.EndsWith($"has 33 characters, and 32 fit. Mend \"organisation\" in {Example}.", faults[0], StringComparison.Ordinal);
        Assert.EndsWith($"and 30 fit. Mend strings.en[\"name.short\"] in {Example}.", faults[1], StringComparison.Ordinal);
    }
}
