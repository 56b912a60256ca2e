using System.IO.Compression;
using Bot.TeamsApp.Packages;
using Bot.TeamsApp.Tests.Playing;

namespace Bot.TeamsApp.Tests;

public sealed class VersionTests : IDisposable
{
    private const string Example = "environments/example.json";

    private readonly ManifestsCopy manifests = new();

    public void Dispose() => manifests.Dispose();

    [Theory]
    [InlineData("1.9.0", "1.10.0")]
    [InlineData("1.0.0", "1.0.1")]
    [InlineData("9.9.9", "10.0.0")]
    public void Higher_version_takes_the_place_of_the_lower(string before, string now)
    {
        PackAs(before);

        Assert.True(PackAs(now).IsNew);
    }

    [Theory]
    [InlineData("1.10.0", "1.9.0")]
    [InlineData("2.0.0", "1.99.99")]
    public void Version_that_goes_backwards_is_refused_and_the_package_stays(string before, string now)
    {
        PackAs(before);
        var there = File.ReadAllBytes(manifests.Target);
        manifests.Change(Example, root => root["version"] = now);

        Assert.Equal($"{Example}: \"version\" ({now}) goes backwards: {manifests.Target} has {before}. Raise it above {before}, or delete that file if it was never uploaded.", Assert.Single(manifests.Faults()));
        Assert.Equal(there, File.ReadAllBytes(manifests.Target));
    }

    [Fact]
    public void Other_content_under_the_same_version_is_refused()
    {
        manifests.Packed();
        manifests.Change("en.json", static root => root["name.full"] = "Another name");

        Assert.Contains("\"version\" (1.0.0) is that of", Assert.Single(manifests.Faults()), StringComparison.Ordinal);
    }

    [Fact]
    public void Same_package_again_is_no_fault()
    {
        manifests.Packed();

        Assert.False(manifests.Packed().IsNew);
    }

    [Fact]
    public void Package_of_another_app_is_not_overwritten()
    {
        manifests.Packed();
        manifests.Fill("production");

        Assert.Contains("holds another app (0e8a1c52-7d0b-4c1e-9a56-2f6b1d3c4e01)", Assert.Single(manifests.Faults("production")), StringComparison.Ordinal);
    }

    [Fact]
    public void File_that_is_no_package_is_not_overwritten()
    {
        File.WriteAllText(manifests.Target, "holiday pictures");
        Assert.Contains("is no package of a Teams app", Assert.Single(manifests.Faults()), StringComparison.Ordinal);

        File.Delete(manifests.Target);
        using (var zip = ZipFile.Open(manifests.Target, ZipArchiveMode.Create))
        {
            zip.CreateEntry("other.txt");
        }

        Assert.Contains("is no package of a Teams app", Assert.Single(manifests.Faults()), StringComparison.Ordinal);
    }

    [Fact]
    public void File_that_is_larger_than_any_package_is_not_read_on()
    {
        using (var zip = ZipFile.Open(manifests.Target, ZipArchiveMode.Create))
        {
            using var manifest = zip.CreateEntry("manifest.json").Open();
            manifest.Write("{\"id\":\"0e8a1c52-7d0b-4c1e-9a56-2f6b1d3c4e01\",\"version\":\"0.0.1\""u8);
            var blanks = new byte[1 << 20];
            blanks.AsSpan().Fill((byte)' ');
            manifest.Write(blanks);
            manifest.Write("}"u8);
        }

        Assert.True(new FileInfo(manifests.Target).Length < 10_000); // it is the unpacking that is too large
        Assert.Contains("is no package of a Teams app", Assert.Single(manifests.Faults()), StringComparison.Ordinal);

        File.Delete(manifests.Target);
        manifests.Change(Example, static root => root["version"] = "0.0.1").Packed();
        using (var grown = File.OpenWrite(manifests.Target))
        {
            grown.SetLength(11 << 20);
        }

        manifests.Change(Example, static root => root["version"] = "1.0.0");
        Assert.Contains("is no package of a Teams app", Assert.Single(manifests.Faults()), StringComparison.Ordinal);
    }

    [Fact]
    public void Link_beside_the_package_is_not_written_through()
    {
        var others = Path.Combine(Path.GetDirectoryName(manifests.Target)!, "others.txt"); // a file stands in a folder
        File.WriteAllText(others, "holiday pictures");
        File.CreateSymbolicLink(manifests.Target + ".part", others);

        manifests.Packed();

        Assert.Equal("holiday pictures", File.ReadAllText(others));
    }

    [Fact]
    public void Package_that_cannot_be_put_in_its_place_leaves_nothing_beside_it()
    {
        var folder = Directory.CreateDirectory(manifests.Target);

        Assert.ThrowsAny<Exception>(() => new TargetFile(manifests.Target).Write([1, 2, 3]));
        Assert.Equal(["app.zip", "manifests"], folder.Parent!.EnumerateFileSystemInfos().Select(static there => there.Name).Order(StringComparer.Ordinal)); // the test's own folder
    }

    [Fact]
    public void Place_where_nothing_can_be_written_is_told()
    {
        var folder = Path.GetDirectoryName(manifests.Target)!; // a file stands in a folder
        Assert.Equal("--out: no file was given. Name the package, such as kennisbot.zip.", Assert.Single(manifests.Faults(target: " ")));
        Assert.Contains("is a folder. Name a file in it", Assert.Single(manifests.Faults(target: folder)), StringComparison.Ordinal);
        Assert.Contains("does not end in .zip", Assert.Single(manifests.Faults(target: Path.Combine(folder, "app.tar"))), StringComparison.Ordinal);
        Assert.Contains("is not there. Make it, or name another.", Assert.Single(manifests.Faults(target: Path.Combine(folder, "no", "app.zip"))), StringComparison.Ordinal);
    }

    private PackOutcome.Packed PackAs(string version) => manifests.Change(Example, root => root["version"] = version).Packed();
}
