using System.IO.Compression;
using System.Text.Json;
using Bot.TeamsApp.Environments;
using Bot.TeamsApp.Tests.Playing;

namespace Bot.TeamsApp.Tests;

public sealed class PackTests : IDisposable
{
    private readonly ManifestsCopy manifests = new();

    public static TheoryData<string> Environments => [.. ManifestsCopy.Environments];

    public void Dispose() => manifests.Dispose();

    [Fact]
    public void Example_packs_as_it_is_committed()
    {
        var packed = manifests.Packed();

        Assert.Equal(["manifest.json", "color.png", "outline.png", "en.json"], packed.Files);
        using var zip = ZipFile.OpenRead(manifests.Target);
        Assert.Equal(packed.Files, zip.Entries.Select(static entry => entry.FullName));
        using var manifest = JsonDocument.Parse(zip.GetEntry("manifest.json")!.Open()); // it stands in the list above
        Assert.Equal("https://kennisbot.example.org/privacy", manifest.RootElement.GetProperty("developer").GetProperty("privacyUrl").GetString());
        Assert.Equal("Kennisbot (voorbeeld)", manifest.RootElement.GetProperty("name").GetProperty("short").GetString());
        Assert.DoesNotContain("{{", manifest.RootElement.GetRawText(), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Environments))]
    public void Environment_packs_once_it_is_filled_in(string environment) => Assert.True(manifests.Fill(environment).Packed(environment).IsNew);

    [Theory]
    [InlineData("production")]
    [InlineData("test")]
    public void Environment_that_waits_to_be_filled_in_says_all_that_is_open(string environment)
    {
        var faults = manifests.Faults(environment);

        Assert.Equal(["appId", "botId", "domain", "organisation", "website", "terms"], faults.Select(static fault => fault.Split('"')[1]));
        Assert.All(faults, fault => Assert.StartsWith($"environments/{environment}.json: ", fault, StringComparison.Ordinal));
        Assert.All(faults, static fault => Assert.Contains("is not filled in yet", fault, StringComparison.Ordinal));
        Assert.False(File.Exists(manifests.Target));
    }

    [Fact]
    public void Same_files_give_the_same_bytes()
    {
        manifests.Packed();
        var first = File.ReadAllBytes(manifests.Target);
        using var again = new ManifestsCopy();
        again.Packed();

        Assert.Equal(first, File.ReadAllBytes(again.Target));
        using var zip = ZipFile.OpenRead(manifests.Target);
        Assert.All(zip.Entries, static entry => Assert.Equal((new DateTime(1980, 1, 1), 0, entry.Length), (entry.LastWriteTime.DateTime, entry.ExternalAttributes, entry.CompressedLength)));
    }

    [Fact]
    public void How_the_files_are_written_does_not_change_the_package()
    {
        manifests.Packed();
        var first = File.ReadAllBytes(manifests.Target);
        File.WriteAllText(manifests.Full("manifest.json"), "\uFEFF" + File.ReadAllText(manifests.Full("manifest.json")).ReplaceLineEndings("\r\n"));
        manifests.Change("en.json", static _ => { });

        Assert.False(manifests.Packed().IsNew);
        Assert.Equal(first, File.ReadAllBytes(manifests.Target));
    }

    [Fact]
    public void Nothing_is_left_beside_the_package()
    {
        manifests.Packed();

        Assert.Equal([Path.GetFileName(manifests.Target)], Directory.EnumerateFiles(Path.GetDirectoryName(manifests.Target)!).Select(Path.GetFileName)); // a file stands in a folder
    }

    [Fact]
    public void Template_uses_every_key_that_is_asked_for()
    {
        var template = File.ReadAllText(manifests.Full("manifest.json"));

        Assert.All(EnvironmentKey.All, key => Assert.Contains($"{{{{{key.Name}}}}}", template, StringComparison.Ordinal));
    }

    [Fact]
    public void App_asks_for_no_permission()
    {
        manifests.Packed();
        using var zip = ZipFile.OpenRead(manifests.Target);
        using var manifest = JsonDocument.Parse(zip.GetEntry("manifest.json")!.Open()); // it was packed

        Assert.DoesNotContain(manifest.RootElement.EnumerateObject(), static part => part.Name is "permissions" or "devicePermissions" or "authorization" or "webApplicationInfo" or "staticTabs" or "composeExtensions");
        var bot = manifest.RootElement.GetProperty("bots")[0];
        Assert.False(bot.GetProperty("supportsFiles").GetBoolean());
        Assert.DoesNotContain(bot.EnumerateObject(), static part => part.Name is "supportsCalling" or "supportsVideo" or "supportsTargetedMessages");
        Assert.Equal(["kennisbot.example.org"], manifest.RootElement.GetProperty("validDomains").EnumerateArray().Select(static host => host.GetString()));
    }
}
