using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.TeamsApp.Schemas;

namespace Bot.EndToEnd.Tests.TeamsApp;

/// <summary>
/// Parts of a manifest that are right or wrong by a condition alone: the schema's rarer keywords, which chance seldom meets. Ours uses
/// none of these parts today; whoever adds one is checked as Microsoft checks.
/// </summary>
public sealed class ConditionTests
{
    private const string Connector = """[{"id":"a","displayName":"b","toolSource":{"remoteMcpServer":{"mcpServerUrl":"https://example.org","authorization":AUTH}}}]""";
    private const string Tab = """[{"ribbons":[{"tabs":[TAB]}]}]""";
    private const string Hidden = """[{"alternates":[{"hide":{"windowsExtensions":HIDE}}]}]""";

    private static readonly (string Keyword, string Part, string Right, string Wrong)[] Parts =
    [
        ("uniqueItems", "localizationInfo", """{"defaultLanguageTag":"nl","additionalLanguages":[{"languageTag":"en","file":"en.json"},{"languageTag":"fr","file":"en.json"}]}""", """{"defaultLanguageTag":"nl","additionalLanguages":[{"languageTag":"en","file":"en.json"},{"languageTag":"en","file":"en.json"}]}"""),
        ("if, then", "agentConnectors", Connector.Replace("AUTH", """{"type":"OAuthPluginVault","referenceId":"x"}""", StringComparison.Ordinal), Connector.Replace("AUTH", """{"type":"OAuthPluginVault"}""", StringComparison.Ordinal)),
        ("if that does not hold", "agentConnectors", Connector.Replace("AUTH", """{"type":"None"}""", StringComparison.Ordinal), Connector.Replace("AUTH", """{}""", StringComparison.Ordinal)),
        ("anyOf", "elementRelationshipSet", """{"oneWayDependencies":[{"element":{"name":"bots","id":"a"},"dependsOn":[{"name":"bots","id":"b"}]}]}""", "{}"),
        ("oneOf", "copilotAgents", """{"declarativeAgents":[{"id":"a","file":"a.json"}]}""", """{"declarativeAgents":[{"id":"a","file":"a.json"}],"customEngineAgents":[{"id":"3d2f0a51-1111-4b6e-8d11-7a0f5c2e9b01","type":"bot"}]}"""),
        ("minProperties", "extensions", Tab.Replace("TAB", """{"builtInTabId":"a"}""", StringComparison.Ordinal), Tab.Replace("TAB", "{}", StringComparison.Ordinal)),
        ("dependencies", "extensions", Tab.Replace("TAB", """{"label":"b"}""", StringComparison.Ordinal), Tab.Replace("TAB", """{"id":"a","label":"b"}""", StringComparison.Ordinal)),
        ("anyOf of required names", "extensions", Hidden.Replace("HIDE", """{"effect":"userOptionToDisable","comAddin":{"progIds":["a"]}}""", StringComparison.Ordinal), Hidden.Replace("HIDE", """{"effect":"userOptionToDisable"}""", StringComparison.Ordinal)),
        ("not", "extensions", Options("""{"sendMode":"block"}"""), Options("""{"sendMode":"block","headerName":"a"}""")),
    ];

    [SkippableFact]
    public async Task Conditions_are_judged_as_the_official_check_judges_them()
    {
        var manifest = PackedApp.Of("example").Manifest;
        var schema = JsonSchema.Read(await File.ReadAllTextAsync(Path.Combine(PackedApp.Folder, "schema", "MicrosoftTeams.schema.json")));
        var values = Parts.SelectMany(part => new[] { With(manifest, part.Part, part.Right), With(manifest, part.Part, part.Wrong) }).ToList();

        // All in one, because the check takes a while to start.
        var official = await OfficialCheck.OfAsync(values.Select(static value => new Judged("manifest", value, Official: true)));
        var accepted = official.Select(static verdict => (verdict.Complaints.Count == 0, verdict.Officials.Count == 0));
        var ours = values.Select(value => schema.Check(JsonSerializer.SerializeToElement(value)).Count == 0);

        Assert.Equal(
            Parts.SelectMany(static part => new[] { (part.Keyword, (true, true), true), (part.Keyword, (false, false), false) }),
            Parts.SelectMany(static part => new[] { part.Keyword, part.Keyword }).Zip(accepted, ours));
    }

    private static string Options(string options) =>
        $$"""[{"autoRunEvents":[{"events":[{"type":"a","actionId":"b","options":{{options}}}]}]}]""";

    private static JsonObject With(JsonObject manifest, string part, string value)
    {
        var copy = manifest.DeepClone().AsObject();
        copy[part] = JsonNode.Parse(value);
        return copy;
    }
}
