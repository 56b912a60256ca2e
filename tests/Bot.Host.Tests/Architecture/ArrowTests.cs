using System.Xml.Linq;

namespace Bot.Host.Tests.Architecture;

public sealed class ArrowTests
{
    [Fact]
    public void Projects_reference_what_the_architecture_draws_and_nothing_else()
    {
        Assert.True(ProjectFile.OfSource.Count >= 5, "the projects of src were not found");
        Assert.Empty(Arrows.Faults(ProjectFile.OfSource));
    }

    [Theory]
    [InlineData("Bot.Connector", "<ProjectReference Include='../Bot.Knowledge/Bot.Knowledge.csproj' />", "must not reference Bot.Knowledge")]
    [InlineData("Bot.Storage", "<ProjectReference Include='..\\Bot.Host\\Bot.Host.csproj' />", "must not reference Bot.Host")]
    [InlineData("Bot.Features", "<ProjectReference Include='../Bot.Connector/Bot.Connector.csproj' />", "should reference Bot.Knowledge")]
    [InlineData("Bot.Features", "<PackageReference Include='Npgsql.EntityFrameworkCore.PostgreSQL' />", "must not know Npgsql")]
    [InlineData("Bot.Connector", "<PackageReference Include='Polly' Version='1.0.0' />", "states a version")]
    [InlineData("Bot.Shared", "", "is no room")]
    public void Wrong_arrow_is_found(string name, string reference, string fault)
    {
        var project = ProjectFile.Of(name, XDocument.Parse($"<Project><ItemGroup>{reference}</ItemGroup></Project>"));

        Assert.Contains(Arrows.Faults([project]), found => found.Contains(fault, StringComparison.Ordinal));
    }
}
