using Bot.Host.Tests.Playing;

namespace Bot.Host.Tests.Commands;

public sealed class ManifestPackTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("bot-pack-");

    private string Target => Path.Combine(folder.FullName, "kennisbot.zip");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task Example_is_packed_and_told()
    {
        var first = await PackAsync("example");
        var again = await PackAsync("example");

        Assert.Equal((0, "", 0, ""), (first.Exit, first.Error, again.Exit, again.Error));
        Assert.Matches(@"kennisbot\.zip: version 1\.0\.0 of example, [0-9]+ bytes: manifest\.json, color\.png, outline\.png, en\.json\.", first.Output);
        Assert.Contains("stood there already, the same to the byte", again.Output, StringComparison.Ordinal);
        Assert.True(File.Exists(Target));
    }

    [Theory]
    [InlineData("acceptatie", "--environment: there is no environment \"acceptatie\"; choose example, production, test, or add environments/acceptatie.json.")]
    [InlineData("", "--environment: no name was given; choose example, production, test, or add environments/NAME.json.")]
    public async Task Environment_that_is_not_there_is_one_line(string name, string line)
    {
        var typed = await PackAsync(name);

        Assert.Equal((1, "", line + Environment.NewLine), (typed.Exit, typed.Output, typed.Error));
    }

    [Fact]
    public async Task Environment_that_is_not_filled_in_is_a_line_for_each_key()
    {
        var typed = await PackAsync("production");

        Assert.Equal((1, ""), (typed.Exit, typed.Output));
        Assert.All(typed.Error.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries), static line => Assert.Contains("is not filled in yet", line, StringComparison.Ordinal));
        Assert.False(File.Exists(Target));
    }

    [Fact]
    public async Task Folder_may_be_given()
    {
        var typed = await Terminal.TypeAsync("manifest", "pack", "--environment", "example", "--out", Target, "--manifests", Path.Combine(Checkout.Root, "manifests"));
        var wrong = await Terminal.TypeAsync("manifest", "pack", "--environment", "example", "--out", Target, "--manifests", folder.FullName);

        Assert.Equal((0, 1), (typed.Exit, wrong.Exit));
        Assert.Equal($"{folder.FullName}: no manifest.json is there. Give the folder that holds it with --manifests.{Environment.NewLine}", wrong.Error);
    }

    [Fact]
    public async Task Missing_option_is_wrong_usage()
    {
        var typed = await Terminal.TypeAsync("manifest", "pack", "--environment", "example");

        Assert.Equal(2, typed.Exit);
        Assert.Contains("--out", typed.Error, StringComparison.Ordinal);
    }

    private Task<Terminal> PackAsync(string environment) => Terminal.TypeAsync("manifest", "pack", "--environment", environment, "--out", Target);
}
