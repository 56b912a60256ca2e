using Bot.Host.Serving;
using Bot.Host.Tests.Playing;

namespace Bot.Host.Tests.Serving;

public sealed class ContentRootTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("bot-root-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Program_built_in_a_checkout_lives_in_its_project() =>
        Assert.Equal(Path.Combine(Checkout.Root, "src", "Bot.Host"), ContentRoot.Find(AppContext.BaseDirectory, Unset));

    [Fact]
    public void Published_program_lives_in_its_own_folder_also_inside_a_checkout()
    {
        var published = Directory.CreateDirectory(Path.Combine(folder, "out")).FullName;
        Directory.CreateDirectory(Path.Combine(published, "knowledge-index"));
        Directory.CreateDirectory(Path.Combine(folder, "src", "Bot.Host"));
        File.WriteAllText(Path.Combine(folder, "src", "Bot.Host", "Bot.Host.csproj"), "");

        Assert.Equal(published, ContentRoot.Find(published, Unset));
    }

    [Theory]
    [InlineData("ASPNETCORE_CONTENTROOT")]
    [InlineData("DOTNET_CONTENTROOT")]
    public void Environment_decides_when_it_says_something(string variable) =>
        Assert.Null(ContentRoot.Find(AppContext.BaseDirectory, name => name == variable ? "/srv/bot" : null));

    private static string? Unset(string name) => null;
}
