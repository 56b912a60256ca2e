using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.TeamsApp.Schemas;

namespace Bot.EndToEnd.Tests.TeamsApp;

/// <summary>The packages by the judgement of Microsoft's own <c>@microsoft/app-manifest</c>, and our judgement beside theirs.</summary>
public sealed class PackageTests
{
    public static TheoryData<string> Environments =>
        [.. Directory.EnumerateFiles(Path.Combine(PackedApp.Folder, "environments"), "*.json").Select(static file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    [SkippableTheory]
    [MemberData(nameof(Environments))]
    public async Task Package_of_every_environment_is_accepted_by_the_official_check(string environment)
    {
        var app = PackedApp.Of(environment);

        var verdicts = await OfficialCheck.OfAsync([new("manifest", app.Manifest, Official: true), .. app.Localisations.Values.Select(static file => new Judged("localisation", file))]);

        Assert.Equal(2, verdicts.Count);
        Assert.All(verdicts, static verdict => Assert.Empty(verdict.Complaints.Concat(verdict.Officials)));
        Assert.All(Named(app.Manifest), name => Assert.Contains(name, app.Files));
    }

    [SkippableTheory]
    [InlineData("MicrosoftTeams.schema.json")]
    [InlineData("MicrosoftTeams.Localization.schema.json")]
    public async Task Schema_of_the_checkout_is_the_official_one_to_the_byte(string name) => Assert.Equal(
        await File.ReadAllBytesAsync(Path.Combine(OfficialCheck.Schemas, name)), await File.ReadAllBytesAsync(Path.Combine(PackedApp.Folder, "schema", name)));

    [SkippableFact]
    public async Task Our_verdict_on_broken_manifests_is_the_official_one()
    {
        var app = PackedApp.Of("example");
        var schema = Read("MicrosoftTeams.schema.json");
        var values = Mutations.Of(app.Manifest).Concat(schema.RichManifests(app.Manifest).SelectMany(Mutations.Sparsely)).ToList();

        await AgreeAsync("manifest", schema.Schema, values, official: 40);
    }

    [SkippableFact]
    public async Task Our_verdict_on_broken_localisations_is_the_official_one()
    {
        var app = PackedApp.Of("example");
        var values = Mutations.Of(app.Localisations.Values.Single()).Concat(Mutations.Names(app.Localisations.Values.Single())).ToList();

        await AgreeAsync("localisation", Read("MicrosoftTeams.Localization.schema.json").Schema, values, official: 0);
    }

    private static async Task AgreeAsync(string kind, JsonSchema schema, List<JsonObject> values, int official)
    {
        var every = Math.Max(1, values.Count / Math.Max(1, official));
        var verdicts = await OfficialCheck.OfAsync(values.Select((value, index) => new Judged(kind, value, official > 0 && index % every == 0)));

        var (accepted, refused) = (0, 0);
        foreach (var (value, verdict) in values.Zip(verdicts))
        {
            var ours = schema.Check(JsonSerializer.SerializeToElement(value));
            Assert.True(
                (ours.Count == 0) == (verdict.Complaints.Count == 0),
                $"ours: {string.Join("; ", ours)}\nofficial: {string.Join("; ", verdict.Complaints)}\n{value.ToJsonString()}");
            Assert.True(verdict.Officials.Count == 0 || ours.Count > 0, $"official: {string.Join("; ", verdict.Officials)}\n{value.ToJsonString()}");
            (accepted, refused) = ours.Count == 0 ? (accepted + 1, refused) : (accepted, refused + 1);
        }

        // Agreement on one kind of verdict alone would say little.
        Assert.True(accepted >= 20 && refused >= 100, $"{accepted} accepted, {refused} refused");
    }

    private static OfficialSchema Read(string name) => new(File.ReadAllText(Path.Combine(PackedApp.Folder, "schema", name)));

    private static IEnumerable<string> Named(JsonObject manifest) =>
        [manifest["icons"]!["color"]!.GetValue<string>(), manifest["icons"]!["outline"]!.GetValue<string>(), manifest["localizationInfo"]!["additionalLanguages"]![0]!["file"]!.GetValue<string>()]; // it was packed
}
