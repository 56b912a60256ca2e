using System.Formats.Tar;
using System.IO.Compression;
using System.Text.Json.Nodes;

namespace Bot.Host.Tests.Publishing;

/// <summary>The container that the SDK makes without Docker, on an empty base image in the place of Microsoft's.</summary>
public sealed class ContainerTests
{
    private const UnixFileMode OthersMayWrite = UnixFileMode.GroupWrite | UnixFileMode.OtherWrite;

    [Fact]
    public async Task Image_runs_the_bot_as_a_user_without_rights_who_can_change_nothing_in_it()
    {
        await using var registry = await PlayedRegistry.StartAsync();
        var folder = Directory.CreateTempSubdirectory("bot-image-");
        try
        {
            var archive = Path.Combine(folder.FullName, "image.tar.gz");
            await DotnetPublish.RunAsync(
                "-t:PublishContainer", $"-p:ContainerBaseImage={registry.Image}", $"-p:ContainerArchiveOutputPath={archive}",
                $"-p:PublishDir={Path.Combine(folder.FullName, "bot")}{Path.DirectorySeparatorChar}");
            await using var image = File.OpenRead(archive);
            await TarFile.ExtractToDirectoryAsync(image, Directory.CreateDirectory(Path.Combine(folder.FullName, "image")).FullName, overwriteFiles: false);
            await IsRightAsync(Path.Combine(folder.FullName, "image"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task IsRightAsync(string image)
    {
        var manifest = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(image, "manifest.json")))![0]!; // an archive holds one image
        var config = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(image, (string)manifest["Config"]!)))!["config"]!; // and its configuration
        Assert.Equal("app", (string?)config["User"]);
        Assert.Equal(["dotnet", "/app/Bot.Host.dll"], config["Entrypoint"]!.AsArray().Select(static part => (string)part!));
        Assert.Equal("/app/", (string?)config["WorkingDir"]);
        Assert.NotNull(config["ExposedPorts"]!["8080/tcp"]);
        Assert.DoesNotContain("Bot__", config["Env"]!.ToJsonString(), StringComparison.Ordinal);

        var files = new Dictionary<string, TarEntry>();
        await using var layer = File.OpenRead(Path.Combine(image, (string)manifest["Layers"]!.AsArray()[^1]!));
        await using var unpacked = new GZipStream(layer, CompressionMode.Decompress);
        await using var reader = new TarReader(unpacked);
        while (await reader.GetNextEntryAsync(copyData: true) is { } entry)
        {
            files[entry.Name.TrimEnd('/')] = entry;
        }

        Assert.All(["app/Bot.Host.dll", "app/appsettings.json", "app/knowledge-index/VAR/personen.yaml"], file => Assert.Contains(file, files.Keys));
        Assert.All(files.Values, entry => Assert.Equal((0, UnixFileMode.None), (entry.Uid, entry.Mode & OthersMayWrite)));
        Assert.DoesNotContain(files.Keys, file => file.StartsWith("app/data", StringComparison.Ordinal));
    }
}
