using Bot.Host.Tests.Playing;

namespace Bot.Host.Tests.Commands;

public sealed class UsageTests
{
    [Theory]
    [InlineData("dance")]
    [InlineData("ask")]
    [InlineData("ask", "x", "--at", "2022-02-30")]
    [InlineData("ask", "x", "--at", "morgen")]
    [InlineData("evaluate")]
    [InlineData("knowledge", "czech")]
    [InlineData("serve", "--urls", "localhost")]
    [InlineData("playground", "--playground-port", "0")]
    public async Task Wrong_usage_is_told_in_one_line_on_the_error_stream(params string[] arguments)
    {
        var typed = await Terminal.TypeAsync(arguments);

        Assert.Equal((2, ""), (typed.Exit, typed.Output));
        Assert.Contains("--help", typed.Error.Split('\n')[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_names_every_verb()
    {
        var typed = await Terminal.TypeAsync("--help");

        Assert.Equal(0, typed.Exit);
        Assert.All(["serve", "ask", "evaluate", "knowledge", "playground", "db", "doctor"], verb => Assert.Contains(verb, typed.Output, StringComparison.Ordinal));
    }
}
