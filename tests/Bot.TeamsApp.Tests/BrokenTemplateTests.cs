using System.Text;
using System.Text.Json.Nodes;
using Bot.TeamsApp.Tests.Playing;

namespace Bot.TeamsApp.Tests;

/// <summary>Manifests and localisation files that are broken, one of each kind, and the line that tells of it.</summary>
public sealed class BrokenTemplateTests : IDisposable
{
    private static readonly Dictionary<string, (string File, Action<JsonObject> Break, string Line)> Kinds = new(StringComparer.Ordinal)
    {
        ["missing part"] = ("manifest.json", static root => root.Remove("description"), "manifest.json/description: this is missing. Mend manifest.json."),
        ["unknown part"] = ("manifest.json", static root => root["desription"] = "x", "manifest.json/desription: this name does not belong here."),
        ["wrong type"] = ("manifest.json", static root => root["accentColor"] = 7, "manifest.json/accentColor: 7 stands where a text belongs."),
        ["wrong colour"] = ("manifest.json", static root => root["accentColor"] = "blauw", "manifest.json/accentColor: \"blauw\" is not of the form ^#[0-9a-fA-F]{6}$."),
        ["unknown scope"] = ("manifest.json", static root => Bot(root)["scopes"]!.AsArray().Add("chat"), "manifest.json/bots/0/scopes/3: \"chat\" is not one of \"team\", \"personal\", \"groupChat\", \"copilot\"."),
        ["other schema version"] = ("manifest.json", static root => root["manifestVersion"] = "1.29", "manifest.json/manifestVersion: \"1.29\" must be \"1.30\"."),
        ["other schema"] = ("manifest.json", static root => root["$schema"] = "https://example.org/schema.json", "manifest.json/$schema: it does not name the schema that is checked here."),
        ["name too long"] = ("manifest.json", static root => root["name"]!["full"] = new string('n', 101), "has 101 characters, and 100 fit. Mend manifest.json."),
        ["thirteen commands"] = ("manifest.json", static root => Commands(root).Add(Commands(root)[0]!.DeepClone()), "manifest.json/bots/0/commandLists/0/commands: the list has 13 items, and 12 fit."),
        ["two bots"] = ("manifest.json", static root => root["bots"]!.AsArray().Add(Bot(root).DeepClone()), "manifest.json/bots: the list has 2 items, and 1 fit."),
        ["no bot"] = ("manifest.json", static root => root.Remove("bots"), "manifest.json/bots: the app has no bot, or several. Describe one there."),
        ["empty bot id"] = ("manifest.json", static root => Bot(root)["botId"] = "00000000-0000-0000-0000-000000000000", "manifest.json/bots/0/botId: it is the empty GUID."),
        ["command without scope of the bot"] = ("manifest.json", static root => Bot(root)["scopes"]!.AsArray().RemoveAt(0), "manifest.json/bots/0/commandLists/0/scopes: the bot is not in the scope \"personal\"."),
        ["prompt that is none"] = ("manifest.json", static root => Commands(root)[0]!.AsObject().Remove("type"), "manifest.json/bots/0/commandLists/0/commands/0: \"type\": \"prompt\" and \"prompt\" belong together."),
        ["address without s"] = ("manifest.json", static root => root["developer"]!["websiteUrl"] = "http://example.org", "manifest.json/developer/websiteUrl: \"http://example.org\" is not https."),
        ["privacy elsewhere"] = ("manifest.json", static root => root["developer"]!["privacyUrl"] = "https://www.example.org/privacy", "manifest.json/developer/privacyUrl: it must be the bot's own page, https://kennisbot.example.org/privacy."),
        ["foreign domain"] = ("manifest.json", static root => root["validDomains"]!.AsArray().Add("*.example.org"), "manifest.json/validDomains/1: \"*.example.org\" is not the bot's own host, kennisbot.example.org."),
        ["unknown placeholder"] = ("manifest.json", static root => root["name"]!["full"] = "{{naam}}", "manifest.json/name/full: the placeholder {{naam}} is unknown. Use one of {{appId}},"),
        ["broken placeholder"] = ("manifest.json", static root => root["name"]!["full"] = "Bot {{ domain }}", "manifest.json/name/full: a placeholder was left unfilled"),
        ["empty text"] = ("manifest.json", static root => Commands(root)[1]!["description"] = " ", "manifest.json/bots/0/commandLists/0/commands/1/description: this is empty."),
        ["icon elsewhere"] = ("manifest.json", static root => root["icons"]!["color"] = "../color.png", "manifest.json/icons/color: \"../color.png\" is no plain name of a .png file."),
        ["icon missing"] = ("manifest.json", static root => root["icons"]!["color"] = "kleur.png", "icons/kleur.png: it is not there. Put a PNG of 192 by 192 pixels in icons/."),
        ["no localisation file"] = ("manifest.json", static root => Language(root)["file"] = "eng.json", "the file \"eng.json\" for the language \"en\" is not there."),
        ["localisation file elsewhere"] = ("manifest.json", static root => Language(root)["file"] = "environments/example.json", "\"environments/example.json\" is no plain file name."),
        ["language twice"] = ("manifest.json", static root => Language(root)["languageTag"] = "NL", "the language \"NL\" is named twice."),
        ["file of two languages"] = ("manifest.json", static root => Languages(root).Add(new JsonObject { ["languageTag"] = "de", ["file"] = "EN.json" }), "the package has the file \"EN.json\" already. Give the language \"de\" a file of its own."),
        ["language in the manifest"] = ("manifest.json", static root => Language(root)["file"] = "Manifest.json", "the package has the file \"Manifest.json\" already."),
        ["language in an icon"] = ("manifest.json", static root => Language(root)["file"] = root["icons"]!["outline"]!.GetValue<string>(), "the package has the file \"outline.png\" already."),
        ["translation missing"] = ("en.json", static root => root.Remove("bots[0].commandLists[1].commands[2].title"), "en.json: \"bots[0].commandLists[1].commands[2].title\" is not translated into \"en\"."),
        ["translation of nothing"] = ("en.json", static root => root["bots[0].commandLists[1].commands[9].title"] = "x", "en.json: \"bots[0].commandLists[1].commands[9].title\" translates what manifest.json does not have."),
        ["translation of an id"] = ("en.json", static root => root["bots[0].botId"] = "x", "en.json/bots[0].botId: this name does not belong here."),
        ["translation too long"] = ("en.json", static root => root["description.short"] = new string('d', 81), "en.json/description.short: \"ddd"),
        ["translation required"] = ("en.json", static root => root.Remove("description.full"), "en.json/description.full: this is missing."),
    };

    private readonly ManifestsCopy manifests = new();

    public static TheoryData<string> Names => [.. Kinds.Keys];

    public void Dispose() => manifests.Dispose();

    [Theory]
    [MemberData(nameof(Names))]
    public void Broken_template_is_refused_with_its_line(string kind)
    {
        var (file, change, line) = Kinds[kind];
        manifests.Change(file, change);

        var faults = manifests.Faults();
        Assert.Contains(faults, fault => fault.Contains(line, StringComparison.Ordinal));
        Assert.All(faults, static fault => Assert.Matches(@"^\S.*: .*\. [A-Z].*\.$", fault));
        Assert.False(File.Exists(manifests.Target));
    }

    [Fact]
    public void All_faults_are_told_at_once()
    {
        manifests.Change("manifest.json", static root => root["accentColor"] = "blauw")
            .Change("en.json", static root => root.Remove("name.full"));
        File.Delete(manifests.Full("icons/outline.png"));

        Assert.Equal(3, manifests.Faults().Count);
    }

    [Theory]
    [InlineData("manifest.json")]
    [InlineData("en.json")]
    [InlineData("environments/example.json")]
    public void File_that_is_no_utf8_is_refused_and_not_packed_with_marks_in_it(string file)
    {
        var line = $"{file}: the file is not UTF-8. Save it as UTF-8 in your editor.";
        var bytes = Encoding.Latin1.GetBytes(File.ReadAllText(manifests.Full(file)).Replace("Kennis", "K\u00EBnnis", StringComparison.Ordinal).Replace("network", "n\u00EBtwork", StringComparison.Ordinal));
        Assert.Contains((byte)0xEB, bytes);

        File.WriteAllBytes(manifests.Full(file), bytes);
        Assert.Equal(line, manifests.Faults()[0]); // the first: strings of a language that was not read follow

        File.WriteAllBytes(manifests.Full(file), [.. Encoding.UTF8.Preamble, .. bytes]);
        Assert.Equal(line, manifests.Faults()[0]); // the first: strings of a language that was not read follow
    }

    [Fact]
    public void Schema_that_was_changed_into_what_is_not_understood_lets_nothing_pass()
    {
        manifests.Change("schema/MicrosoftTeams.schema.json", static root => root["unevaluatedProperties"] = false);

        Assert.Contains("\"unevaluatedProperties\" is not understood here", Assert.Single(manifests.Faults()), StringComparison.Ordinal);
    }

    [Fact]
    public void Folder_without_templates_is_told() =>
        Assert.EndsWith(
            "no manifest.json is there. Give the folder that holds it with --manifests.",
            Assert.Single(Assert.IsType<PackOutcome.Refused>(PackTeamsApp.Pack(new PackInput(manifests.Full("icons"), "example", manifests.Target))).Faults),
            StringComparison.Ordinal);

    private static JsonNode Bot(JsonObject root) => root["bots"]![0]!; // the committed manifest has one

    private static JsonArray Commands(JsonObject root) => Bot(root)["commandLists"]![0]!["commands"]!.AsArray(); // and commands

    private static JsonArray Languages(JsonObject root) => root["localizationInfo"]!["additionalLanguages"]!.AsArray(); // and languages

    private static JsonNode Language(JsonObject root) => Languages(root)[0]!; // and English
}
